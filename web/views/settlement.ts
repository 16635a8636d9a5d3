import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { AuditOpinion, SettlementStep, StepFigures, YearScore } from "../../domain/settlement/settlement.ts";
import { TwoNames } from "./parts.ts";

/** The settlements of all years, and the years whose settlement can be opened now. */
export const SettlementsView = z.object({
  settlements: z.array(
    z.object({ year: z.int(), done: z.int(), openedAt: Instant, clearBy: Instant, closedAt: Instant.exactOptional() }),
  ),
  /** Empty for whoever does not open one. */
  toOpen: z.array(z.int()),
});
export type SettlementsView = z.infer<typeof SettlementsView>;

/** One of the nine steps: what the system counted, who did it and when. */
export const StepView = z.object({
  step: SettlementStep,
  state: z.enum(["done", "next", "later"]),
  /** When it was done; as of now for the next one. */
  figures: StepFigures,
  name: z.string().exactOptional(),
  at: Instant.exactOptional(),
});
export type StepView = z.infer<typeof StepView>;

/** The settlement of a year with what the reader can do. */
export const SettlementView = z.object({
  year: z.int(),
  version: z.int(),
  openedAt: Instant,
  clearBy: Instant,
  closedAt: Instant.exactOptional(),
  steps: z.array(StepView),
  signatures: z.array(z.object({ name: z.string(), at: Instant })),
  scores: z.array(YearScore.omit({ unitId: true }).extend({ unit: TwoNames })),
  opinion: z.object({ outcome: AuditOpinion, text: z.string(), name: z.string(), at: Instant }).exactOptional(),
  corrections: z.array(z.object({ about: SettlementStep, text: z.string(), name: z.string(), at: Instant })),
  /** Do the next step, correct a closed year, or read; `wait` when it is theirs but its time has not come. */
  may: z.enum(["do", "wait", "correct", "read"]),
});
export type SettlementView = z.infer<typeof SettlementView>;

/** What became of a settlement. */
export const SettlementReceipt = z.object({ year: z.int(), outcome: z.string(), at: Instant });
export type SettlementReceipt = z.infer<typeof SettlementReceipt>;
