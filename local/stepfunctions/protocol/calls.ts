import * as z from "zod";
import { namedError } from "../interpreter/failure.ts";
import { type Call, call } from "./call.ts";
import { executionCalls } from "./execution-calls.ts";
import { unsupported } from "./faults.ts";
import { machineCalls, machineOf } from "./machine-calls.ts";
import { taskCalls } from "./task-calls.ts";

/** Operations of AWS that this engine does not have, by what they are about. */
const missing: { readonly [about: string]: readonly string[] } = {
  activities: ["CreateActivity", "DeleteActivity", "DescribeActivity", "GetActivityTask", "ListActivities"],
  "Map runs": ["DescribeMapRun", "ListMapRuns", "UpdateMapRun"],
  "versions of a state machine": [
    "PublishStateMachineVersion",
    "DeleteStateMachineVersion",
    "ListStateMachineVersions",
  ],
  "aliases of a state machine": [
    "CreateStateMachineAlias",
    "DeleteStateMachineAlias",
    "DescribeStateMachineAlias",
    "ListStateMachineAliases",
    "UpdateStateMachineAlias",
  ],
  tags: ["TagResource", "UntagResource"],
  "the redrive of executions": ["RedriveExecution"],
  "the test of a single state": ["TestState"],
};

const refusals: readonly (readonly [string, Call])[] = Object.entries(missing).flatMap(([about, operations]) =>
  operations.map((operation): [string, Call] => [operation, () => Promise.reject(unsupported(about))]),
);

const resourceArn = z.object({ resourceArn: z.string().min(1).max(256) });

/** Every operation of the API by its name: what it takes and what it answers, or that it is refused. */
export const calls: ReadonlyMap<string, Call> = new Map([
  ...Object.entries({
    ...machineCalls,
    ...executionCalls,
    ...taskCalls,

    // No machine has tags, as none may be given; tools ask for them before they show anything else.
    ListTagsForResource: call(resourceArn, (served, { resourceArn: arn }) => {
      try {
        machineOf(served, arn);
      } catch (error) {
        if (!(error instanceof Error && error.name === "StateMachineDoesNotExist")) throw error;
        throw namedError("ResourceNotFound", `Resource not found: '${arn}'`);
      }
      return { tags: [] };
    }),

    // All machines are of type STANDARD, to which AWS says the same.
    StartSyncExecution: call(z.object({ stateMachineArn: z.string().min(1).max(256) }), (served, given) => {
      machineOf(served, given.stateMachineArn);
      const sentence = "This operation is not supported by this type of state machine";
      throw namedError("StateMachineTypeNotSupported", sentence);
    }),
  }),
  ...refusals,
]);
