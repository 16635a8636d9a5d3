import * as z from "zod";
import { Award } from "../../domain/application/application.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { Stage } from "../../domain/county/school.ts";
import { AidEventType } from "../../domain/history/domain-event.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { AidList, ListLine } from "../../domain/publicity/aid-list.ts";

/** One thing that happened, with the name of a member of staff who did it. */
export const HistoryItem = z.object({
  at: Instant,
  type: AidEventType,
  role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]),
  name: z.string().exactOptional(),
  /** In whose place it was done, while that person was away. */
  inPlaceOf: z.string().exactOptional(),
  /** Version of the record after it happened. */
  version: z.int(),
  words: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HistoryItem = z.infer<typeof HistoryItem>;

/** A name as it stands in Chinese and in English. */
export const TwoNames = z.object({ name: z.string(), englishName: z.string() });
export type TwoNames = z.infer<typeof TwoNames>;

/** What staff see first of an application. */
export const ApplicationHead = z.object({
  applicationId: z.string(),
  pupilName: z.string(),
  school: TwoNames,
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  boarding: z.enum(["boarding", "day"]),
  programme: ProgrammeCode,
  award: Award.exactOptional(),
});
export type ApplicationHead = z.infer<typeof ApplicationHead>;

/** Where a list stands, with its totals, window and signatures; persons by name. */
export const ListHead = z.object({
  listId: z.string(),
  level: AidList.shape.level,
  scope: z.string(),
  /** The school, or the county. */
  unit: TwoNames,
  round: z.int(),
  status: AidList.shape.status,
  lines: z.int(),
  amount: z.int(),
  held: z.int(),
  late: z.int(),
  /** Places that look as if they held personal data; with one the list is not posted. */
  findings: z.int(),
  leftOut: z.array(z.string()),
  preparedBy: z.string(),
  preparedAt: Instant,
  postedBy: z.string().exactOptional(),
  window: AidList.shape.window,
  takenDownAt: AidList.shape.takenDownAt,
  signatures: z.array(z.object({ role: Role, name: z.string(), at: Instant, lines: z.int(), amount: z.int() })),
});
export type ListHead = z.infer<typeof ListHead>;

/** One line as posted, with a masked name. */
export const LineRow = ListLine.pick({
  serial: true,
  maskedName: true,
  schoolName: true,
  stage: true,
  grade: true,
  classNo: true,
  programme: true,
  amount: true,
  status: true,
});
export type LineRow = z.infer<typeof LineRow>;
