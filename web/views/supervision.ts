import * as z from "zod";
import { TieReason } from "../../domain/supervision/grid.ts";
import { SupervisionPurpose } from "../../domain/supervision/supervision-purpose.ts";
import { CycleRow } from "./cycle.ts";
import { TwoNames } from "./parts.ts";
import { WorkItem } from "./work.ts";

/** The parts of supervision that have a page of their own. */
export const SupervisionPart = z.enum([
  "cycles",
  "inspections",
  "findings",
  "escalations",
  "bulletins",
  "results",
  "taskBook",
  "map",
  "responsibility",
  "settlement",
  "indicators",
]);
export type SupervisionPart = z.infer<typeof SupervisionPart>;

/** Where somebody finds everything of the supervision that is theirs: open work, running cycles, the parts they may read. */
export const SupervisionView = z.object({
  work: z.array(
    WorkItem.pick({ taskId: true, dueAt: true, daysLeft: true, escalations: true }).extend({
      purpose: z.union([SupervisionPurpose, z.literal("parked")]),
      unit: TwoNames.exactOptional(),
    }),
  ),
  cycles: z.array(CycleRow),
  parts: z.array(z.object({ part: SupervisionPart, href: z.string() })),
  may: z.enum(["plan", "read"]),
  /** For an inspector: the units they stay away from, and the others. */
  ties: z
    .object({
      version: z.int(),
      own: z.array(TwoNames.extend({ unitId: z.string(), why: TieReason })),
      units: z.array(TwoNames.extend({ unitId: z.string() })),
    })
    .exactOptional(),
});
export type SupervisionView = z.infer<typeof SupervisionView>;

/** What declaring a tie leaves: the units somebody stays away from. */
export const TiesView = z.object({ unitIds: z.array(z.string()) });
export type TiesView = z.infer<typeof TiesView>;
