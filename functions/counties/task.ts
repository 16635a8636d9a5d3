import type { Dependencies, Json } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import type { TaskHandler } from "../tasks/task-handler.ts";
import { type Deployment, kept } from "./deployment.ts";

/** An execution's name as Step Functions knows it: its county, and the name it has there. */
const named = /^(\d{6})-(.+)$/;

/** A task handler of every county, as workflows call it: the execution's name says for which. */
export const task = (
  { of }: Deployment<Dependencies>,
  handler: (deps: Dependencies) => TaskHandler,
): ((payload: Called) => Promise<Json>) => {
  const taskOf = kept((county) => handler(of(county)));
  return async (payload) => {
    const [, county, execution] = named.exec(payload.execution) ?? [];
    if (county === undefined || execution === undefined)
      throw new TaskError("RecordBroken", "an execution that names no county");
    return taskOf(county)({ ...payload, execution });
  };
};

/** What every task is called with; the rest is its handler's to read. */
type Called = { readonly [word: string]: Json; readonly execution: string };
