import { AdmitObjectionForm, admitObjection } from "../../domain/objection/admit-objection.ts";
import { objectionAct } from "./objection-act.ts";

/** Admits an objection, or answers why it is not looked into. */
export const admitObjectionHandler = objectionAct({
  name: "admit-objection",
  body: AdmitObjectionForm,
  events: ["ObjectionAdmitted", "ObjectionNotAdmitted"],
  outcome: ({ outcome }) => outcome,
  decide: (facts, form) => admitObjection({ ...facts, form }),
});
