import { randomUUID } from "node:crypto";
import type { Json } from "../../../functions/dependencies.ts";
import { nameIn } from "../arns.ts";
import type { EventDetails } from "../history/event.ts";
import type { StateOf } from "../language/definition.ts";
import { type ResourceOfTask, resourceOf } from "../language/resource.ts";
import { evaluator } from "./bindings.ts";
import { type Failure, unusable, wholeNumber } from "./failure.ts";
import { textOf } from "./payload.ts";
import { type Call, detailsOf, type Run, rest, stateOf, type Thread, tell } from "./run.ts";

/** Prepares the call of a task state, with its token and deadlines; it goes out after the commit. */
export const callOut = async (run: Run, thread: Thread, state: StateOf<"Task">): Promise<void> => {
  const resource = resourceOf(state.Resource);
  const waits = resource.kind === "integration" && resource.pattern === "waitForTaskToken";
  const token = waits ? run.newToken(thread) : null;
  const evaluate = evaluator(run, thread, token === null ? {} : { token });
  const secondsOf = async (field: "TimeoutSeconds" | "HeartbeatSeconds") => {
    const template = state[field];
    if (template === undefined) return undefined;
    return wholeNumber({ field, value: await evaluate(template, field, "number"), least: 1 });
  };

  const given = state.Arguments === undefined ? thread.input : await evaluate(state.Arguments, "Arguments");
  const call = callOf(resource, given);
  const timeout = await secondsOf("TimeoutSeconds");
  const heartbeat = await secondsOf("HeartbeatSeconds");
  const timeoutAt = timeout === undefined ? null : run.now + timeout * 1000;
  const heartbeatMs = heartbeat === undefined ? null : heartbeat * 1000;
  const timeoutTold = timeout === undefined ? {} : { timeoutInSeconds: timeout };
  if (resource.kind === "function") {
    const input = textOf(given);
    tell(run, thread, "LambdaFunctionScheduled", { resource: resource.arn, input, ...timeoutTold });
    tell(run, thread, "LambdaFunctionStarted");
  } else {
    const parameters = textOf(given);
    const limits = { ...timeoutTold, ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }) };
    tell(run, thread, "TaskScheduled", { ...labelOf(resource), region: run.arns.region, parameters, ...limits });
    tell(run, thread, "TaskStarted", labelOf(resource));
  }
  const due = dueOf(run.now, timeoutAt, heartbeatMs);
  rest(run, thread, { phase: "call", call, token, timeoutAt, heartbeatMs, due });
};

/** Tells that a task has its result. */
export const tellSuccess = (run: Run, thread: Thread, result: Json): void => {
  const resource = resourceOfThread(run, thread);
  const output = textOf(result);
  if (resource.kind === "function") tell(run, thread, "LambdaFunctionSucceeded", { output });
  else tell(run, thread, "TaskSucceeded", { ...labelOf(resource), output });
};

/** Tells that a task has failed or run out of time. */
export const tellFailure = (run: Run, thread: Thread, failure: Failure): void => {
  const resource = resourceOfThread(run, thread);
  const outcome = failure.clock === undefined ? "Failed" : "TimedOut";
  if (resource.kind === "function") tell(run, thread, `LambdaFunction${outcome}`, detailsOf(failure));
  else tell(run, thread, `Task${outcome}`, { ...labelOf(resource), ...detailsOf(failure) });
};

/** How AWS names whatever a task calls, in events and in the cause of a result that is too large. */
export const labelOf = (
  resource: Pick<Extract<ResourceOfTask, { kind: "integration" }>, "service" | "action" | "pattern">,
): EventDetails => ({
  resourceType: resource.service,
  resource: resource.pattern === "requestResponse" ? resource.action : `${resource.action}.${resource.pattern}`,
});

/** What the task of the state a thread stands in calls. */
export const resourceOfThread = (run: Run, thread: Thread): ResourceOfTask => {
  const state = stateOf(run, thread);
  if (state.Type !== "Task") throw new Error(`"${thread.state}" calls nothing`);
  return resourceOf(state.Resource);
};

/** The earlier of a task's deadline and its next heartbeat, counted from now. */
export const dueOf = (now: number, timeoutAt: number | null, heartbeatMs: number | null): number | null => {
  const heartbeatAt = heartbeatMs === null ? null : now + heartbeatMs;
  return timeoutAt === null || heartbeatAt === null ? (timeoutAt ?? heartbeatAt) : Math.min(timeoutAt, heartbeatAt);
};

const callOf = (resource: ResourceOfTask, given: Json): Call => {
  if (resource.kind === "function") return { function: resource.arn, payload: given };
  const fields = isObject(given) ? given : {};
  const textOf = (field: string) => {
    const text = fields[field];
    if (typeof text !== "string") throw unusable({ field: `Arguments/${field}`, wanted: "a string", value: text });
    return text;
  };
  if (resource.service === "lambda") return { invoke: textOf("FunctionName"), payload: fields["Payload"] ?? {} };
  const name = fields["Name"] === undefined ? randomUUID() : textOf("Name");
  return { start: nameIn(textOf("StateMachineArn")), name, input: fields["Input"] ?? {}, pattern: resource.pattern };
};

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === "object" && !Array.isArray(value);
