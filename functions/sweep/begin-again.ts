import type { Occasion } from "../../domain/shared/occasion.ts";
import { onwardOf } from "../../domain/sweep/carried.ts";
import type { Compared } from "../../domain/sweep/compare.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { startAgain, workflowOf } from "../../workflows/executions.ts";
import { reactions } from "../../workflows/reactions.ts";
import type { Dependencies } from "../dependencies.ts";

type Run = ReturnType<typeof startAgain>;

/** A run gets a number that the one before, perhaps of another engine, did not have. */
const numberAfter = (wait: Wait | undefined): number =>
  Number(/-r(\d+)$/.exec(wait?.visit.execution ?? "")?.[1] ?? 0) + 1;

/** Whether this run goes on now; its name may have been used up by one that has ended. */
const isBegun = async ({ engine }: Dependencies, run: Run): Promise<boolean> => {
  try {
    if ((await engine.start(run)) === "started") return true;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ExecutionAlreadyExists") throw error;
  }
  // One that runs already was begun by another sweep a moment ago.
  return (await engine.describe(run))?.status === "RUNNING";
};

/** Stops whatever runs and begins again where the record stands (design §6: a repair is a stop and a start). */
export const beginAgain = async (
  deps: Dependencies,
  { compared: { subject, wait, running }, occasion, cause }: Standing,
): Promise<"startedAgain"> => {
  const workflow = workflowOf(subject.kind);
  for (const name of running) await deps.engine.stop({ workflow, name, cause });
  const words = onwardOf(subject, occasion);
  for (let number = numberAfter(wait); ; number += 1)
    if (await isBegun(deps, startAgain(subject, { words, number }))) return "startedAgain";
};

/** A run that never began, because nobody was told of the event that begins it, begins under its own name. */
export const beginLost = async (deps: Dependencies, standing: Standing): Promise<"dispatched" | "startedAgain"> => {
  const { subject, wait } = standing.compared;
  const { kind, id } = subject;
  const told = await deps.history.of({ kind, id });
  const last = told
    .flatMap(({ event }) => reactions[event.type]?.(event) ?? [])
    .filter((reaction) => "start" in reaction)
    .at(-1);
  // Whatever was begun again was begun before, perhaps in another house whose executions nobody here has heard of.
  const before = wait?.visit.execution ?? "";
  const hasRun = last === undefined || before === last.name || /-r\d+$/.test(before);
  if (hasRun || (await deps.engine.describe({ workflow: last.start, name: last.name })) !== undefined)
    return beginAgain(deps, standing);
  await deps.engine.start({ workflow: last.start, name: last.name, input: last.input });
  return "dispatched";
};

type Standing = { readonly compared: Compared; readonly occasion: Occasion; readonly cause: string };
