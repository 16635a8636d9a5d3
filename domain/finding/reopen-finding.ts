import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Finding } from "./finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { findingTold } from "./finding-told.ts";
import { rectifyBy } from "./severity.ts";

/** Why a closed finding is opened again. */
export const ReopeningForm = z.object({ ...inspectionRead, reason: text(300) });
export type ReopeningForm = z.infer<typeof ReopeningForm>;

/**
 * Opens a closed finding again within twelve months, with a reason and a new deadline (domain §6.4). It does not close
 * itself any more: somebody has seen that the records alone do not tell.
 */
export const reopenFinding = ({ form, ...desk }: FindingDesk & { readonly form: ReopeningForm }): Decision => {
  const handled = handle(desk, { act: "reopening", form });
  if ("code" in handled) return refuse(handled);
  const { by, occasion } = handled;
  const { closed, proof, selfClosing: _, overdueSince: __, ...finding } = handled.finding;
  const { now, calendar } = occasion;
  const reopening = { by: by.id, at: now, reason: form.reason, ...(closed && { closed }), ...(proof && { proof }) };
  const open: Finding = {
    ...finding,
    status: "open",
    dueAt: rectifyBy(finding.severity, { from: now, calendar }),
    reopened: [...finding.reopened, reopening],
  };
  return accept({ save: [open], emit: [findingTold("FindingReopened", open, { by, now })] });
};
