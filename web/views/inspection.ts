import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { StoredFile } from "../../domain/file/stored-file.ts";
import { Finding } from "../../domain/finding/finding.ts";
import { Grade } from "../../domain/indicator/score.ts";
import { CycleNature } from "../../domain/inspection/cycle.ts";
import { Inspection, InspectionStatus } from "../../domain/inspection/inspection.ts";
import { inspectionSteps } from "../../domain/inspection/legal-basis.ts";
import { SupervisionEventType } from "../../domain/supervision/supervision-event.ts";
import { TwoNames } from "./parts.ts";

/** One inspection in a list. */
export const InspectionRow = z.object({
  inspectionId: z.string(),
  cycleId: z.string(),
  nature: CycleNature,
  unit: TwoNames,
  status: InspectionStatus,
  dueAt: Instant,
  daysLeft: z.int(),
  /** What the reader has to do with it. */
  part: z.enum(["team", "verifier", "unit", "none"]),
  score: z.number().exactOptional(),
  grade: Grade.exactOptional(),
  /** Until when an objection to its letter is to be answered. */
  disputeBy: Instant.exactOptional(),
});
export type InspectionRow = z.infer<typeof InspectionRow>;

/** The inspections of a cycle, or of the units a person answers for. */
export const InspectionsView = z.object({
  scope: z.enum(["county", "units"]),
  /** The cycle shown, and the others to choose from; absent where the units' own are shown. */
  cycleId: z.string().exactOptional(),
  cycles: z.array(z.string()),
  inspections: z.array(InspectionRow),
  next: z.string().exactOptional(),
});
export type InspectionsView = z.infer<typeof InspectionsView>;

const Basis = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("regulation"), articles: z.array(z.int()) }),
  z.object({ rule: z.literal("province"), provinces: z.array(z.enum(["zhejiang", "chongqing", "shanghai"])) }),
]);

/** One step of an inspection: where it stands, when it was done or is due, and what it rests on. */
export const StepView = z.object({
  step: z.enum(inspectionSteps),
  state: z.enum(["done", "now", "ahead", "lapsed", "notNeeded"]),
  at: Instant.exactOptional(),
  dueAt: Instant.exactOptional(),
  basis: z.array(Basis),
});
export type StepView = z.infer<typeof StepView>;

/** One indicator asked of the unit: what is known, what would be suggested, what was kept or answered. */
export const AskedIndicator = z.object({
  indicator: z.string(),
  target: z.number().exactOptional(),
  known: Inspection.shape.known.element.omit({ indicator: true }).exactOptional(),
  suggested: z.number().exactOptional(),
  /** As it was kept unfinished. */
  kept: z
    .object({ score: z.string().exactOptional(), value: z.string().exactOptional(), note: z.string().exactOptional() })
    .exactOptional(),
  answer: z
    .object({ score: z.number(), value: z.number().exactOptional(), note: z.string().exactOptional() })
    .exactOptional(),
  files: z.array(z.object({ fileId: z.string(), status: StoredFile.shape.status, askedAt: Instant })),
  /** What the team gave on the spot, by its mean. */
  visitScore: z.number().exactOptional(),
});
export type AskedIndicator = z.infer<typeof AskedIndicator>;

/** By whom and when a unit reported of itself. */
const SelfReported = z.object({ name: z.string(), at: Instant, timing: z.enum(["onTime", "late"]) });

/** The self-report of a unit: its form as far as it was filled in, or what it says beside what is on record. */
export const SelfReportView = z.object({
  inspectionId: z.string(),
  version: z.int(),
  unit: TwoNames,
  status: InspectionStatus,
  selfReportBy: Instant,
  may: z.enum(["file", "read"]),
  asked: z.array(AskedIndicator),
  reported: SelfReported.exactOptional(),
  keptAt: Instant.exactOptional(),
});
export type SelfReportView = z.infer<typeof SelfReportView>;

/** A finding as the page of its inspection lists it. */
export const InspectionFinding = Finding.pick({
  id: true,
  indicator: true,
  severity: true,
  fact: true,
  status: true,
  dueAt: true,
}).extend({ owner: z.string(), measure: z.enum(["named", "missing"]) });
export type InspectionFinding = z.infer<typeof InspectionFinding>;

/** A written act with the name of who did it. */
const Act = z.object({ text: z.string(), name: z.string(), at: Instant });

/** What the history of an inspection tells; each single note of a visit stands on the visit's own page. */
const InspectionEvent = z.enum([
  ...SupervisionEventType.extract([
    "InspectionOpened",
    "SelfReportFiled",
    "SelfReportMissed",
    "VisitBegun",
    "VisitSigned",
    "PreliminaryOpinionIssued",
    "DefenceFiled",
    "DefenceLapsed",
    "OpinionIssued",
    "OpinionDisputed",
    "OpinionUpheld",
    "RectificationReported",
    "RectificationMissed",
    "RecheckDrawn",
    "RecheckPassed",
    "RecheckFailed",
    "InspectionClosed",
    "InspectionEscalated",
  ]).options,
  "TaskEscalated",
  "CaseReleased",
]);

/** One thing that happened to an inspection. */
export const InspectionNews = z.object({
  at: Instant,
  type: InspectionEvent,
  role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]),
  name: z.string().exactOptional(),
  version: z.int(),
  words: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type InspectionNews = z.infer<typeof InspectionNews>;

/** What a reader does with an inspection now. */
const May = z.enum([
  "selfReport",
  "visit",
  "preliminary",
  "defence",
  "opinion",
  "rectification",
  "recheck",
  "release",
  "read",
]);

/** One inspection of one unit for one reader. */
export const InspectionView = InspectionRow.extend({
  version: z.int(),
  team: z.array(z.string()),
  schools: z.array(TwoNames.extend({ code: z.string() })),
  pupilFiles: z.int(),
  notifiedAt: Instant.exactOptional(),
  onSiteFrom: Instant,
  onSiteBy: Instant,
  selfReportBy: Instant,
  /** Who has it now. */
  holder: z.string().exactOptional(),
  steps: z.array(StepView),
  selfReport: SelfReported.exactOptional(),
  visit: z
    .object({
      begunAt: Instant,
      endedAt: Instant.exactOptional(),
      entries: z.int(),
      signatures: z.array(z.object({ by: z.enum(["team", "unit"]), name: z.string(), at: Instant })),
    })
    .exactOptional(),
  result: Inspection.shape.result,
  preliminary: Act.extend({ defenceBy: Instant }).exactOptional(),
  defence: Act.exactOptional(),
  opinion: Act.extend({ answer: z.string().exactOptional(), rectifyBy: Instant, objectBy: Instant }).exactOptional(),
  dispute: Act.extend({
    answerBy: Instant,
    answer: Act.extend({ outcome: z.enum(["upheld", "changed"]) }).exactOptional(),
  }).exactOptional(),
  rectification: Act.exactOptional(),
  recheck: z
    .object({
      verifier: z.string(),
      seed: z.string().exactOptional(),
      among: z.int(),
      done: z.object({ text: z.string(), at: Instant, outcome: z.enum(["passed", "failed"]) }).exactOptional(),
    })
    .exactOptional(),
  findings: z.array(InspectionFinding),
  /** What was found there within twelve months before, with the severity proposed; for whoever writes the letter. */
  repeated: z.array(z.object({ id: z.string(), repeats: z.string(), severity: Finding.shape.severity })),
  may: May,
  mayDispute: z.enum(["yes", "no"]),
  mayAnswerDispute: z.enum(["yes", "no"]),
  /** What the machine drafted of the letter that is to be written now. */
  draft: z.string().exactOptional(),
  taskId: z.string().exactOptional(),
  history: z.array(InspectionNews),
});
export type InspectionView = z.infer<typeof InspectionView>;

/** What an act on an inspection answers to a program. */
export const InspectionReceipt = z.object({
  inspectionId: z.string(),
  version: z.int(),
  status: InspectionStatus,
  dueAt: Instant,
});
export type InspectionReceipt = z.infer<typeof InspectionReceipt>;

/** A letter about an inspection to be printed: its notice, or its opinion letter. */
export const InspectionLetterView = z.object({
  letter: z.enum(["notice", "opinion"]),
  inspectionId: z.string(),
  cycleId: z.string(),
  nature: CycleNature,
  unit: TwoNames,
  at: Instant,
  team: z.array(z.string()),
  schools: z.array(TwoNames),
  indicators: z.array(z.string()),
  selfReportBy: Instant,
  onSiteFrom: Instant,
  onSiteBy: Instant,
  result: Inspection.shape.result,
  opinion: z
    .object({ text: z.string(), answer: z.string().exactOptional(), rectifyBy: Instant, objectBy: Instant })
    .exactOptional(),
  reportBy: Instant.exactOptional(),
  findings: z.array(InspectionFinding),
});
export type InspectionLetterView = z.infer<typeof InspectionLetterView>;

/** One file of evidence to a self-report: its form while it is awaited, its fate afterwards. */
export const InspectionFileView = z.object({
  inspectionId: z.string(),
  unit: TwoNames,
  fileId: z.string(),
  indicator: z.string(),
  status: StoredFile.shape.status,
  fault: StoredFile.shape.fault,
  sent: z.enum(["yes", "no"]),
  upload: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).exactOptional(),
});
export type InspectionFileView = z.infer<typeof InspectionFileView>;
