import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Opening } from "../../domain/campaign/opening.ts";
import { Stage } from "../../domain/county/school.ts";
import { MakeupCase, MakeupExplanation, MakeupSource } from "../../domain/makeup/makeup-case.ts";
import { SectionOffers } from "./apply.ts";
import { HistoryItem, TwoNames } from "./parts.ts";

/** The parent's page: what makeup registration is, when it is open, and the county's schools to choose from. */
export const MakeupRequestView = z.object({
  schoolYear: z.string(),
  term: z.enum(["1", "2"]),
  opening: Opening,
  makeup: z.object({ opensAt: Instant, closesAt: Instant }).exactOptional(),
  schools: SectionOffers.shape.schools,
  /** Working days in which the school looks into it. */
  workingDays: z.int(),
  /** Number of what was asked a moment ago. */
  asked: z.string().exactOptional(),
});
export type MakeupRequestView = z.infer<typeof MakeupRequestView>;

/** What a parent hears, whatever is true of the child. */
export const MakeupAsked = z.object({ caseId: z.string() });
export type MakeupAsked = z.infer<typeof MakeupAsked>;

/** One case as its school sees it among others. */
export const MakeupRow = z.object({
  caseId: z.string(),
  pupilName: z.string(),
  school: TwoNames,
  source: MakeupSource,
  status: MakeupCase.shape.status,
  invited: z.boolean(),
  openedAt: Instant,
  answerBy: Instant,
  daysLeft: z.int(),
  reason: MakeupExplanation.exactOptional(),
});
export type MakeupRow = z.infer<typeof MakeupRow>;

/** How many cases a school has: an indicator of inspection (domain §2.10). */
export const MakeupCounts = z.object({
  code: z.string(),
  names: TwoNames,
  open: z.int(),
  overdue: z.int(),
  registered: z.int(),
  explained: z.int(),
});
export type MakeupCounts = z.infer<typeof MakeupCounts>;

/** The cases of one school, or the counts of several. */
export const MakeupView = z.object({
  may: z.enum(["answer", "open", "read"]),
  opening: Opening,
  makeup: z.object({ opensAt: Instant, closesAt: Instant }).exactOptional(),
  /** Whether the register can be compared now: once the application window has ended. */
  canScan: z.boolean(),
  /** How many children the last comparison found. */
  found: z.int().exactOptional(),
  chosen: z.object({ code: z.string(), names: TwoNames }).exactOptional(),
  schools: z.array(MakeupCounts),
  cases: z.array(MakeupRow),
  next: z.string().exactOptional(),
});
export type MakeupView = z.infer<typeof MakeupView>;

/** One case with everything its school needs to answer. */
export const MakeupCaseView = MakeupRow.extend({
  version: z.int(),
  schoolCode: z.string(),
  note: z.string(),
  contact: z.string().exactOptional(),
  /** The pupil as the student record has the child, where the ID number is known and in it. */
  record: z
    .object({ school: TwoNames, stage: Stage, grade: z.int(), classNo: z.int(), proved: z.array(z.string()) })
    .exactOptional(),
  receiptNo: z.string().exactOptional(),
  explanation: z.string().exactOptional(),
  may: z.enum(["answer", "read"]),
  history: z.array(HistoryItem),
});
export type MakeupCaseView = z.infer<typeof MakeupCaseView>;

/** The form with which a school begins a missed child's application. */
export const MakeupRegistrationView = MakeupCaseView.pick({
  caseId: true,
  pupilName: true,
  school: true,
  version: true,
  contact: true,
});
export type MakeupRegistrationView = z.infer<typeof MakeupRegistrationView>;

/** A case by its number, after something was done to it. */
export const MakeupDone = z.object({ caseId: z.string() });

/** What a comparison with the register found. */
export const MakeupScanned = z.object({ found: z.int() });
