import * as z from "zod";
import { RecordMark } from "../shared/record-mark.ts";

/** The county: its name, its aid centre's phone, its schools and who holds the bureau's offices (staff ids). */
export const County = z.object({
  kind: z.literal("county"),
  record: RecordMark,
  /** GB/T 2260 region code, six digits. */
  code: z.string().length(6),
  name: z.string(),
  englishName: z.string(),
  phone: z.string(),
  /** Mailbox of the aid centre, where objections may be sent. */
  email: z.string().exactOptional(),
  /** Reveals of personal data one person may ask for within an hour, 30 where absent. */
  revealsPerHour: z.int().positive().exactOptional(),
  /** The most applications that may be approved together without a code from the mailbox, 20 where absent. */
  bulkWithoutCode: z.int().nonnegative().exactOptional(),
  townships: z.array(z.string()),
  /** Codes and names of all schools, so that a form can offer them without a scan. */
  schools: z.array(z.object({ code: z.string(), name: z.string(), englishName: z.string(), township: z.string() })),
  offices: z.object({
    reviewerIds: z.array(z.string()).min(1),
    centerHeadId: z.string(),
    deputyDirectorId: z.string(),
    bureauDirectorId: z.string(),
    /** Who is told of anchors and of broken histories, beside the centre's head. */
    auditorIds: z.array(z.string()).exactOptional(),
  }),
});
export type County = z.infer<typeof County>;
