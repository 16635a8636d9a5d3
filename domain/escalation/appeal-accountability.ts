import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

/** Why the unit appeals. */
export const AppealForm = z.object({ ...inspectionRead, text: text(4000) });
export type AppealForm = z.infer<typeof AppealForm>;

/** Until when an appeal is possible: fifteen days from the answer to the recheck, or directly from the decision. */
export const appealBy = ({ decision, recheck }: Disputed, calendar: Calendar): Instant | undefined => {
  const from = recheck === undefined ? decision?.at : recheck.answer?.at;
  return from && endOfLimit("appeal", { from, calendar });
};
type Disputed = Pick<Escalation, "decision" | "recheck">;

/** The unit appeals (申诉) to the competent body, after the recheck or at once; the decision stays in force meanwhile. */
export const appealAccountability = ({ form, ...desk }: Appeal): Decision => {
  const acting = mayActOn(desk, { purposes: ["recheckPeriod", "appealPeriod"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  const until = appealBy(escalation, calendar);
  if (until === undefined || now >= until) return refuse({ code: "TaskClosed" });
  const becomes: Escalation = {
    ...escalation,
    status: "appealed",
    appeal: { asked: { text: form.text, by: by.id, at: now } },
    dueAt: endOfLimit("decideAppeal", { from: now, calendar }),
  };
  return moveOn(acting, { becomes, event: "AccountabilityAppealed", outcome: "appealed" });
};

type Appeal = EscalationDesk & { readonly form: AppealForm };
