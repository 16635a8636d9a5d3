import { AskObjectorForm, askObjector } from "../../domain/objection/ask-objector.ts";
import { objectionAct } from "./objection-act.ts";

/** Asks whoever objected something, without knowing who it is. */
export const askObjectorHandler = objectionAct({
  name: "ask-objector",
  body: AskObjectorForm,
  events: ["ObjectorAsked"],
  outcome: () => "asked",
  decide: (facts, form) => askObjector({ ...facts, form }),
});
