import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { ObjectionRow } from "./objections.ts";
import { ListHead, TwoNames } from "./parts.ts";
import { WorkItem } from "./work.ts";

/** Where a school's applications stand, by status. */
const SchoolStanding = z.object({
  code: z.string(),
  names: TwoNames,
  township: z.string(),
  counts: z.record(z.string(), z.int()),
  /** Fen. */
  approvedAmount: z.int(),
  overdue: z.int(),
});

/** Where everything stands: counted figures with their time, and what needs a look now. */
export const DeskView = z.object({
  /** The whole county, or one school. */
  of: z.enum(["county", "school"]),
  unit: TwoNames,
  /** Schools a person may turn to, when there are several. */
  choices: z.array(TwoNames.extend({ code: z.string() })),
  /** Absent until the first count. */
  asOf: Instant.exactOptional(),
  counts: z.record(z.string(), z.int()),
  approvedAmount: z.int(),
  schools: z.array(SchoolStanding),
  /** Lists by state, and those that are not yet at their end. */
  listCounts: z.record(z.string(), z.int()),
  lists: z.array(ListHead),
  /** Applications overdue when they were counted, and the overdue work of the offices, read now. */
  overdueCounted: z.int(),
  overdue: z.array(WorkItem.extend({ assignee: z.string() })),
  parked: z.array(WorkItem),
  objections: z.array(ObjectionRow),
});
export type DeskView = z.infer<typeof DeskView>;
