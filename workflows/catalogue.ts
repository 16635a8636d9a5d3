import applicationReview from "./application-review.asl.json" with { type: "json" };
import escalation from "./escalation.asl.json" with { type: "json" };
import inspection from "./inspection.asl.json" with { type: "json" };
import inspectionCycle from "./inspection-cycle.asl.json" with { type: "json" };
import objection from "./objection.asl.json" with { type: "json" };
import publicity from "./publicity.asl.json" with { type: "json" };

/** The task handlers that workflows call; each is a placeholder `${name}` in the definitions. */
export const taskFunctions = [
  "openWait",
  "escalateTask",
  "lapseApplication",
  "collectLines",
  "putUpLines",
  "keepSnapshot",
  "takeDownList",
  "proveTakeDown",
  "releaseLines",
  "closeObjection",
  "passDeadline",
  "openInspections",
  "scoreCycle",
  "draftResults",
  "closeCycle",
  "drawVerifier",
] as const;

/** A task handler by its placeholder's name. */
export type TaskFunction = (typeof taskFunctions)[number];

/** The workflows of the house: the very definitions that AWS and the embedded engine execute. */
export const catalogue = [
  { name: "application-review", file: "application-review.asl.json", definition: applicationReview },
  { name: "publicity", file: "publicity.asl.json", definition: publicity },
  { name: "objection", file: "objection.asl.json", definition: objection },
  { name: "inspection-cycle", file: "inspection-cycle.asl.json", definition: inspectionCycle },
  { name: "inspection", file: "inspection.asl.json", definition: inspection },
  { name: "escalation", file: "escalation.asl.json", definition: escalation },
] as const;

/** A workflow by its name. */
export type WorkflowName = (typeof catalogue)[number]["name"];
