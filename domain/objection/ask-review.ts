import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";

/** Why the objector does not agree with the answer. */
export const AskReviewForm = z.object({ why: text(1000) });
export type AskReviewForm = z.infer<typeof AskReviewForm>;

/** Whether the answer may still be reviewed: it did not wholly uphold the objection, and its time runs. */
export const mayAskReview = ({ status, dueAt }: Objection, { now }: Pick<Occasion, "now">): boolean =>
  ["notAdmitted", "partlyUpheld", "notUpheld"].includes(status) && now < dueAt;

/** The objector asks, once and within five working days, that the next level looks at the answer again (domain §2.7). */
export const askReview = ({ objection, form, occasion }: AskReview): Decision => {
  if (objection === undefined) return refuse({ code: "ObjectionNotFound" });
  if (!mayAskReview(objection, occasion)) return refuse({ code: "TaskClosed" });
  const asked: Objection = {
    ...objection,
    status: "reviewAsked",
    dueAt: limitEnd(occasion, "countyRecheck"),
    review: { askedAt: occasion.now, why: form.why },
  };
  const by = { role: "PUBLIC" as const, id: "public" };
  return accept({ save: [asked], emit: [objectionTold("ObjectionReviewAsked", asked, { by, occasion })] });
};

type AskReview = {
  readonly objection: Objection | undefined;
  readonly form: AskReviewForm;
  readonly occasion: Occasion;
};
