import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { KnownValue } from "../indicator/known-value.ts";
import { Grade } from "../indicator/score.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { CycleNature, Team } from "./cycle.ts";

/** The states of one inspection, in order (domain §6.3). */
export const InspectionStatus = z.enum([
  "notified",
  "selfReportLate",
  "onSite",
  "preliminaryOpinion",
  "defence",
  "opinionDue",
  "rectifying",
  "rectificationReported",
  "recheck",
  "closed",
  "escalated",
]);
export type InspectionStatus = z.infer<typeof InspectionStatus>;

/** What a unit says of itself on one indicator. */
export const SelfAnswer = z.object({
  indicator: z.string(),
  /** Points of the indicator's own weight, 0 to 100 per cent. */
  score: z.number().min(0).max(100),
  value: z.number().exactOptional(),
  note: z.string().exactOptional(),
  fileIds: z.array(z.string()).exactOptional(),
});
export type SelfAnswer = z.infer<typeof SelfAnswer>;

/** One thing an inspector entered on the spot; the device gives its id, so that nothing is stored twice. */
export const VisitEntry = z.object({
  entryId: z.string(),
  indicator: z.string(),
  schoolCode: z.string().exactOptional(),
  /** 0 to 100 per cent of the indicator's weight. */
  score: z.number().min(0).max(100),
  note: z.string().exactOptional(),
  fileIds: z.array(z.string()).exactOptional(),
  by: z.string(),
  /** By the device's clock when it was entered, and by ours when it arrived. */
  enteredAt: Instant,
  receivedAt: Instant,
});
export type VisitEntry = z.infer<typeof VisitEntry>;

/** A signature under the record of the visit: of each team member and of the unit. */
export const VisitSignature = z.object({
  by: z.enum(["team", "unit"]),
  /** Staff id. */
  staffId: z.string(),
  at: Instant,
  /** On whose telephone, when it was the lead's and not the own. */
  takenBy: z.string().exactOptional(),
});
export type VisitSignature = z.infer<typeof VisitSignature>;

/** One inspection of one unit (督导), from its notice to its close (domain §6.3). Texts are sealed at rest. */
export const Inspection = z.object({
  kind: z.literal("inspection"),
  record: RecordMark,
  /** `DD` + cycle + unit, e.g. `DD2026-1-01-t-chengguan`. */
  id: z.string(),
  cycleId: z.string(),
  nature: CycleNature,
  unitId: z.string(),
  /** Head of the unit. */
  headId: z.string(),
  team: Team,
  schools: z.array(z.string()),
  /** Pupil files drawn for each school: application ids. */
  files: z.array(z.object({ schoolCode: z.string(), applicationIds: z.array(z.string()) })),
  indicators: z.array(z.string()),
  ruleSet: z.string(),
  status: InspectionStatus,
  dueAt: Instant,
  selfReportBy: Instant,
  onSiteFrom: Instant,
  onSiteBy: Instant,
  /** When the written notice went out; absent for a regular visit without notice. */
  notifiedAt: Instant.exactOptional(),
  /** What the county's own records say of each indicator. */
  known: z.array(KnownValue),
  selfReport: z
    .object({ by: z.string(), at: Instant, timing: z.enum(["onTime", "late"]), answers: z.array(SelfAnswer) })
    .exactOptional(),
  /** What the unit has typed so far, kept as it was typed until it is filed. */
  selfReportDraft: z
    .object({
      at: Instant,
      answers: z.array(
        z.object({
          indicator: z.string(),
          score: z.string().exactOptional(),
          value: z.string().exactOptional(),
          note: z.string().exactOptional(),
        }),
      ),
    })
    .exactOptional(),
  visit: z
    .object({
      begunAt: Instant,
      entries: z.array(VisitEntry),
      signatures: z.array(VisitSignature),
      /** Findings noted on the spot, each with the id its device gave it, so that none is noted twice. */
      noted: z.array(z.object({ noteId: z.string(), findingId: z.string() })).exactOptional(),
      endedAt: Instant.exactOptional(),
    })
    .exactOptional(),
  /** By the team's entries, 0 to 100, and by the unit's own. */
  result: z
    .object({
      score: z.number(),
      grade: Grade,
      selfScore: z.number().exactOptional(),
      veto: z.string().exactOptional(),
    })
    .exactOptional(),
  preliminary: z.object({ text: z.string(), by: z.string(), at: Instant, defenceBy: Instant }).exactOptional(),
  defence: z.object({ text: z.string(), by: z.string(), at: Instant }).exactOptional(),
  opinion: z
    .object({
      text: z.string(),
      /** The answer to the defence, where there was one. */
      answer: z.string().exactOptional(),
      by: z.string(),
      at: Instant,
      /** The last deadline of its findings. */
      rectifyBy: Instant,
      objectBy: Instant,
    })
    .exactOptional(),
  /** The unit's objection to the opinion letter, to the upper office. */
  dispute: z
    .object({
      text: z.string(),
      by: z.string(),
      at: Instant,
      answerBy: Instant,
      answer: z
        .object({ text: z.string(), by: z.string(), at: Instant, outcome: z.enum(["upheld", "changed"]) })
        .exactOptional(),
    })
    .exactOptional(),
  rectification: z.object({ text: z.string(), by: z.string(), at: Instant }).exactOptional(),
  /** Whoever rechecks is drawn by lot among those who neither inspected nor own a finding. */
  recheck: z
    .object({
      verifierId: z.string(),
      /** With these digits anybody can draw again among the same. */
      seed: z.string().exactOptional(),
      among: z.array(z.string()).exactOptional(),
      done: z.object({ text: z.string(), at: Instant, outcome: z.enum(["passed", "failed"]) }).exactOptional(),
    })
    .exactOptional(),
  closedAt: Instant.exactOptional(),
});
export type Inspection = z.infer<typeof Inspection>;
