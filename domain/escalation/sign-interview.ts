import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Escalation } from "./escalation.ts";
import { type EscalationDesk, mayActOn } from "./may-act.ts";
import { escalationTold } from "./told.ts";

/** The unit's head has read the record of the interview. */
export const SignInterviewForm = z.object(inspectionRead);
export type SignInterviewForm = z.infer<typeof SignInterviewForm>;

/** Whether the record of an interview still wants the signature of the unit's head. */
export const wantsSignature = ({ headId, interview }: Pick<Escalation, "headId" | "interview">): boolean =>
  interview?.minutes !== undefined && !interview.signatures.some(({ staffId }) => staffId === headId);

/** The unit's head signs the record of the interview; that says it was held and read, not that one agrees. */
export const signInterview = ({ form, ...desk }: SignInterview): Decision => {
  const acting = mayActOn(desk, { purposes: ["stepPlan"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { interview } = escalation;
  if (interview === undefined || !wantsSignature(escalation)) return refuse({ code: "TaskClosed" });
  const signatures = [...interview.signatures, { staffId: by.id, at: occasion.now }];
  const signed: Escalation = { ...escalation, interview: { ...interview, signatures } };
  return accept({ save: [signed], emit: [escalationTold("InterviewSigned", signed, { by, occasion })] });
};

type SignInterview = EscalationDesk & { readonly form: SignInterviewForm };
