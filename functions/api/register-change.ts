import { changeIdOf } from "../../domain/change/change.ts";
import { ChangeForm } from "../../domain/change/details.ts";
import { registerChange } from "../../domain/change/register-change.ts";
import { EnteredChange } from "../../web/views/change.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { pupilNamed } from "./change-facts.ts";
import { created } from "./reply.ts";
import { showChangeFormHandler } from "./show-change-form.ts";

const idDigits = 8;

/** Enters what has happened to a pupil; a second account confirms it. */
export const registerChangeHandler = apiHandler(
  {
    name: "register-change",
    access: "staff",
    body: ChangeForm,
    view: EnteredChange,
    form: showChangeFormHandler,
    // Nobody tries numbers of children one after the other.
    limit: { key: ({ actor }) => actor.staff.id, times: 60, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form }) => {
      let changeId = "";
      const decision = await decideAndCommit(deps, async () => {
        const occasion = await occasionOf(deps);
        const { details } = form;
        changeId = changeIdOf({ schoolYear: occasion.campaign.schoolYear, digits: deps.keys.newDigits(idDigits) });
        const [named, toSchool] = await Promise.all([
          pupilNamed(deps, form),
          details.what === "transferWithin" ? deps.schools.find(details.toSchool) : undefined,
        ]);
        return registerChange({ actor: staff, ...named, toSchool, id: changeId, form, occasion });
      });
      return respond(decision, () => created<EnteredChange>({ changeId }, `/changes/${changeId}`));
    },
);
