import { ReviewObjectionForm, reviewObjection } from "../../domain/objection/review-objection.ts";
import { objectionAct } from "./objection-act.ts";

/** Confirms or changes the answer to an objection, one level up. */
export const reviewObjectionHandler = objectionAct({
  name: "review-objection",
  body: ReviewObjectionForm,
  events: ["ObjectionReviewed"],
  outcome: ({ outcome }) => outcome,
  decide: (facts, form) => reviewObjection({ ...facts, form }),
});
