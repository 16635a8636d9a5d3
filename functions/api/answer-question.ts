import { AnswerQuestionForm, answerQuestion } from "../../domain/objection/ask-objector.ts";
import { objectorAct } from "./objector-act.ts";

/** The objector answers the question of whoever looks into the objection, and stays unknown. */
export const answerQuestionHandler = objectorAct({
  name: "answer-question",
  body: AnswerQuestionForm,
  decide: answerQuestion,
});
