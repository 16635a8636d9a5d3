import * as z from "zod";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";
import { calendarOf, nationalTables } from "./calendar.ts";
import { OffDay } from "./off-day.ts";
import { Instant } from "./time.ts";
import type { Calendar } from "./working-days.ts";
import { YearTable } from "./year-table.ts";

/** What a county knows of its days beyond this release's national tables: newer tables, and its own days off with who noted them. */
export const CountyCalendar = z.object({
  kind: z.literal("calendar"),
  record: RecordMark,
  /** Of two tables of one year the later holds; a table of this release comes before both. */
  tables: z.array(YearTable.and(z.object({ loadedBy: z.string(), loadedAt: Instant }))),
  offDays: z.array(OffDay.extend({ notedBy: z.string(), notedAt: Instant })),
  /** A window that was still open then is counted anew; absent until the first change. */
  changedAt: Instant.exactOptional(),
});
export type CountyCalendar = z.infer<typeof CountyCalendar>;

/** The id under which the one calendar of a county is found and told of. */
export const calendarId = "county";

/** The calendar of a county that has noted nothing yet. */
export const emptyCalendar: CountyCalendar = { kind: "calendar", record: unrecorded, tables: [], offDays: [] };

/** Which days the county works, from this release's tables and from what it has noted itself. */
export const workingCalendar = ({ tables, offDays }: CountyCalendar): Calendar =>
  calendarOf({ tables: [...nationalTables, ...tables], offDays });
