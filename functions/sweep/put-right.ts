import type { Occasion } from "../../domain/shared/occasion.ts";
import { onwardOf, standingOf } from "../../domain/sweep/carried.ts";
import type { Compared } from "../../domain/sweep/compare.ts";
import { mayStartAgain } from "../../domain/sweep/suspects.ts";
import type { Repair, Suspect } from "../../domain/sweep/sweep.ts";
import { workflowOf } from "../../workflows/executions.ts";
import type { Dependencies } from "../dependencies.ts";
import { beginAgain, beginLost } from "./begin-again.ts";

const cause = "put right by the sweep";

/**
 * Puts one difference right, by the record alone; doing it twice is harmless. Undefined when it has to wait for the next
 * comparison.
 */
export const putRight = (deps: Dependencies, { suspect, compared, occasion }: Wrong): Promise<Repair | undefined> => {
  switch (suspect.mismatch) {
    case "notResumed":
      return answerAgain(deps, { suspect, compared, occasion });
    case "noExecution":
      return beginLost(deps, { compared, occasion, cause });
    case "noTask":
      return beginAgain(deps, { compared, occasion, cause });
    case "twoExecutions":
      return stopSecond(deps, suspect);
  }
};

type Wrong = { readonly suspect: Suspect; readonly compared: Compared; readonly occasion: Occasion };
/** What the record says is said again; when nobody takes the answer, the workflow begins again from the record. */
const answerAgain = async (deps: Dependencies, { suspect, compared, occasion }: Wrong): Promise<Repair | undefined> => {
  const { subject, wait } = compared;
  if (wait === undefined) return undefined;
  const { resumeToken } = wait;
  const standing = standingOf(subject, wait.purpose, occasion);
  const outcome =
    standing.is === "fail"
      ? await deps.engine.fail({ resumeToken, error: standing.error, cause: JSON.stringify(standing.words) })
      : await deps.engine.resume({ resumeToken, output: onwardOf(subject, occasion) });
  if (outcome !== "gone") return "answered";
  return mayStartAgain(suspect, occasion.now) ? beginAgain(deps, { compared, occasion, cause }) : undefined;
};

const stopSecond = async (deps: Dependencies, { subject, execution }: Suspect): Promise<Repair | undefined> => {
  if (execution === undefined) return undefined;
  await deps.engine.stop({ workflow: workflowOf(subject.kind), name: execution, cause });
  return "stopped";
};
