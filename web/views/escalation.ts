import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import {
  AccountabilityForm,
  Ending,
  Escalation,
  EscalationStatus,
  LadderStep,
  Measure,
  Trigger,
} from "../../domain/escalation/escalation.ts";
import { Ground, IssueClass } from "../../domain/finding/finding.ts";
import { TwoNames } from "./parts.ts";

/** One step of the ladder in a list: whose it is, where it stands and until when. */
export const EscalationRow = z.object({
  escalationId: z.string(),
  unit: TwoNames,
  issueClass: IssueClass,
  step: LadderStep,
  status: EscalationStatus,
  ended: Ending.exactOptional(),
  openedAt: Instant,
  dueAt: Instant,
  daysLeft: z.int(),
});
export type EscalationRow = z.infer<typeof EscalationRow>;

/** One step as it is remembered: whether it counts now, and the last day on which it does. */
export const RememberedStep = z.object({
  escalationId: z.string(),
  step: LadderStep,
  openedOn: Day,
  until: Day,
  /** Out of the count by a clean cycle, by time, or because a higher one was opened before the unit was told of it. */
  counts: z.enum(["yes", "relieved", "fallenOut", "absorbed"]),
});
export type RememberedStep = z.infer<typeof RememberedStep>;

/** Where a unit stands in one issue class, and where the next trigger would lead. */
const ClassStanding = z.object({
  issueClass: IssueClass,
  counter: z.int(),
  next: LadderStep,
  steps: z.array(RememberedStep),
});
export type ClassStanding = z.infer<typeof ClassStanding>;

/** The ladder board: open steps by deadline, then every unit and class that has been on the ladder. */
export const EscalationsView = z.object({
  scope: z.enum(["county", "units"]),
  open: z.array(EscalationRow),
  units: z.array(z.object({ unitId: z.string(), unit: TwoNames, classes: z.array(ClassStanding) })),
  /** How many units were never on the ladder. */
  clean: z.int(),
});
export type EscalationsView = z.infer<typeof EscalationsView>;

const Said = z.object({ text: z.string(), name: z.string(), at: Instant });
const Answered = Said.extend({ outcome: z.enum(["confirmed", "changed"]), measure: Measure.exactOptional() });
const Disputed = z.object({ asked: Said, answer: Answered.exactOptional() });

/** What a reader can do with a step now; each word is the door under the step it posts to, or its form's name. */
const escalationActs = [
  "interview",
  "record",
  "signature",
  "plan",
  "progress",
  "proposal",
  "statement",
  "decision",
  "recheck",
  "recheckAnswer",
  "appeal",
  "appealAnswer",
  "correction",
  "release",
] as const;
/** One of these acts. */
export type EscalationActName = (typeof escalationActs)[number];

/** The letters of a step that can be printed. */
export const escalationLetters = ["interview", "accountability", "decision"] as const;
/** One of these letters. */
export type EscalationLetter = (typeof escalationLetters)[number];

/** One step as those who may read it see it: grounds, dates, what was said and done, and what the reader can do now. */
export const EscalationView = EscalationRow.extend({
  version: z.int(),
  /** Who has it now. */
  holder: z.string().exactOptional(),
  grounds: z.array(
    z.object({
      trigger: Trigger,
      at: Instant,
      cycleId: z.string().exactOptional(),
      findingId: z.string().exactOptional(),
      escalationId: z.string().exactOptional(),
    }),
  ),
  codes: z.array(Ground),
  servedAt: Instant.exactOptional(),
  closedAt: Instant.exactOptional(),
  bulletinId: z.string().exactOptional(),
  timers: z.array(
    z.object({
      limit: z.string(),
      counted: z.enum(["days", "workingDays"]),
      count: z.int(),
      from: Instant,
      until: Instant,
      doneAt: Instant.exactOptional(),
    }),
  ),
  standing: ClassStanding,
  interview: z
    .object({
      setBy: z.string(),
      setAt: Instant,
      heldAt: Instant,
      place: z.string(),
      minutes: z.string().exactOptional(),
      signatures: z.array(z.object({ name: z.string(), at: Instant })),
    })
    .exactOptional(),
  plan: Said.exactOptional(),
  progress: z.array(Said),
  proposal: z
    .object({
      facts: z.string(),
      persons: z.string().exactOptional(),
      basis: z.string(),
      measure: z.string(),
      name: z.string(),
      at: Instant,
    })
    .exactOptional(),
  statement: Said.exactOptional(),
  decision: Measure.extend({
    facts: z.string(),
    basis: z.string(),
    name: z.string(),
    at: Instant,
    recheckBy: Instant,
  }).exactOptional(),
  recheck: Disputed.exactOptional(),
  appeal: Disputed.exactOptional(),
  correction: Said.extend({ measure: Measure }).exactOptional(),
  /** Until when the unit may appeal, once it may. */
  appealBy: Instant.exactOptional(),
  /** Until when it may appeal without a recheck. */
  directAppealBy: Instant.exactOptional(),
  /** What the rules propose, for those who propose and decide. */
  proposed: z
    .object({ form: AccountabilityForm, heavier: z.array(z.enum(["twiceWithinYear", "hidden", "obstructed"])) })
    .exactOptional(),
  /** Whether whoever hears the appeal took part in the decision, because the county has nobody else. */
  appealHeardBy: z.enum(["another", "same"]).exactOptional(),
  letters: z.array(z.enum(escalationLetters)),
  acts: z.array(z.enum(escalationActs)),
  /** The open task, when it is the reader's. */
  taskId: z.string().exactOptional(),
});
export type EscalationView = z.infer<typeof EscalationView>;

/** One letter to print. */
export const EscalationLetterView = z.object({ letter: z.enum(escalationLetters), step: EscalationView });
export type EscalationLetterView = z.infer<typeof EscalationLetterView>;

/** What became of an act. */
export const EscalationReceipt = z.object({
  escalationId: z.string(),
  version: z.int(),
  status: Escalation.shape.status,
  dueAt: Instant,
});
export type EscalationReceipt = z.infer<typeof EscalationReceipt>;
