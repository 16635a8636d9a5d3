import { enableCompileCache, flushCompileCache } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Context } from "aws-lambda";

/** What a thread is told when it starts. */
export type RuntimeData = {
  /** The file of its function. */
  readonly module: string;
  readonly functionArn: string;
  /** A folder for compiled code: all functions load the same SDK. */
  readonly compiled: string;
  /** How far the account's clock is ahead, in milliseconds: one 64-bit number. */
  readonly shift: SharedArrayBuffer;
  /** Where origins of the internet are to be found on this machine. */
  readonly names: { readonly [origin: string]: string };
};

/** One call of a function. */
export type Call = { readonly id: string; readonly payload: string; readonly timeoutMs: number };

/** How a call ended: its answer as JSON, or the report Lambda makes of an error. */
export type Ending = { readonly id: string } & ({ readonly answer: string } | { readonly report: ErrorReport });

/** An error as Lambda's Node runtime reports it. */
export type ErrorReport = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

type Handler = (event: unknown, context: Context) => Promise<unknown>;

const { module, functionArn, shift, names, compiled } = workerData as RuntimeData;
const ahead = new BigInt64Array(shift);
const systemNow = Date.now;
const now = (): number => systemNow() + Number(Atomics.load(ahead, 0));

globalThis.Date = new Proxy(Date, {
  construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});

const systemFetch = globalThis.fetch;
globalThis.fetch = (asked, init) => {
  const { origin, pathname, search } = new URL(asked instanceof Request ? asked.url : asked);
  const here = names[origin];
  return systemFetch(here === undefined ? asked : new URL(`${pathname}${search}`, here), init);
};

const reportOf = (error: unknown): ErrorReport =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

const contextOf = ({ id, timeoutMs }: Call): Context => {
  const endsAt = systemNow() + timeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"] ?? "",
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn,
    memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] ?? "",
    awsRequestId: id,
    logGroupName: "",
    logStreamName: "",
    getRemainingTimeInMillis: () => endsAt - systemNow(),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};

enableCompileCache(compiled);
const started: Promise<Handler> = import(pathToFileURL(module).href).then(({ handler }) => {
  flushCompileCache();
  return handler as Handler;
});
// Told to whoever calls; unheard it would end the thread.
started.catch(() => undefined);

const answer = async (call: Call): Promise<Ending> => {
  try {
    const handler = await started;
    const result = await handler(JSON.parse(call.payload), contextOf(call));
    return { id: call.id, answer: JSON.stringify(result ?? null) };
  } catch (error) {
    return { id: call.id, report: reportOf(error) };
  }
};

parentPort?.on("message", async (call: Call) => parentPort?.postMessage(await answer(call)));
