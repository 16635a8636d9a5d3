import type { Application } from "../application/application.ts";
import type { MachineCheck } from "../application/recognition.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { factOfName } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Wait } from "../wait/wait.ts";
import { decideReview } from "./decide-review.ts";
import { exceptionsOf } from "./homogeneous.ts";

/** Approves one of several applications on the fact asked once for all of them; whatever is out of line is opened alone. */
export const approveTogether = ({ application, checks, version, ...facts }: ApproveTogether): Decision => {
  const open = facts.task !== undefined && facts.task.closed === undefined;
  if (open && application && exceptionsOf(application, checks).length > 0) return refuse({ code: "NeedsOwnDecision" });
  const humanFact = factOfName(application?.pupilName ?? "");
  return decideReview({ ...facts, application, form: { outcome: "approve", version, humanFact } });
};

type ApproveTogether = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly application: Application | undefined;
  readonly checks: readonly MachineCheck[];
  /** Version of the application that was read. */
  readonly version: number;
  readonly occasion: Occasion;
};
