import type { LocalSystem } from "../../../local/local-system.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import type { Tally, Work } from "./counts.ts";

type Moves = Pick<Work, "transitions" | "starts" | "answers" | "longestHistory" | "taskCalls"> & {
  readonly transitionsOfApproval: number;
};

type Moved = {
  readonly workflow: string;
  readonly events: number;
  readonly calls: number;
  readonly transitions: number;
  readonly answers: number;
  readonly isStraight: boolean;
};

const movedIn = (engine: LocalSystem["engine"], workflow: string, name: string): Moved => {
  const events = engine.history({ workflow, name }, { limit: 25_000, order: "forward" }).map(({ type }) => type);
  const count = (ending: string) => events.filter((type) => type.endsWith(ending)).length;
  const calls = count("TaskScheduled");
  return {
    workflow,
    calls,
    events: events.length,
    // A retry is billed like a step into the state, and the end like another.
    transitions: count("StateEntered") + calls - count("TaskStateEntered") + count("ExecutionSucceeded"),
    // A task that gives no token away ends by itself.
    answers: count("TaskSucceeded") + count("TaskFailed") - (calls - count("TaskSubmitted")),
    isStraight: count("TaskFailed") + count("TaskTimedOut") === 0,
  };
};

/** What the workflows of a county have done since it opened, as the histories of its executions tell. */
export const movesOf = ({ engine }: LocalSystem): Moves => {
  const moved = catalogue.flatMap(({ name: workflow }) =>
    engine.list({ workflow, limit: 100_000 }).map(({ name }) => movedIn(engine, workflow, name)),
  );
  const byWorkflow = (fold: (of: readonly Moved[]) => number): Tally =>
    Object.fromEntries([...Map.groupBy(moved, ({ workflow }) => workflow)].map(([name, of]) => [name, fold(of)]));
  const sum = (field: "transitions" | "calls" | "answers", of: readonly Moved[] = moved) =>
    of.reduce((total, each) => total + each[field], 0);
  const straight = moved.filter(({ workflow, isStraight }) => workflow === "application-review" && isStraight);
  return {
    transitions: byWorkflow((of) => sum("transitions", of)),
    starts: byWorkflow((of) => of.length),
    answers: sum("answers"),
    longestHistory: byWorkflow((of) => Math.max(...of.map(({ events }) => events))),
    taskCalls: sum("calls"),
    transitionsOfApproval: Math.max(0, ...straight.map(({ transitions }) => transitions)),
  };
};
