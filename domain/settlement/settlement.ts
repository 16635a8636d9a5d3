import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { Grade } from "../indicator/score.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** The nine steps of the year-end settlement, in their order (年底考核结账, domain §6.9). */
export const SettlementStep = z.enum([
  "freeze",
  "reconciliation",
  "carryOver",
  "taskBook",
  "yearlyScores",
  "letters",
  "audit",
  "protocol",
  "nextYear",
]);
export type SettlementStep = z.infer<typeof SettlementStep>;

/** What a step counted, by small words; money in fen. */
export const StepFigures = z.record(z.string(), z.number());
export type StepFigures = z.infer<typeof StepFigures>;

/** What a unit reached in the year: 40% of the first half, 60% of the second; no result without both (domain §6.6). */
export const YearScore = z.object({
  unitId: z.string(),
  first: z.number().exactOptional(),
  second: z.number().exactOptional(),
  result: z.number().exactOptional(),
  grade: Grade.exactOptional(),
});
export type YearScore = z.infer<typeof YearScore>;

/** The auditor's opinion: without reserve, or with one that is named. */
export const AuditOpinion = z.enum(["unqualified", "qualified"]);
export type AuditOpinion = z.infer<typeof AuditOpinion>;

/** The settlement of one year: what each step found, who did it and when. Texts are sealed at rest; persons are staff ids. */
export const Settlement = z.object({
  kind: z.literal("settlement"),
  record: RecordMark,
  /** `JZ` and the year, e.g. `JZ2026`. */
  id: z.string(),
  year: z.int(),
  openedBy: z.string(),
  openedAt: Instant,
  /** Until when units clear what is unpaid, returned and open: 31 December, 24:00. */
  clearBy: Instant,
  /** The steps that are done, in order. */
  done: z.array(z.object({ step: SettlementStep, by: z.string(), at: Instant, figures: StepFigures })),
  scores: z.array(YearScore).exactOptional(),
  opinion: z.object({ outcome: AuditOpinion, text: z.string(), by: z.string(), at: Instant }).exactOptional(),
  /** Under the closing protocol: the deputy director's, then the director's. */
  signatures: z.array(z.object({ by: z.string(), at: Instant })),
  /** When the protocol was signed by both; from then on nothing of the year changes. */
  closedAt: Instant.exactOptional(),
  /** Entered in the new year; they change nothing above. */
  corrections: z.array(z.object({ about: SettlementStep, text: z.string(), by: z.string(), at: Instant })),
});
export type Settlement = z.infer<typeof Settlement>;

/** The id of the settlement of a year. */
export const settlementIdOf = (year: number): string => `JZ${year}`;

/** The step that comes next; undefined when all are done. */
export const nextStepOf = ({ done }: Pick<Settlement, "done">): SettlementStep | undefined =>
  SettlementStep.options[done.length];
