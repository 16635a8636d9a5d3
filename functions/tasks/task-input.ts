import * as z from "zod";
import { Purpose } from "../../domain/wait/wait.ts";

/** A workflow that works on a list page by page. */
export const ListInput = z.object({ listId: z.string() });

/** A workflow that carries one objection. */
export const ObjectionInput = z.object({ objectionId: z.string() });

/** A workflow that carries one inspection. */
export const InspectionInput = z.object({ inspectionId: z.string() });

/** A workflow that carries one cycle of inspections. */
export const CycleInput = z.object({ cycleId: z.string() });

/** A workflow that carries a cycle of inspections, one inspection, or a step of the ladder. */
export const SupervisionInput = z.union([
  z.object({ cycleId: z.string() }),
  InspectionInput,
  z.object({ escalationId: z.string() }),
]);
export type SupervisionInput = z.infer<typeof SupervisionInput>;

/** Ids of what a workflow speaks about. */
export const SubjectInput = z.union([
  z.object({ applicationId: z.string() }),
  ListInput,
  ObjectionInput,
  ...SupervisionInput.options,
]);
export type SubjectInput = z.infer<typeof SubjectInput>;

/** A workflow that begins to wait says who it is, where it stands and with which token it is resumed. */
export const WaitInput = z.intersection(
  SubjectInput,
  z.object({
    purpose: Purpose,
    execution: z.string(),
    state: z.string(),
    enteredAt: z.string(),
    resumeToken: z.string(),
  }),
);
