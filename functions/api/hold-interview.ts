import { HoldInterviewForm, holdInterview } from "../../domain/escalation/hold-interview.ts";
import { escalationAct } from "./escalation-act.ts";

/** Writes down an interview, or that it was refused. */
export const holdInterviewHandler = escalationAct({
  name: "hold-interview",
  body: HoldInterviewForm,
  events: ["InterviewHeld", "InterviewRefused"],
  decide: (desk, form) => holdInterview({ ...desk, form }),
});
