import * as z from "zod";
import { Day, endOfDay, later } from "../calendar/time.ts";
import { inspectionRead } from "../inspection/may-act.ts";
import { putOffReport } from "../inspection/put-off-report.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Finding } from "./finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { findingTold } from "./finding-told.ts";
import { rectifyBy } from "./severity.ts";

/** Until which day a finding is put off, and why. */
export const ExtensionForm = z.object({
  ...inspectionRead,
  until: z.preprocess((typed) => (typeof typed === "string" ? typed.trim() : typed), Day),
  reason: text(300),
});
export type ExtensionForm = z.infer<typeof ExtensionForm>;

/** The latest a deadline can be put off to: once more what its severity allows (our rule; domain §6.4 names no length). */
export const latestExtension = (
  { severity, dueAt }: Pick<Finding, "severity" | "dueAt">,
  { now, calendar }: FindingDesk["occasion"],
) =>
  // A time limit ends at 24:00, which is already the next day's first instant.
  rectifyBy(severity, { from: later(dueAt ?? now, -1), calendar });

/** Puts a deadline off, once, by whoever issued it, with the reason, before it is due (domain §6.4). */
export const extendFinding = ({ form, ...desk }: FindingDesk & { readonly form: ExtensionForm }): Decision => {
  const handled = handle(desk, { act: "extension", form });
  if ("code" in handled) return refuse(handled);
  const { finding, inspection, by, occasion } = handled;
  const until = endOfDay(form.until);
  if (until <= (finding.dueAt ?? occasion.now)) return refuse(fault("tooSmall"));
  if (until > latestExtension(finding, occasion)) return refuse(fault("tooLarge"));
  const extension = { by: by.id, at: occasion.now, reason: form.reason, until };
  const extended: Finding = { ...finding, dueAt: until, extension };
  const moved = putOffReport(inspection, until);
  return accept({
    save: [extended, ...(moved ? [moved] : [])],
    emit: [findingTold("FindingExtended", extended, { by, now: occasion.now })],
  });
};

const fault = (code: "tooSmall" | "tooLarge") => ({
  code: "FormIncomplete" as const,
  faults: [{ field: "until", code }],
});
