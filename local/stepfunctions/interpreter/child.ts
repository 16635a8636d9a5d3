import type { Json } from "../../../functions/dependencies.ts";
import type { Arns } from "../arns.ts";
import type { StoredExecution } from "../store/store.ts";
import type { Happening } from "./run.ts";

/**
 * What the end of an execution means to the task that waited for it: its description, as the result of a success or as the
 * cause of `States.TaskFailed`. `.sync:2` shows input and output parsed, `.sync` as the texts they are.
 */
export const childEnded = (
  child: StoredExecution,
  { arns, pattern }: { readonly arns: Arns; readonly pattern: "sync" | "sync:2" },
): Happening => {
  const { workflow, name, status, input, output, error, cause, startedAt, stoppedAt } = child;
  const asked = (text: string): Json => (pattern === "sync" ? text : (JSON.parse(text) as Json));
  const included = { Included: true };
  const about = { ExecutionArn: arns.execution(workflow, name) };
  const times = { StartDate: startedAt, StateMachineArn: arns.machine(workflow), Status: status, StopDate: stoppedAt };
  if (status !== "SUCCEEDED") {
    const Cause = JSON.stringify({
      ...(cause === undefined ? {} : { Cause: cause }),
      ...(error === undefined ? {} : { Error: error }),
      ...{ ...about, Input: input, InputDetails: included, Name: name, RedriveCount: 0, RedriveStatus: "REDRIVABLE" },
      ...times,
    });
    return { kind: "failure", failure: { Error: "States.TaskFailed", Cause } };
  }
  const redrive = {
    RedriveCount: 0,
    RedriveStatus: "NOT_REDRIVABLE",
    RedriveStatusReason: "Execution is SUCCEEDED and cannot be redriven",
  };
  const seen = { Input: asked(input), InputDetails: included, Name: name };
  const given = { Output: asked(output ?? "null"), OutputDetails: included };
  return { kind: "result", result: { ...about, ...seen, ...given, ...redrive, ...times } };
};
