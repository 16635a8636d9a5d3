import { SignInterviewForm, signInterview } from "../../domain/escalation/sign-interview.ts";
import { escalationAct } from "./escalation-act.ts";

/** Signs the record of an interview as the unit's head. */
export const signInterviewHandler = escalationAct({
  name: "sign-interview",
  body: SignInterviewForm,
  events: ["InterviewSigned"],
  decide: (desk, form) => signInterview({ ...desk, form }),
});
