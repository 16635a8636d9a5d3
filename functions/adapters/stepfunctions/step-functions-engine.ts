import { isDeepStrictEqual } from "node:util";
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import type { ExecutionDescription, WorkflowEngine } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { faultWords, networkFaults } from "../network-faults.ts";

type Named = { readonly workflow: string; readonly name: string };

/** What Step Functions answers when the moment was wrong, after the SDK has tried again by itself. */
const busy = new Set<string>([
  "ThrottlingException",
  "TooManyRequestsException",
  "ExecutionLimitExceeded",
  "KmsThrottlingException",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "InternalServerError",
  "InternalFailure",
  ...networkFaults,
]);

const politely = async <T>(request: Promise<T>): Promise<T> => {
  try {
    return await request;
  } catch (error) {
    const word = faultWords(error).find((known) => busy.has(known));
    throw word === undefined ? error : new TaskError("Transient", `Step Functions: ${word}`, { cause: error });
  }
};

/** Whether an answer came too late: the wait was answered, timed out or ended with its execution. */
const isGone = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

const answered = async <Done extends string>(request: Promise<unknown>, done: Done): Promise<Done | "gone"> => {
  try {
    await politely(request);
    return done;
  } catch (error) {
    if (isGone(error)) return "gone";
    throw error;
  }
};

/** The most that Step Functions puts on a page. */
const mostNames = 1000;

/** A redrive that has not begun yet is a running execution to everybody but AWS. */
const statusOf = ({ status }: DescribeExecutionCommandOutput): ExecutionDescription["status"] =>
  status === undefined || status === "PENDING_REDRIVE" ? "RUNNING" : status;

/** The WorkflowEngine port on Step Functions Standard; `stateMachines` holds the ARN of each workflow. */
export const createStepFunctionsEngine = ({ client, stateMachines }: StepFunctionsPlace): WorkflowEngine => {
  const stateMachineOf = (workflow: string): string => {
    const arn = stateMachines[workflow];
    if (arn === undefined) throw new Error(`There is no state machine for the workflow ${workflow}`);
    return arn;
  };
  const executionOf = ({ workflow, name }: Named): string =>
    `${stateMachineOf(workflow).replace(":stateMachine:", ":execution:")}:${name}`;

  const find = async (of: Named): Promise<DescribeExecutionCommandOutput | undefined> => {
    try {
      return await politely(client.send(new DescribeExecutionCommand({ executionArn: executionOf(of) })));
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  };

  return {
    start: async ({ workflow, name, input }) => {
      const given = JSON.stringify(input);
      const command = new StartExecutionCommand({ stateMachineArn: stateMachineOf(workflow), name, input: given });
      try {
        await politely(client.send(command));
        return "started";
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
        // AWS says the same of an execution that has ended and of another input under this name; only one is harmless.
        const existing = await find({ workflow, name });
        if (!isDeepStrictEqual(JSON.parse(existing?.input ?? "null"), JSON.parse(given))) throw error;
        return "alreadyStarted";
      }
    },
    resume: ({ resumeToken, output }) => {
      const command = new SendTaskSuccessCommand({ taskToken: resumeToken, output: JSON.stringify(output) });
      return answered(client.send(command), "resumed");
    },
    fail: ({ resumeToken, error, cause }) => {
      const command = new SendTaskFailureCommand({ taskToken: resumeToken, error, cause });
      return answered(client.send(command), "failed");
    },
    stop: async ({ cause, ...of }) => {
      try {
        await politely(client.send(new StopExecutionCommand({ executionArn: executionOf(of), cause })));
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
    describe: async (of) => {
      const found = await find(of);
      return (
        found && {
          ...of,
          status: statusOf(found),
          ...(found.error !== undefined && { error: found.error }),
          ...(found.cause !== undefined && { cause: found.cause }),
        }
      );
    },
    running: async ({ workflow, after }) => {
      const { executions = [], nextToken } = await politely(
        client.send(
          new ListExecutionsCommand({
            stateMachineArn: stateMachineOf(workflow),
            statusFilter: "RUNNING",
            maxResults: mostNames,
            ...(after !== undefined && { nextToken: after }),
          }),
        ),
      );
      const names = executions.flatMap(({ name }) => name ?? []);
      return { names, ...(nextToken !== undefined && { next: nextToken }) };
    },
  };
};

type StepFunctionsPlace = {
  readonly client: SFNClient;
  readonly stateMachines: { readonly [workflow: string]: string };
};
