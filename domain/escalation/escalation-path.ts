import type { Change } from "../shared/decision.ts";
import type { DeadlineFacts } from "../supervision/pass-deadline.ts";
import type { SupervisionFacts } from "../supervision/supervision-facts.ts";
import type { Standing } from "../wait/path.ts";
import type { Purpose } from "../wait/wait.ts";
import type { Escalation } from "./escalation.ts";
import { wordsOf } from "./told.ts";

/** The words a step's workflow goes on with. */
export const onward = wordsOf;

/** What a step's record says to a wait for this purpose; a parked one waits for an operator until it is closed. */
export const standing = (escalation: Escalation, purpose: Purpose): Standing =>
  purpose === "parked" && escalation.status !== "closed"
    ? { is: "waiting", dueAt: escalation.dueAt }
    : { is: "resume", words: onward(escalation) };

/** Whose work the present step is. */
export const assignee = (_: Escalation, { purpose, grid }: SupervisionFacts): string | undefined =>
  purpose === "parked" ? grid.officeHeadId : undefined;

/** What comes when the deadline of the present step has passed. */
export const passDeadline = (_: Escalation, __: DeadlineFacts): Change | undefined => undefined;
