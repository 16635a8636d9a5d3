import { DecideObjectionForm, decideObjection } from "../../domain/objection/decide-objection.ts";
import { objectionAct } from "./objection-act.ts";

/** Answers an objection that was looked into, in writing and with its effect. */
export const decideObjectionHandler = objectionAct({
  name: "decide-objection",
  body: DecideObjectionForm,
  events: ["ObjectionDecided"],
  outcome: ({ outcome }) => outcome,
  decide: (facts, form) => decideObjection({ ...facts, form }),
});
