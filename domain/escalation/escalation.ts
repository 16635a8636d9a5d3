import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { Ground, IssueClass } from "../finding/finding.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** The three steps of the ladder: 一次通报、二次约谈、三次问责 (domain §6.7, S2-16). */
export const LadderStep = z.enum(["bulletin", "interview", "accountability"]);
export type LadderStep = z.infer<typeof LadderStep>;

/** What brings a unit onto the ladder, or higher up (domain §6.7). */
export const Trigger = z.enum([
  "gradeD",
  "overdueRectification",
  "missedReport",
  "failedRecheck",
  "graveFinding",
  "refusal",
  "falsification",
  "lossOfMoney",
]);
export type Trigger = z.infer<typeof Trigger>;

/** Where a step stands. */
export const EscalationStatus = z.enum([
  "opened",
  "served",
  "interviewSet",
  "planned",
  "statement",
  "deciding",
  "decided",
  "recheckAsked",
  "rechecked",
  "appealed",
  "correcting",
  "closed",
]);
export type EscalationStatus = z.infer<typeof EscalationStatus>;

/** One written act with its author and time; texts are sealed at rest. */
const Act = z.object({ text: z.string(), by: z.string(), at: Instant });

/** How a decision ends: the bureau itself only criticises; anything heavier it proposes (督导条例 art. 25). */
export const AccountabilityForm = z.enum(["criticism", "publicCriticism", "resources", "proposal", "none"]);
export type AccountabilityForm = z.infer<typeof AccountabilityForm>;

/** What a decision orders: its form, its effect in words, and to which body a measure is proposed. */
export const Measure = z.object({
  form: AccountabilityForm,
  effect: z.string(),
  /** The competent body a measure is proposed to; the bureau itself only criticises and proposes. */
  proposedTo: z.string().exactOptional(),
});
export type Measure = z.infer<typeof Measure>;

/** The answer to a dispute of a decision; a changed one says what is ordered instead, at the latest with the correction. */
const Answered = Act.extend({ outcome: z.enum(["confirmed", "changed"]), measure: Measure.exactOptional() });

/** How a step ended: answered as asked, missed or refused, without or after a decision that holds. */
export const Ending = z.enum(["answered", "missed", "refused", "noMeasure", "final"]);
export type Ending = z.infer<typeof Ending>;

/** One step of the ladder against one unit in one issue class (domain §6.7). Persons are staff ids. */
export const Escalation = z.object({
  kind: z.literal("escalation"),
  record: RecordMark,
  /** `ZR` + year + unit + issue class + number, e.g. `ZR2026-t-chengguan-funds-1`. */
  id: z.string(),
  unitId: z.string(),
  headId: z.string(),
  issueClass: IssueClass,
  step: LadderStep,
  /** What led here; further triggers before the step is served join it. */
  grounds: z.array(
    z.object({
      trigger: Trigger,
      cycleId: z.string().exactOptional(),
      findingId: z.string().exactOptional(),
      /** The earlier step whose plan, progress or interview was missed or refused. */
      escalationId: z.string().exactOptional(),
      at: Instant,
    }),
  ),
  /** Ground codes of an accountability case (S2-17). */
  codes: z.array(Ground),
  openedAt: Instant,
  status: EscalationStatus,
  dueAt: Instant,
  servedAt: Instant.exactOptional(),
  bulletinId: z.string().exactOptional(),
  plan: Act.exactOptional(),
  interview: z
    .object({
      setBy: z.string(),
      setAt: Instant,
      /** The appointed time. */
      heldAt: Instant,
      place: z.string(),
      /** The record, and who signed it: interviewer and unit head. */
      minutes: z.string().exactOptional(),
      signatures: z.array(z.object({ staffId: z.string(), at: Instant })),
    })
    .exactOptional(),
  progress: z.array(Act),
  /** The facts and the measure proposed, of which the unit is told before it is heard. */
  proposal: z
    .object({
      facts: z.string(),
      /** Who is to answer for it beside the unit, by post. */
      persons: z.string().exactOptional(),
      basis: z.string(),
      measure: z.string(),
      by: z.string(),
      at: Instant,
    })
    .exactOptional(),
  statement: Act.exactOptional(),
  decision: Measure.extend({
    facts: z.string(),
    basis: z.string(),
    by: z.string(),
    at: Instant,
    recheckBy: Instant,
  }).exactOptional(),
  recheck: z.object({ asked: Act, answer: Answered.exactOptional() }).exactOptional(),
  appeal: z.object({ asked: Act, answer: Answered.exactOptional() }).exactOptional(),
  correction: Act.extend({ measure: Measure }).exactOptional(),
  /** The clean cycle that took this step out of the count, if one did. */
  relieved: z.object({ cycleId: z.string(), at: Instant }).exactOptional(),
  closedAt: Instant.exactOptional(),
  ended: Ending.exactOptional(),
});
export type Escalation = z.infer<typeof Escalation>;
