import type { Occasion } from "../../domain/shared/occasion.ts";
import { onwardOf, standingOf } from "../../domain/sweep/carried.ts";
import type { Compared } from "../../domain/sweep/compare.ts";
import { mayStartAgain } from "../../domain/sweep/suspects.ts";
import type { Repair, Suspect } from "../../domain/sweep/sweep.ts";
import { startAgain, workflowOf } from "../../workflows/executions.ts";
import { reactions } from "../../workflows/reactions.ts";
import type { Dependencies } from "../dependencies.ts";

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
      return beginLost(deps, { compared, occasion });
    case "noTask":
      return beginAgain(deps, { compared, occasion });
    case "twoExecutions":
      return stopSecond(deps, suspect);
  }
};

type Wrong = { readonly suspect: Suspect; readonly compared: Compared; readonly occasion: Occasion };
type Standing = Pick<Wrong, "compared" | "occasion">;

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
  return mayStartAgain(suspect, occasion.now) ? beginAgain(deps, { compared, occasion }) : undefined;
};

/** A run that never began, because nobody was told of the event that begins it, begins under its own name. */
const beginLost = async (deps: Dependencies, standing: Standing): Promise<Repair> => {
  const { subject, wait } = standing.compared;
  const { kind, id } = subject;
  const told = await deps.history.of({ kind, id });
  const last = told
    .flatMap(({ event }) => reactions[event.type]?.(event) ?? [])
    .filter((reaction) => "start" in reaction)
    .at(-1);
  const hasRun = last === undefined || wait?.visit.execution === last.name;
  if (hasRun || (await deps.engine.describe({ workflow: last.start, name: last.name })) !== undefined)
    return beginAgain(deps, standing);
  await deps.engine.start({ workflow: last.start, name: last.name, input: last.input });
  return "dispatched";
};

/** Stops whatever runs and begins again where the record stands (design §6: a repair is a stop and a start). */
const beginAgain = async (deps: Dependencies, { compared, occasion }: Standing): Promise<Repair> => {
  const { subject, running } = compared;
  const workflow = workflowOf(subject.kind);
  for (const name of running) await deps.engine.stop({ workflow, name, cause });
  const words = onwardOf(subject, occasion);
  for (let number = 1; ; number += 1) {
    const run = startAgain(subject, { words, number });
    const earlier = await deps.engine.describe({ workflow, name: run.name });
    if (earlier !== undefined && earlier.status !== "RUNNING") continue;
    // One that runs already was begun by another sweep a moment ago.
    if (earlier === undefined) await deps.engine.start(run);
    return "startedAgain";
  }
};

const stopSecond = async (deps: Dependencies, { subject, execution }: Suspect): Promise<Repair | undefined> => {
  if (execution === undefined) return undefined;
  await deps.engine.stop({ workflow: workflowOf(subject.kind), name: execution, cause });
  return "stopped";
};
