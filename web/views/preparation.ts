import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Stage } from "../../domain/county/school.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { AidList } from "../../domain/publicity/aid-list.ts";
import { ListHead, TwoNames } from "./parts.ts";

/** An application that waits for the next list. */
export const WaitingRow = z.object({
  applicationId: z.string(),
  pupilName: z.string(),
  school: TwoNames,
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  programme: ProgrammeCode,
  /** Fen. */
  amount: z.int(),
  queuedAt: Instant,
});
export type WaitingRow = z.infer<typeof WaitingRow>;

/** What waits in one place: a class of a school, or a school of the county. */
export const WaitingGroup = z.object({
  /** School code of a county's group. */
  code: z.string().exactOptional(),
  school: TwoNames.exactOptional(),
  stage: Stage.exactOptional(),
  grade: z.int().exactOptional(),
  classNo: z.int().exactOptional(),
  count: z.int(),
  /** Fen. */
  amount: z.int(),
});
export type WaitingGroup = z.infer<typeof WaitingGroup>;

/** One scope a person prepares lists for, in short. */
export const ScopeChoice = z.object({
  level: AidList.shape.level,
  /** School code, or the stage of a county list. */
  scope: z.string(),
  unit: TwoNames,
  /** As last counted, for the stages of the county. */
  counted: z.object({ count: z.int(), amount: z.int(), asOf: Instant }).exactOptional(),
});
export type ScopeChoice = z.infer<typeof ScopeChoice>;

/** What waits for the next list of a scope, and the lists it has had. */
export const PreparationView = z.object({
  /** `read` for those who see what is prepared but do not prepare. */
  may: z.enum(["prepare", "read"]),
  choices: z.array(ScopeChoice),
  chosen: ScopeChoice.exactOptional(),
  /** For the county as last counted, with the time of the count. */
  waiting: z.object({ count: z.int(), amount: z.int(), asOf: Instant }),
  groups: z.array(WaitingGroup),
  /** One school's rows of a county scope, or all rows of a school. */
  rows: z.array(WaitingRow),
  /** The school whose rows are shown, on a county page. */
  shownSchool: z.string().exactOptional(),
  lists: z.array(ListHead),
});
export type PreparationView = z.infer<typeof PreparationView>;

/** A list whose lines are being collected. */
export const PreparedList = z.object({ listId: z.string(), status: AidList.shape.status });
export type PreparedList = z.infer<typeof PreparedList>;
