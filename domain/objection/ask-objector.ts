import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import { objectionRead } from "./answer-form.ts";
import { mayHandle, type ObjectionDesk } from "./may-handle.ts";
import type { Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";

const questions = 10;

/** A question to whoever objected, who stays unknown to the one who asks. */
export const AskObjectorForm = z.object({ ...objectionRead, question: text(500) });
export type AskObjectorForm = z.infer<typeof AskObjectorForm>;

/** The investigator asks the objector something; the answer's deadline runs on. */
export const askObjector = ({ form, ...desk }: AskObjector): Decision => {
  const handled = mayHandle(desk, { purpose: "investigateObjection", form });
  if ("code" in handled) return refuse(handled);
  const { objection, by, occasion } = handled;
  if (objection.conversation.filter(({ from }) => from === "office").length >= questions)
    return refuse({ code: "NotAllowedHere" });
  const asked = withWord(objection, { from: "office", text: form.question, at: occasion.now });
  return accept({ save: [asked], emit: [objectionTold("ObjectorAsked", asked, { by, occasion })] });
};

type AskObjector = ObjectionDesk & { readonly form: AskObjectorForm };

/** An answer of the objector, who came back with number and code. */
export const AnswerQuestionForm = z.object({ answer: text(1000) });
export type AnswerQuestionForm = z.infer<typeof AnswerQuestionForm>;

/** The objector answers the question asked last, while the objection is looked into. */
export const answerQuestion = ({ objection, form, occasion }: AnswerQuestion): Decision => {
  if (objection === undefined) return refuse({ code: "ObjectionNotFound" });
  if (objection.status !== "investigating" || objection.conversation.at(-1)?.from !== "office")
    return refuse({ code: "TaskClosed" });
  const answered = withWord(objection, { from: "objector", text: form.answer, at: occasion.now });
  const by = { role: "PUBLIC" as const, id: "public" };
  return accept({ save: [answered], emit: [objectionTold("ObjectorAnswered", answered, { by, occasion })] });
};

type AnswerQuestion = {
  readonly objection: Objection | undefined;
  readonly form: AnswerQuestionForm;
  readonly occasion: Occasion;
};

const withWord = (objection: Objection, word: Objection["conversation"][number]): Objection => ({
  ...objection,
  conversation: [...objection.conversation, word],
});
