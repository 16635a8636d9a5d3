import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** Why somebody declares an absence: leave, illness, training, or duty elsewhere. */
export const DeclaredCause = z.enum(["leave", "illness", "training", "duty"]);

/** Why somebody is away: what was declared, or `mailbox` when mails come back and nobody would hear of the work. */
export const AbsenceCause = z.enum([...DeclaredCause.options, "mailbox"]);
export type AbsenceCause = z.infer<typeof AbsenceCause>;

/** The time in which a member of staff does not work, and whoever stands in: the mandate of every act in the other's place. */
export const Absence = z.object({
  kind: z.literal("absence"),
  record: RecordMark,
  id: z.string(),
  staffId: z.string(),
  from: Day,
  /** The last day; absent while nobody knows when the mailbox works again. */
  until: Day.exactOptional(),
  /** Who stands in; absent where the work goes to the next office. */
  substituteId: z.string().exactOptional(),
  cause: AbsenceCause,
  /** Who declared it: the person, whoever is one level up, or the system. */
  declared: z.object({ by: z.string(), at: Instant }),
  ended: z.object({ by: z.string(), at: Instant }).exactOptional(),
});
export type Absence = z.infer<typeof Absence>;

/** Whether an absence holds on a day. */
export const holdsOn = ({ from, until, ended }: Absence, day: Day): boolean =>
  ended === undefined && from <= day && (until === undefined || day <= until);
