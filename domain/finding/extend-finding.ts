import * as z from "zod";
import { Day, endOfDay, type Instant, later } from "../calendar/time.ts";
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
  until: text(10).pipe(Day),
  reason: text(300),
});
export type ExtensionForm = z.infer<typeof ExtensionForm>;

type Due = Pick<Finding, "severity" | "dueAt">;

const dueOf = ({ dueAt }: Due, { now }: FindingDesk["occasion"]): Instant => dueAt ?? now;

/** The latest a deadline can be put off to: once more what its severity allows (our rule; domain §6.4 names no length). */
export const latestExtension = (finding: Due, occasion: FindingDesk["occasion"]): Instant =>
  // A time limit ends at 24:00, which is already the next day's first instant.
  rectifyBy(finding.severity, { from: later(dueOf(finding, occasion), -1), calendar: occasion.calendar });

/** Puts a deadline off, once, by whoever issued it, with the reason, before it is due (domain §6.4). */
export const extendFinding = ({ form, ...desk }: FindingDesk & { readonly form: ExtensionForm }): Decision => {
  const handled = handle(desk, { act: "extension", form });
  if ("code" in handled) return refuse(handled);
  const { finding, inspection, by, occasion } = handled;
  const until = endOfDay(form.until);
  if (until <= dueOf(finding, occasion)) return refuse(fault("tooSmall"));
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
