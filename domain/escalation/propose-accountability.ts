import * as z from "zod";
import { Ground } from "../finding/finding.ts";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { severalOf, text } from "../shared/form-fields.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

/** What the investigation group found, on which basis, and what it proposes. */
export const ProposeAccountabilityForm = z.object({
  ...inspectionRead,
  codes: severalOf(Ground, Ground.options.length).pipe(z.array(Ground).min(1, "chooseAtLeastOne")),
  facts: text(8000),
  persons: text(500).exactOptional(),
  basis: text(2000),
  measure: text(2000),
});
export type ProposeAccountabilityForm = z.infer<typeof ProposeAccountabilityForm>;

/**
 * The investigation group tells the unit the facts and the measure it proposes (问责告知书, N28) within sixty days; the
 * third step is served by it, and the unit is heard in writing before anything is decided.
 */
export const proposeAccountability = ({ form, ...desk }: ProposeAccountability): Decision => {
  const acting = mayActOn(desk, { purposes: ["serveStep"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  if (escalation.step !== "accountability") return refuse({ code: "TransitionNotAllowed" });
  const { codes, facts, persons, basis, measure } = form;
  const becomes: Escalation = {
    ...escalation,
    status: "statement",
    servedAt: now,
    codes,
    proposal: { facts, ...(persons === undefined ? {} : { persons }), basis, measure, by: by.id, at: now },
    dueAt: endOfLimit("statement", { from: now, calendar }),
  };
  return moveOn(acting, { becomes, event: "EscalationServed", outcome: "proposed" });
};

type ProposeAccountability = EscalationDesk & { readonly form: ProposeAccountabilityForm };
