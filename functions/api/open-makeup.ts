import type { EventActor } from "../../domain/history/domain-event.ts";
import { answererAt } from "../../domain/makeup/answer-makeup.ts";
import { MakeupEntry } from "../../domain/makeup/makeup-forms.ts";
import { noteMissed } from "../../domain/makeup/note-missed.ts";
import { MakeupDone } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { entryToMakeup, freshMakeupId } from "./makeup-facts.ts";
import { created, refused } from "./reply.ts";
import { showMakeupHandler } from "./show-makeup.ts";

/** Notes by hand a child who may have been missed; one whose case is open already is not noted twice. */
export const openMakeupHandler = apiHandler(
  {
    name: "open-makeup",
    access: "staff",
    body: MakeupEntry,
    view: MakeupDone,
    form: showMakeupHandler,
    // Nobody tries numbers of children one after the other.
    limit: { key: ({ actor }) => actor.staff.id, times: 60, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { idNo, schoolCode, ...entry } }) => {
      const [{ campaign }, county] = await Promise.all([occasionOf(deps), deps.county.get()]);
      const school = county?.schools.find(({ code }) => code === schoolCode);
      if (school === undefined)
        return refused({ code: "FormIncomplete", faults: [{ field: "schoolCode", code: "notAChoice" }] });
      if (!["answer", "open"].includes(entryToMakeup(staff, school))) return refused({ code: "NotYourSchool" });
      const pupilKey = idNo === undefined ? undefined : deps.store.pupilKeyOf({ idNo });
      if (pupilKey !== undefined && staff.ownChildren.includes(pupilKey)) return refused({ code: "OwnFile" });
      const known = pupilKey === undefined ? [] : await deps.makeups.openFor(pupilKey, campaign.id);
      const noted = known.find((each) => each.schoolCode === schoolCode);
      if (noted) return created({ caseId: noted.id }, `/makeup/${noted.id}`);
      const caseId = freshMakeupId(deps, campaign.schoolYear);
      const by: EventActor = answererAt(staff, schoolCode) ?? { role: "AID_CENTER_REVIEWER", id: staff.id };
      const decision = await decideAndCommit(deps, async () =>
        noteMissed({ id: caseId, schoolCode, ...entry, pupilKey, by, occasion: await occasionOf(deps) }),
      );
      return respond(decision, () => created({ caseId }, `/makeup/${caseId}`));
    },
);
