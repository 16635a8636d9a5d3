import * as z from "zod";
import { dayOf } from "../../domain/calendar/time.ts";
import { letterPage } from "../../web/pages/reconsideration/letter-page.tsx";
import { ReconsiderationLetterView } from "../../web/views/reconsideration.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { applicationTyped, registersAs, takesLetters } from "./letter-facts.ts";
import { ok, refused } from "./reply.ts";
import { disputable } from "./show-reconsideration-form.ts";

/** Asks which application a family's letter concerns, then what it says and when it came in. */
export const showReconsiderationLetterHandler = apiHandler(
  {
    name: "show-reconsideration-letter",
    access: "staff",
    query: z.object({ no: z.string().max(40).exactOptional(), done: z.literal("1").exactOptional() }),
    view: ReconsiderationLetterView,
    page: letterPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { no, done } }) => {
      if (!takesLetters(staff)) return refused({ code: "NotAllowedHere" });
      const page = { today: dayOf(deps.clock.now()), registered: done !== undefined };
      if (no === undefined) return ok<ReconsiderationLetterView>(page);
      const application = await applicationTyped(deps, no);
      // Somebody else's application is not found, so that nobody learns what was rejected.
      if (application === undefined || registersAs(staff, application) === undefined)
        return refused({ code: "ApplicationNotFound" });
      const view = await disputable(deps, application);
      return "code" in view ? refused(view) : ok<ReconsiderationLetterView>({ ...page, application: view });
    },
);
