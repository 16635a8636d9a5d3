import * as z from "zod";
import { AbsenceCause } from "../../domain/absence/absence.ts";
import { Day } from "../../domain/calendar/time.ts";

const Colleague = z.object({ id: z.string(), name: z.string(), unitName: z.string() });

/** One absence as colleagues see it. */
export const AbsenceRow = z.object({
  id: z.string(),
  name: z.string(),
  unitName: z.string(),
  from: Day,
  until: Day.exactOptional(),
  cause: AbsenceCause,
  /** Name of whoever stands in. */
  substitute: z.string().exactOptional(),
  /** Name of whoever declared it; absent for oneself and for the system. */
  declaredBy: z.string().exactOptional(),
  state: z.enum(["toCome", "now", "over"]),
  may: z.enum(["end", "read"]),
});
export type AbsenceRow = z.infer<typeof AbsenceRow>;

/** A person's own absences, those they answer for, and what is needed to declare one. */
export const AbsencesView = z.object({
  today: Day,
  own: z.array(AbsenceRow),
  others: z.array(AbsenceRow),
  /** Oneself first, then whoever one may declare away. */
  people: z.array(Colleague),
  /** Whoever may stand in for one of these. */
  substitutes: z.array(Colleague),
});
export type AbsencesView = z.infer<typeof AbsencesView>;

/** What declaring or ending leaves. */
export const AbsenceKept = AbsenceRow.pick({ id: true, from: true, until: true, cause: true });
export type AbsenceKept = z.infer<typeof AbsenceKept>;

/** Where a task went that somebody gave up for a tie; absent where nobody is left and operators have it. */
export const RecusedView = z.object({ taskId: z.string(), outcome: z.enum(["handedOn", "parked"]) });
export type RecusedView = z.infer<typeof RecusedView>;
