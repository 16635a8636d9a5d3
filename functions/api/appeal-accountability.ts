import { AppealForm, appealAccountability } from "../../domain/escalation/appeal-accountability.ts";
import { escalationAct } from "./escalation-act.ts";

/** Appeals against the decision. */
export const appealAccountabilityHandler = escalationAct({
  name: "appeal-accountability",
  body: AppealForm,
  events: ["AccountabilityAppealed"],
  decide: (desk, form) => appealAccountability({ ...desk, form }),
});
