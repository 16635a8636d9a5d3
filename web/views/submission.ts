import * as z from "zod";
import { applicationStatuses } from "../../domain/application/status.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";

/** What a submission is answered with: its receipt number, and one application for every programme asked for. */
export const SubmissionView = z.object({
  receiptNo: z.string(),
  applications: z.array(
    z.object({
      id: z.string(),
      programme: ProgrammeCode,
      status: z.enum(applicationStatuses),
      dueAt: Instant.exactOptional(),
    }),
  ),
});
export type SubmissionView = z.infer<typeof SubmissionView>;
