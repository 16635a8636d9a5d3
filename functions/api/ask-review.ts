import { AskReviewForm, askReview } from "../../domain/objection/ask-review.ts";
import { objectorAct } from "./objector-act.ts";

/** The objector asks that the next level looks at the answer again. */
export const askReviewHandler = objectorAct({ name: "ask-review", body: AskReviewForm, decide: askReview });
