import type { Objection } from "../../domain/objection/objection.ts";
import { RegisterObjectionForm, registerObjection } from "../../domain/objection/register-objection.ts";
import { registeredPage } from "../../web/pages/objections/registered-page.tsx";
import { RegisteredView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { newObjectionCode, newObjectionNumber } from "./objection-number.ts";
import { placeOfUnit } from "./objection-units.ts";
import { ok, refused } from "./reply.ts";
import { showRegistrationHandler } from "./show-registration.ts";

/** Writes down an objection that reached the office otherwise; its number and code are shown this once, to print or read out. */
export const registerObjectionHandler = apiHandler(
  {
    name: "register-objection",
    access: "staff",
    body: RegisterObjectionForm,
    view: RegisteredView,
    page: registeredPage,
    form: showRegistrationHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) => {
      const id = newObjectionNumber(deps);
      const { code, codeHash } = newObjectionCode(deps);
      const decision = await decideAndCommit(deps, async () => {
        const [list, line, county, occasion] = await Promise.all([
          deps.lists.find(body.listId),
          body.serial === undefined ? undefined : deps.lists.line(body.listId, body.serial),
          deps.county.get(),
          occasionOf(deps),
        ]);
        const application = line && (await deps.applications.find(line.applicationId));
        const schools = (county?.schools ?? []).map((school) => school.code);
        const place = list?.level === "school" ? placeOfUnit(county, list.scope) : {};
        const facts = { list, line, application, schools, place, id, codeHash, occasion };
        return registerObjection({ actor: staff, form: body, ...facts });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const registered = decision.change.save.find((record): record is Objection => record.kind === "objection");
      if (registered === undefined) return refused({ code: "ObjectionNotFound" });
      const { nature, answerBy } = registered;
      return ok<RegisteredView>({ objectionId: id, code, nature, answerBy });
    },
);
