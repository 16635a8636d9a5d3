import type { Json } from "../../../functions/dependencies.ts";
import type { StateOf } from "../language/definition.ts";
import { secondsOf, unusable } from "./failure.ts";
import { bindingsOf, type Call, type Run, rest, type Thread } from "./run.ts";

/** Prepares the call of a task state, with its token and deadlines; it goes out after the commit. */
export const callOut = async (run: Run, thread: Thread, state: StateOf<"Task">): Promise<void> => {
  const token = state.Resource.endsWith(".waitForTaskToken") ? run.newToken(thread) : null;
  const bindings = bindingsOf(run, thread, token === null ? {} : { token });
  const evaluate = (template: Json, field: string) => run.expressions.evaluate({ template, field, bindings });
  const milliseconds = async (field: "TimeoutSeconds" | "HeartbeatSeconds") => {
    const template = state[field];
    if (template === undefined) return null;
    return secondsOf({ field, value: await evaluate(template, field), least: 1 }) * 1000;
  };

  const call = callOf(state.Resource, await evaluate(state.Arguments, "Arguments"), `${thread.id}-${thread.step}`);
  const timeoutMs = await milliseconds("TimeoutSeconds");
  const heartbeatMs = await milliseconds("HeartbeatSeconds");
  const timeoutAt = timeoutMs === null ? null : run.now + timeoutMs;
  rest(run, thread, {
    phase: "call",
    call,
    token,
    timeoutAt,
    heartbeatMs,
    due: dueOf(run.now, timeoutAt, heartbeatMs),
  });
  run.events.push(["TaskScheduled"], ["TaskStarted"]);
};

/** The earlier of a task's deadline and its next heartbeat, counted from now. */
export const dueOf = (now: number, timeoutAt: number | null, heartbeatMs: number | null): number | null => {
  const heartbeatAt = heartbeatMs === null ? null : now + heartbeatMs;
  return timeoutAt === null || heartbeatAt === null ? (timeoutAt ?? heartbeatAt) : Math.min(timeoutAt, heartbeatAt);
};

const callOf = (resource: StateOf<"Task">["Resource"], given: Json, ownName: string): Call => {
  const fields = isObject(given) ? given : {};
  const { Payload = {}, Input = {}, Name = ownName } = fields;
  const textOf = (field: string) => {
    const text = fields[field];
    if (typeof text !== "string") throw unusable({ field: `Arguments/${field}`, wanted: "a text", value: text });
    return text;
  };
  if (resource !== "arn:aws:states:::states:startExecution")
    return { invoke: textOf("FunctionName"), payload: Payload };
  return { start: textOf("StateMachineArn").replace(/^.*:/, ""), name: String(Name), input: Input };
};

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === "object" && !Array.isArray(value);
