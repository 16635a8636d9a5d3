import type { Json } from "../../../functions/dependencies.ts";
import { evaluator, type Seen } from "./bindings.ts";
import { type Failure, tooLarge } from "./failure.ts";
import { fitsOnWire, textOf } from "./payload.ts";
import { end, happen, type Run, stateOf, type Thread, tell } from "./run.ts";

type Transition = {
  readonly Output?: Json;
  readonly Assign?: { readonly [name: string]: Json };
  readonly Next?: string;
  readonly otherwise: Json;
  readonly seen?: Seen;
  /** Where in the state the fields stand, for the location of an error. */
  readonly at?: string;
};

/** Leaves a state by a transition: assigns, gives its output, and goes on or ends the branch or the execution. */
export const leave = async (run: Run, thread: Thread, by: Transition): Promise<void> => {
  const { Output, Assign, Next, otherwise, seen, at = "" } = by;
  const evaluate = evaluator(run, thread, seen);
  const assigned = Assign === undefined ? {} : ((await evaluate(Assign, `${at}Assign`)) as Thread["variables"]);
  const output = Output === undefined ? otherwise : await evaluate(Output, `${at}Output`);
  if (!fitsOnWire(output) || !fitsOnWire(assigned)) return fail(run, thread, tooLarge(thread.state));

  thread.variables = { ...thread.variables, ...assigned };
  const text = textOf(output);
  const told = { name: thread.state, output: text, ...assignedIn(assigned) };
  tell(run, thread, `${stateOf(run, thread).Type}StateExited`, told);
  if (Next !== undefined) {
    thread.input = output;
    return happen(run, thread, { kind: "enter", state: Next });
  }
  if (thread.parent !== null) return happen(run, thread, { kind: "branchDone", output });
  end(run, { status: "SUCCEEDED", output: text }, thread.lastEvent);
};

const assignedIn = (variables: Thread["variables"]) => {
  const names = Object.keys(variables).sort();
  if (names.length === 0) return {};
  return { assignedVariables: Object.fromEntries(names.map((name) => [name, JSON.stringify(variables[name])])) };
};

/** Fails the branch, or the execution where there is none. */
export const fail = (run: Run, thread: Thread, failure: Failure): void => {
  if (thread.parent !== null) happen(run, thread, { kind: "branchFailed", failure });
  else end(run, { status: "FAILED", failure }, thread.lastEvent);
};
