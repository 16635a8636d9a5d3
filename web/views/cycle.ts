import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { Grade } from "../../domain/indicator/score.ts";
import { AwayReason, CycleStatus, InspectionCycle, SampleReason } from "../../domain/inspection/cycle.ts";
import { InspectionStatus } from "../../domain/inspection/inspection.ts";
import { InspectedUnit } from "../../domain/supervision/grid.ts";
import { IndicatorsView } from "./indicators.ts";
import { TwoNames } from "./parts.ts";

const Person = z.object({ id: z.string(), name: z.string() });

/** One cycle where several are listed: what it is, when, and how far it has come. */
export const CycleRow = InspectionCycle.pick({
  nature: true,
  year: true,
  half: true,
  topic: true,
  status: true,
  dates: true,
  dueAt: true,
}).extend({
  cycleId: z.string(),
  daysLeft: z.int(),
  /** Units the reader may see, letters of theirs that are out, inspections of theirs that are over. */
  units: z.int(),
  letters: z.int(),
  over: z.int(),
});
export type CycleRow = z.infer<typeof CycleRow>;

/** The cycles a person may read, the latest first. */
export const CyclesView = z.object({
  cycles: z.array(CycleRow),
  may: z.enum(["plan", "read"]),
});
export type CyclesView = z.infer<typeof CyclesView>;

/** The form of a new cycle: when each of the two would be inspected and why, the units, what can be looked at. */
export const NewCycleView = z.object({
  proposals: z.array(
    InspectionCycle.pick({ year: true, half: true, dates: true, dateReasons: true }).extend({
      nature: z.enum(["halfYear", "yearEnd"]),
      /** The cycle of that half that goes on already. */
      rival: z.string().exactOptional(),
    }),
  ),
  units: z.array(TwoNames.extend({ unitId: z.string(), form: InspectedUnit.shape.form, schools: z.int() })),
  /** Everything that can be looked at, with the targets of the year. */
  catalogue: IndicatorsView,
});
export type NewCycleView = z.infer<typeof NewCycleView>;

/** One unit of a cycle: what is visited there and why, by whom, how far it has come, what it reached. */
export const CycleUnit = TwoNames.extend({
  unitId: z.string(),
  form: InspectedUnit.shape.form,
  risk: z.number(),
  schools: z.array(TwoNames.extend({ code: z.string(), why: SampleReason })),
  /** Schools of the unit that are not in the sample, as long as one can be added. */
  others: z.array(TwoNames.extend({ code: z.string() })),
  team: z.object({ lead: Person, members: z.array(Person) }).exactOptional(),
  fault: z.enum(["noTeam", "tooFew", "notAnInspector", "tie"]).exactOptional(),
  /** Absent for units: whose relative works where is nothing they must know. */
  away: z.array(z.object({ name: z.string(), why: AwayReason })).exactOptional(),
  progress: z
    .object({
      inspectionId: z.string(),
      status: InspectionStatus,
      dueAt: Instant,
      daysLeft: z.int(),
      selfReport: z.enum(["onTime", "late", "missing"]),
    })
    .exactOptional(),
  result: z
    .object({
      score: z.number(),
      selfScore: z.number().exactOptional(),
      grade: Grade,
      veto: z.string().exactOptional(),
      findings: z.int(),
    })
    .exactOptional(),
});
export type CycleUnit = z.infer<typeof CycleUnit>;

/** What can have happened to a cycle. */
export const CycleEvent = z.enum([
  "CyclePlanned",
  "CycleChanged",
  "CycleSent",
  "CycleCancelled",
  "CycleInspected",
  "CycleScored",
  "CycleBulletinSigned",
  "CycleAnnounced",
  "CycleOverdue",
  "CycleRectified",
  "CycleClosed",
  "TaskEscalated",
  "CaseReleased",
]);
export type CycleEvent = z.infer<typeof CycleEvent>;

/** One cycle: its plan with why everything is as it is, then how far every unit has come and what it reached. */
export const CycleView = CycleRow.extend({
  version: z.int(),
  dateReasons: InspectionCycle.shape.dateReasons,
  plannedBy: z.string().exactOptional(),
  plannedAt: Instant,
  sentAt: Instant.exactOptional(),
  closedAt: Instant.exactOptional(),
  cancelReason: z.string().exactOptional(),
  seed: z.string(),
  /** What is looked at, with the targets of its year and what each is worth in it. */
  catalogue: IndicatorsView,
  /** How many schools are in the whole sample: the fact that is typed. */
  schools: z.int(),
  rows: z.array(CycleUnit),
  bulletinId: z.string().exactOptional(),
  announcementId: z.string().exactOptional(),
  /** `send`: the plan is the reader's to change and send; `redate`: its dates must be set anew first. */
  may: z.enum(["send", "redate", "read"]),
  /** Whom a team can be made of, for those who may change it. */
  inspectors: z.array(Person),
  history: z.array(
    z.object({
      at: Instant,
      type: CycleEvent,
      role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]),
      name: z.string().exactOptional(),
      version: z.int(),
      unit: TwoNames.exactOptional(),
    }),
  ),
});
export type CycleView = z.infer<typeof CycleView>;

/** What planning, changing, sending or giving up a cycle leaves. */
export const CycleReceipt = z.object({ cycleId: z.string(), version: z.int(), status: CycleStatus, dueAt: Instant });
export type CycleReceipt = z.infer<typeof CycleReceipt>;
