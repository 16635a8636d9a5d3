import { ExtendObjectionForm, extendObjection } from "../../domain/objection/extend-objection.ts";
import { objectionAct } from "./objection-act.ts";

/** Puts the answer to an objection off, once. */
export const extendObjectionHandler = objectionAct({
  name: "extend-objection",
  body: ExtendObjectionForm,
  events: ["ObjectionExtended"],
  outcome: () => "extended",
  decide: (facts, form) => extendObjection({ ...facts, form }),
});
