import type { EventActor } from "../../domain/history/domain-event.ts";
import { MakeupRequest } from "../../domain/makeup/makeup-forms.ts";
import { noteMissed } from "../../domain/makeup/note-missed.ts";
import { MakeupAsked } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { freshMakeupId } from "./makeup-facts.ts";
import { created, type Reply, refused } from "./reply.ts";
import { showMakeupRequestHandler } from "./show-makeup-request.ts";

const anybody: EventActor = { role: "PUBLIC", id: "public" };

/** A parent says that a child was missed; what is true of the child is the school's to find out and shows in no answer. */
export const requestMakeupHandler = apiHandler(
  {
    name: "request-makeup",
    access: "public",
    body: MakeupRequest,
    view: MakeupAsked,
    form: showMakeupRequestHandler,
    limit: { key: ({ request }) => request.sourceIp, times: 20, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ body: { idNo, schoolCode, phone, ...told } }) => {
      const [{ campaign }, county] = await Promise.all([occasionOf(deps), deps.county.get()]);
      if (county?.schools.every(({ code }) => code !== schoolCode) ?? true)
        return refused({ code: "FormIncomplete", faults: [{ field: "schoolCode", code: "notAChoice" }] });
      const pupilKey = idNo === undefined ? undefined : deps.store.pupilKeyOf({ idNo });
      const known = pupilKey === undefined ? [] : await deps.makeups.openFor(pupilKey, campaign.id);
      const again = known.find((each) => each.source === "parent" && each.schoolCode === schoolCode);
      const caseId = again?.id ?? freshMakeupId(deps, campaign.schoolYear);
      const asked = (): Reply<MakeupAsked> => created({ caseId }, `/apply/makeup?asked=${caseId}`);
      if (again) return asked();
      const decision = await decideAndCommit(deps, async () =>
        noteMissed({
          id: caseId,
          source: "parent",
          schoolCode,
          ...told,
          contact: phone,
          pupilKey,
          by: anybody,
          occasion: await occasionOf(deps),
        }),
      );
      return respond(decision, asked);
    },
);
