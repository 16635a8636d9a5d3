import { randomUUID } from "node:crypto";
import * as z from "zod";
import { msOf } from "../../../domain/calendar/time.ts";
import type { HistoryEvent } from "../history/event.ts";
import { namedError } from "../interpreter/failure.ts";
import { jsonFault } from "../json-fault.ts";
import type { ExecutionDetails } from "../store/descriptions.ts";
import { type Call, call, type Served, secondsOf } from "./call.ts";
import { invalidRequest, noExecution, unsupported } from "./faults.ts";
import { checkName, includedData, machineOf, unchanging } from "./machine-calls.ts";
import { pageOf } from "./pages.ts";
import { readArn } from "./read-arn.ts";
import { pageSize, text, textOfBytes } from "./read-input.ts";

const arn = text(1, 256);
const included = { included: true };

/** AWS shows the values of this member in an order of its own. */
const statusFilter = z.enum(["SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING"]);

/** The execution an ARN names. */
const executionOf = ({ engine }: Served, given: string): ExecutionDetails => {
  const [workflow = "", name = ""] = readArn(given, "execution");
  const found = engine.arns.execution(workflow, name) === given ? engine.details({ workflow, name }) : undefined;
  if (!found) throw noExecution(given);
  return found;
};

const checkInput = (input: string): void => {
  const fault = jsonFault(input);
  if (!fault) return;
  const sentence =
    input === "" ? "Invalid execution input." : `Invalid State Machine Execution Input: '${fault.message}'`;
  throw namedError("InvalidExecutionInput", sentence);
};

/** What a list and a description say of an execution alike. */
const summaryOf = ({ engine }: Served, execution: ExecutionDetails) => ({
  executionArn: engine.arns.execution(execution.workflow, execution.name),
  stateMachineArn: engine.arns.machine(execution.workflow),
  name: execution.name,
  status: execution.status,
  startDate: secondsOf(msOf(execution.startedAt)),
  stopDate: execution.stoppedAt === undefined ? undefined : secondsOf(msOf(execution.stoppedAt)),
  redriveCount: 0,
});

/** Whether AWS could redrive it; this engine cannot, but describes it as AWS does. */
const redriveOf = ({ status }: ExecutionDetails) =>
  status === "RUNNING" || status === "SUCCEEDED"
    ? { redriveStatus: "NOT_REDRIVABLE", redriveStatusReason: `Execution is ${status} and cannot be redriven` }
    : { redriveStatus: "REDRIVABLE" };

const payloads: ReadonlySet<string> = new Set(["input", "inputDetails", "output", "outputDetails", "parameters"]);

const withoutPayloads = (value: unknown): unknown =>
  value !== null && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).filter(([field]) => !payloads.has(field)))
    : value;

const shownEvent = (event: HistoryEvent, data: "withData" | "withoutData"): object => {
  const shown = { ...event, timestamp: secondsOf(event.timestamp) };
  return data === "withData"
    ? shown
    : Object.fromEntries(Object.entries(shown).map(([member, value]) => [member, withoutPayloads(value)]));
};

/** The calls about executions. */
export const executionCalls: { readonly [operation: string]: Call } = {
  StartExecution: call(
    z.object({
      stateMachineArn: arn,
      name: text(1, 80).optional(),
      input: textOfBytes(262_144).optional(),
      traceHeader: z.string().max(256).optional(),
    }),
    async (served, { stateMachineArn, name = randomUUID(), input = "{}" }) => {
      const { name: workflow } = machineOf(served, stateMachineArn);
      checkName(name);
      checkInput(input);
      const executionArn = served.engine.arns.execution(workflow, name);
      try {
        const { startedAt } = await served.engine.begin({ workflow, name, input });
        return { executionArn, startDate: secondsOf(startedAt) };
      } catch (error) {
        if (!(error instanceof Error && error.name === "ExecutionAlreadyExists")) throw error;
        throw namedError(error.name, `Execution Already Exists: '${executionArn}'`);
      }
    },
  ),

  DescribeExecution: call(z.object({ executionArn: arn, includedData }), (served, { executionArn }) => {
    const execution = executionOf(served, executionArn);
    const { inputText: input, outputText: output, status } = execution;
    return {
      ...summaryOf(served, execution),
      input,
      inputDetails: included,
      ...(output !== undefined && { output, outputDetails: included }),
      // A time that ran out stands in the history only.
      ...(status !== "TIMED_OUT" && { error: execution.error, cause: execution.cause }),
      ...redriveOf(execution),
    };
  }),

  DescribeStateMachineForExecution: call(z.object({ executionArn: arn, includedData }), (served, { executionArn }) => {
    const { workflow, definition } = executionOf(served, executionArn);
    const machine = served.engine.machines.asOf(definition);
    return {
      stateMachineArn: served.engine.arns.machine(workflow),
      name: workflow,
      definition: machine.definition,
      roleArn: machine.roleArn,
      updateDate: secondsOf(machine.updatedAt),
      ...unchanging,
    };
  }),

  ListExecutions: call(
    z.object({
      stateMachineArn: arn.optional(),
      mapRunArn: text(1, 2000).optional(),
      statusFilter: statusFilter.optional(),
      redriveFilter: z.enum(["REDRIVEN", "NOT_REDRIVEN"]).optional(),
      maxResults: pageSize(),
      nextToken: text(1, 3096).optional(),
    }),
    (served, { stateMachineArn, mapRunArn, statusFilter: status, redriveFilter, maxResults, nextToken: token }) => {
      if (mapRunArn !== undefined) throw unsupported("Map runs");
      if (stateMachineArn === undefined) throw invalidRequest("Must provide a State Machine ARN or Map Run ARN");
      if (redriveFilter !== undefined) throw invalidRequest("redriveFilter is for the executions of a Map run only");
      if (status === "PENDING_REDRIVE")
        throw invalidRequest("The statusFilter PENDING_REDRIVE is for the executions of a Map run only");
      const { name: workflow } = machineOf(served, stateMachineArn);
      const { items, nextToken } = pageOf({
        clock: served.clock,
        query: ["ListExecutions", stateMachineArn, status],
        size: maxResults,
        token,
        placeOf: ({ id }: ExecutionDetails) => id,
        read: (limit, before) =>
          served.engine.list({ workflow, limit, ...(status && { status }), ...(before !== undefined && { before }) }),
      });
      return { executions: items.map((execution) => summaryOf(served, execution)), nextToken };
    },
  ),

  StopExecution: call(
    z.object({
      executionArn: arn,
      error: z.string().max(256).optional(),
      cause: z.string().max(32_768).optional(),
    }),
    async (served, { executionArn, error, cause }) => {
      const { workflow, name } = executionOf(served, executionArn);
      await served.engine.stop({
        workflow,
        name,
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      });
      return { stopDate: summaryOf(served, executionOf(served, executionArn)).stopDate };
    },
  ),

  GetExecutionHistory: call(
    z.object({
      executionArn: arn,
      maxResults: pageSize(),
      reverseOrder: z.boolean().optional(),
      nextToken: text(1, 1024).optional(),
      includeExecutionData: z.boolean().optional(),
    }),
    (served, { executionArn, maxResults, reverseOrder, nextToken: token, includeExecutionData }) => {
      const execution = executionOf(served, executionArn);
      const order = reverseOrder ? "reverse" : "forward";
      const { items, nextToken } = pageOf({
        clock: served.clock,
        query: ["GetExecutionHistory", executionArn, order],
        size: maxResults,
        token,
        placeOf: ({ id }: HistoryEvent) => id,
        read: (limit, after) =>
          served.engine.history(execution, { limit, order, ...(after !== undefined && { after }) }),
      });
      const data = includeExecutionData === false ? "withoutData" : "withData";
      return { events: items.map((event) => shownEvent(event, data)), nextToken };
    },
  ),
};
