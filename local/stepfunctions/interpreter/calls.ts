import { randomUUID } from "node:crypto";
import type { Json, WorkflowEngine } from "../../../functions/dependencies.ts";
import type { Arns } from "../arns.ts";
import { lambdaFailure, startFailure, tooLarge } from "./failure.ts";
import { isCarried } from "./payload.ts";
import type { Call, Happening } from "./run.ts";

/** What AWS's integrations tell of a response beside its content. */
export type ResponseMetadata = {
  readonly SdkHttpMetadata: { readonly [key: string]: Json };
  readonly SdkResponseMetadata: { readonly RequestId: string };
};

const isInvocation = Symbol("invocation");

/** A function's answer together with what its response said beside it. */
export type Invocation = { readonly payload: Json; readonly metadata: ResponseMetadata; readonly [isInvocation]: true };

/** Marks an answer that brings its response's metadata along. */
export const invocation = (given: Pick<Invocation, "payload" | "metadata">): Invocation => ({
  ...given,
  [isInvocation]: true,
});

/** Runs a function; an error's `name` is its ASL name, its `message` the cause. */
export type Invoke = (functionName: string, payload: Json) => Promise<Json | Invocation>;

/** For what StartExecution refuses whoever asks. */
const refusals: ReadonlySet<string> = new Set([
  ...["ExecutionAlreadyExists", "InvalidExecutionInput", "InvalidName", "StateMachineDoesNotExist"],
]);

/** Carries out what task states ask for and tells what came of it, in the shape of AWS's optimised integrations. */
export const createCalls = (given: {
  readonly invoke: Invoke;
  readonly start: WorkflowEngine["start"];
  readonly startedAt: (of: { readonly workflow: string; readonly name: string }) => number;
  readonly arns: Arns;
}) => {
  const { arns } = given;

  /** What the function answers, or its failure; `who` is the name AWS gives it where its answer is too large. */
  const ask = async (
    { name, payload, who }: { readonly name: string; readonly payload: Json; readonly who: string },
    resultOf: (content: Json, metadata?: ResponseMetadata) => Json,
  ): Promise<Happening> => {
    try {
      const answer = await given.invoke(name, payload);
      const { payload: content, metadata } = isMarked(answer) ? answer : { payload: answer, metadata: undefined };
      const text = JSON.stringify(content ?? null);
      if (!isCarried(text)) return { kind: "failure", failure: tooLarge(who) };
      return { kind: "result", result: resultOf(JSON.parse(text) as Json, metadata) };
    } catch (error) {
      return { kind: "failure", failure: lambdaFailure(error) };
    }
  };

  const start = async ({ start: workflow, name, input }: Extract<Call, { start: string }>): Promise<Happening> => {
    try {
      await given.start({ workflow, name, input });
    } catch (error) {
      // What hinders this machine from starting it is not the workflow's failure: the step is tried again.
      if (!(error instanceof Error) || !refusals.has(error.name)) throw error;
      return { kind: "failure", failure: startFailure(error) };
    }
    const started = { workflow, name };
    return { kind: "result", result: startedAnswer(arns.execution(workflow, name), given.startedAt(started)) };
  };

  return (call: Call): Promise<Happening> => {
    if ("start" in call) return start(call);
    const { payload } = call;
    if ("function" in call) return ask({ name: call.function, payload, who: call.function }, (content) => content);
    return ask({ name: call.invoke, payload, who: "lambda" }, (Payload, metadata) => ({
      ExecutedVersion: "$LATEST",
      Payload,
      ...metadata,
      StatusCode: 200,
    }));
  };
};

/** What Step Functions answers to StartExecution, as its own integration shows it; times in milliseconds. */
const startedAnswer = (ExecutionArn: string, StartDate: number): { readonly [field: string]: Json } => {
  const RequestId = randomUUID();
  const body = JSON.stringify({ executionArn: ExecutionArn, startDate: StartDate / 1000 });
  const headers = {
    "x-amzn-RequestId": RequestId,
    connection: "keep-alive",
    "Content-Length": String(Buffer.byteLength(body)),
    Date: new Date(StartDate).toUTCString(),
    "Content-Type": "application/x-amz-json-1.0",
  };
  const AllHttpHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const HttpHeaders = Object.fromEntries(
    Object.entries(headers).sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
  );
  return {
    ExecutionArn,
    SdkHttpMetadata: { AllHttpHeaders, HttpHeaders, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId },
    StartDate,
  };
};

const isMarked = (answer: Json | Invocation): answer is Invocation =>
  typeof answer === "object" && answer !== null && isInvocation in answer;
