import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { closed } from "./close.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";
import { measureFields, measureOf, missingOf } from "./measure-fields.ts";

/** The decision with its facts, its basis, its form and its effect. */
export const DecideAccountabilityForm = z.object({
  ...inspectionRead,
  facts: text(8000),
  basis: text(2000),
  ...measureFields,
});
export type DecideAccountabilityForm = z.infer<typeof DecideAccountabilityForm>;

/**
 * The bureau's director decides; the bureau itself may only criticise, anything heavier is proposed to the competent body
 * (督导条例 art. 25). It is carried out at once: neither recheck nor appeal suspends it.
 */
export const decideAccountability = ({ form, ...desk }: DecideAccountability): Decision => {
  const acting = mayActOn(desk, { purposes: ["accountability"], form });
  if ("code" in acting) return refuse(acting);
  const missing = missingOf(form);
  if (missing) return refuse({ code: "FormIncomplete", faults: [{ field: missing, code: "required" }] });
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  const recheckBy = endOfLimit("askRecheck", { from: now, calendar });
  const { facts, basis } = form;
  const decided = { ...escalation, decision: { facts, basis, ...measureOf(form), by: by.id, at: now, recheckBy } };
  const becomes =
    form.form === "none"
      ? closed(decided, { at: now, ended: "noMeasure" })
      : { ...decided, status: "decided" as const, dueAt: recheckBy };
  return moveOn(acting, { becomes, event: "AccountabilityDecided", outcome: form.form });
};

type DecideAccountability = EscalationDesk & { readonly form: DecideAccountabilityForm };
