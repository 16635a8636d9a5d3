import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { cancelNumber } from "./close-finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { sendBack } from "./refuse-finding.ts";

/** Whether a proof convinces; where it does not, the reason. */
export const ProofDecisionForm = z
  .object({ ...inspectionRead, outcome: choice(["close", "refuse"]), text: text(500).exactOptional() })
  .refine(({ outcome, text }) => outcome === "close" || text !== undefined, { path: ["text"], error: "required" });
export type ProofDecisionForm = z.infer<typeof ProofDecisionForm>;

/** The verifier cancels the number, or sends the finding back with the reason (domain §6.4, feature 82). */
export const decideProof = ({ form, ...desk }: FindingDesk & { readonly form: ProofDecisionForm }): Decision => {
  const handled = handle(desk, { act: "decision", form });
  if ("code" in handled) return refuse(handled);
  const { finding, by, occasion } = handled;
  const done =
    form.outcome === "close"
      ? cancelNumber(finding, { by, occasion, text: form.text })
      : sendBack(finding, { by, occasion, reason: form.text ?? "" });
  if ("code" in done) return refuse(done);
  return accept({ save: [done.finding], emit: [done.event] });
};
