import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import type { Call, Ending, ErrorReport, RuntimeData } from "./runtime.ts";

/** A function as it was deployed. */
export type HostedFunction = {
  readonly name: string;
  readonly arn: string;
  /** The file Lambda would load. */
  readonly module: string;
  readonly environment: { readonly [name: string]: string };
  readonly memoryMb: number;
  readonly timeoutMs: number;
  /** Where origins of the internet are to be found on this machine. */
  readonly names: { readonly [origin: string]: string };
};

/** The functions of an account, each in a thread of its own with its own environment, started by its first call. */
export type FunctionHost = {
  readonly deploy: (functions: readonly HostedFunction[]) => void;
  /** Calls by name or ARN; throws if there is no such function. */
  readonly invoke: (nameOrArn: string, payload: string) => Promise<Ending>;
  readonly knows: (nameOrArn: string) => boolean;
  /** How often each function was called so far. */
  readonly calls: () => ReadonlyMap<string, number>;
  /** Resolves when no call is under way. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Thread = { readonly call: (call: Call) => Promise<Ending>; readonly close: () => Promise<unknown> };

const lastPart = (nameOrArn: string): string => nameOrArn.slice(nameOrArn.lastIndexOf(":") + 1);

const startThread = (hosted: HostedFunction, { shift, compiled, onLine }: Omit<Hosting, "onFailure">): Thread => {
  const { arn: functionArn, module, environment, memoryMb, names } = hosted;
  const workerData: RuntimeData = { module, shift, functionArn, names, compiled };
  const worker = new Worker(new URL("./runtime.ts", import.meta.url), {
    workerData,
    env: environment,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  createInterface({ input: worker.stdout }).on("line", (line) => onLine(hosted.name, line));
  const waiting = new Map<string, PromiseWithResolvers<Ending>>();
  worker.on("message", (ending: Ending) => {
    waiting.get(ending.id)?.resolve(ending);
    waiting.delete(ending.id);
  });
  worker.on("error", (error) => {
    for (const [id, { resolve }] of waiting)
      resolve({ id, report: { errorType: "Runtime.ExitError", errorMessage: String(error), trace: [] } });
    waiting.clear();
  });
  return {
    call: (call) => {
      const ending = Promise.withResolvers<Ending>();
      waiting.set(call.id, ending);
      worker.postMessage(call);
      return ending.promise;
    },
    close: () => worker.terminate(),
  };
};

/** Hosts functions; `onLine` hears every line that one of them writes. */
export const createFunctionHost = (given: Hosting): FunctionHost => {
  const byName = new Map<string, HostedFunction>();
  const threads = new Map<string, Thread>();
  const calls = new Map<string, number>();
  const underWay = new Set<Promise<Ending>>();

  const threadOf = (hosted: HostedFunction): Thread => {
    const thread = threads.get(hosted.name) ?? startThread(hosted, given);
    threads.set(hosted.name, thread);
    return thread;
  };

  return {
    deploy: (functions) => {
      for (const hosted of functions) byName.set(hosted.name, hosted);
    },
    knows: (nameOrArn) => byName.has(lastPart(nameOrArn)),
    calls: () => calls,
    invoke: async (nameOrArn, payload) => {
      const hosted = byName.get(lastPart(nameOrArn));
      if (hosted === undefined) throw new Error(`There is no function ${nameOrArn}`);
      calls.set(hosted.name, (calls.get(hosted.name) ?? 0) + 1);
      const call = threadOf(hosted).call({ id: randomUUID(), payload, timeoutMs: hosted.timeoutMs });
      underWay.add(call);
      const ending = await call;
      underWay.delete(call);
      if ("report" in ending) given.onFailure(hosted.name, ending.report);
      return ending;
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: async () => {
      await Promise.all([...threads.values()].map((thread) => thread.close()));
    },
  };
};

type Hosting = {
  /** The account's clock, and a folder for compiled code. */
  readonly shift: SharedArrayBuffer;
  readonly compiled: string;
  readonly onLine: (name: string, line: string) => void;
  /** Hears of every call that ended in an error. */
  readonly onFailure: (name: string, report: ErrorReport) => void;
};
