import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/**
 * A pupil who has died: from then on no machine writes to the family or names the child (domain §2.9). Kept apart from the
 * register and the applications, which many read, and good for every campaign to come.
 */
export const QuietPupil = z.object({
  kind: z.literal("quiet"),
  record: RecordMark,
  pupilKey: z.string(),
  since: Instant,
});
export type QuietPupil = z.infer<typeof QuietPupil>;
