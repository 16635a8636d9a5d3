import { dayOf } from "../../domain/calendar/time.ts";
import { askReconsideration, LetterForm } from "../../domain/reconsideration/ask-reconsideration.ts";
import { ReconsiderationLetterView } from "../../web/views/reconsideration.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler, respond } from "./api.ts";
import { registersAs } from "./letter-facts.ts";
import { toldOf } from "./reconsideration-standing.ts";
import { created } from "./reply.ts";
import { showReconsiderationLetterHandler } from "./show-reconsideration-letter.ts";

/** Registers a family's letter against a rejection; the day it came in decides whether it is in time. */
export const registerReconsiderationHandler = apiHandler(
  {
    name: "register-reconsideration",
    access: "staff",
    body: LetterForm,
    view: ReconsiderationLetterView,
    form: showReconsiderationLetterHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { applicationId, receivedOn, ...form } }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [application, county] = await Promise.all([deps.applications.find(applicationId), deps.county.get()]);
        if (county === undefined) throw new TaskError("RecordBroken", "county");
        const role = application && registersAs(staff, application);
        if (role === undefined) return { accepted: false, refusal: { code: "ApplicationNotFound" } };
        return askReconsideration({
          application,
          county,
          by: { role, id: staff.id },
          receivedOn,
          form,
          notice: application && (await toldOf(deps, application)),
          occasion: await occasionOf(deps),
        });
      });
      const view = { today: dayOf(deps.clock.now()), registered: true };
      return respond(decision, () => created<ReconsiderationLetterView>(view, "/reconsiderations?done=1"));
    },
);
