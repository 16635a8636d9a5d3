import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { IssueClass } from "../../domain/finding/finding.ts";
import { Grade } from "../../domain/indicator/score.ts";
import { CycleNature, CycleStatus } from "../../domain/inspection/cycle.ts";
import { ladderSteps, unitStates } from "../../domain/task-book/operations-map.ts";
import { TwoNames } from "./parts.ts";
import { GapCounts } from "./responsibility.ts";
import { GoalView, StandingCounts } from "./task-book.ts";

const BySeverity = z.object({ S0: z.int(), S1: z.int(), S2: z.int(), S3: z.int() });

const LadderStep = z.enum(ladderSteps);

/** Where a unit stands, by the worst that can be said of it. */
const Standing = z.object({
  state: z.enum(unitStates),
  open: z.int(),
  overdue: z.int(),
  step: LadderStep.exactOptional(),
  grade: Grade.exactOptional(),
});

/** A unit on the map. */
export const MapTile = TwoNames.extend({ unitId: z.string(), ...Standing.shape, gaps: GapCounts });
export type MapTile = z.infer<typeof MapTile>;

const Half = z.object({
  cycleId: z.string(),
  nature: CycleNature,
  year: z.int(),
  half: z.union([z.literal(1), z.literal(2)]),
});

/** A cycle by its kind and half-year. */
export type MapCycle = z.infer<typeof Half>;

/** The county at a glance, or the part of it that is looked at: everything counted from what the records say at one time. */
export const MapView = z.object({
  /** When it was read. */
  asOf: Instant,
  today: Day,
  level: z.enum(["county", "district", "unit", "school", "own"]),
  /** From the county down to the place looked at. */
  way: z.array(TwoNames.extend({ level: z.enum(["county", "district", "unit", "school"]), code: z.string() })),
  /** Township of the place, as the task book filters by it. */
  township: z.string().exactOptional(),
  aid: z.object({
    applied: z.int(),
    approved: z.int(),
    overdue: z.int(),
    /** Absent until the first count. */
    asOf: Instant.exactOptional(),
  }),
  findings: z.object({
    ...BySeverity.shape,
    overdue: z.int(),
    proved: z.int(),
    byClass: z.array(BySeverity.extend({ issueClass: IssueClass })),
  }),
  /** The cycle that was planned last and sent. */
  cycle: Half.extend({
    status: CycleStatus,
    units: z.int(),
    letters: z.int(),
    over: z.int(),
    findings: z.object({ noted: z.int(), open: z.int(), proved: z.int(), closed: z.int() }),
  }).exactOptional(),
  /** Grades of the last cycle that was scored. */
  grades: Half.extend({ counts: z.object({ A: z.int(), B: z.int(), C: z.int(), D: z.int() }) }).exactOptional(),
  /** Mean scores of the scored cycles, the earliest first. */
  scores: z.array(Half.extend({ score: z.number() })),
  ladder: z.object({ bulletin: z.int(), interview: z.int(), accountability: z.int() }),
  gaps: GapCounts,
  taskBook: z.object({ year: z.int(), counts: StandingCounts, goals: z.array(GoalView) }),
  groups: z.array(
    TwoNames.extend({
      code: z.string(),
      of: z.enum(["district", "countyRun"]),
      areas: z.array(TwoNames.extend({ code: z.string() })),
      tiles: z.array(MapTile.extend({ area: z.string() })),
    }),
  ),
  /** The schools of one unit, or those that are one's own. */
  schools: z.array(TwoNames.extend({ code: z.string(), open: z.int(), gaps: GapCounts })),
});
export type MapView = z.infer<typeof MapView>;
