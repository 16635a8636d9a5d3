import * as z from "zod";
import { Day, dayOf, later, startOfDay } from "../calendar/time.ts";
import { deadline, isWorkingDay } from "../calendar/working-days.ts";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Escalation } from "./escalation.ts";
import { escalationLimits } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** When and where a unit's head is interviewed; day and time on the clocks of the county. */
export const SetInterviewForm = z.object({
  ...inspectionRead,
  day: text(10).pipe(Day),
  time: text(5).regex(timeOfDay, "invalid"),
  place: text(100),
});
export type SetInterviewForm = z.infer<typeof SetInterviewForm>;

/** The deputy director appoints the interview (约谈); with its notice (N27) the second step is served. */
export const setInterview = ({ form, ...desk }: SetInterview): Decision => {
  const acting = mayActOn(desk, { purposes: ["serveStep"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  if (escalation.step !== "interview") return refuse({ code: "TransitionNotAllowed" });
  if (form.day <= dayOf(now) || !isWorkingDay(calendar, form.day))
    return refuse({ code: "FormIncomplete", faults: [{ field: "day", code: "invalid" }] });
  const [hours = 0, minutes = 0] = form.time.split(":").map(Number);
  const heldAt = later(startOfDay(form.day, hours), minutes * 60_000);
  const { workingDays } = escalationLimits.recordInterview;
  const becomes: Escalation = {
    ...escalation,
    status: "interviewSet",
    servedAt: now,
    dueAt: deadline({ calendar, from: heldAt, workingDays }).endsAt,
    interview: { setBy: by.id, setAt: now, heldAt, place: form.place, signatures: [] },
  };
  return moveOn(acting, { becomes, event: "InterviewSet", outcome: "interviewSet" });
};

type SetInterview = EscalationDesk & { readonly form: SetInterviewForm };
