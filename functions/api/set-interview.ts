import { SetInterviewForm, setInterview } from "../../domain/escalation/set-interview.ts";
import { escalationAct } from "./escalation-act.ts";

/** Appoints the interview of a unit's head. */
export const setInterviewHandler = escalationAct({
  name: "set-interview",
  body: SetInterviewForm,
  events: ["InterviewSet"],
  decide: (desk, form) => setInterview({ ...desk, form }),
});
