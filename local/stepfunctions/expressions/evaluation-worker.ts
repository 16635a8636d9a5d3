import { Worker } from "node:worker_threads";
import { memorySentence, outOfBounds, timeSentence } from "./bounds.ts";
import { thrown } from "./evaluation.ts";
import type { Outcome } from "./result.ts";
import type { Request } from "./worker-thread.ts";

type Job = {
  readonly request: Request;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
};

type Thread = { readonly worker: Worker; isReady: boolean };

const megabytes = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/** Evaluates expressions one after the other in a thread of their own, which is ended if one takes longer than `limitMs`. */
export const createEvaluationWorker = ({ limitMs }: { readonly limitMs: number }) => {
  const waiting: Job[] = [];
  let thread: Thread | undefined;
  let running: { readonly job: Job; readonly deadline: NodeJS.Timeout } | undefined;

  const next = (): void => {
    if (running || waiting.length === 0) return;
    thread ??= start();
    thread.worker.ref();
    if (!thread.isReady) return;
    const job = waiting.shift();
    if (!job) return;
    // Whatever the worker answered while this thread was busy itself is heard before the job counts as late.
    const deadline = setTimeout(() => setImmediate(expire, job), limitMs);
    running = { job, deadline };
    thread.worker.postMessage(job.request);
  };

  const finish = (): Job | undefined => {
    const job = running?.job;
    clearTimeout(running?.deadline);
    running = undefined;
    if (waiting.length === 0) thread?.worker.unref();
    return job;
  };

  const expire = (job: Job): void => {
    if (running?.job !== job) return;
    void discard();
    finish()?.settle(thrown(outOfBounds(timeSentence)));
    next();
  };

  const discard = async (): Promise<void> => {
    const worker = thread?.worker;
    thread = undefined;
    worker?.removeAllListeners();
    // It may run out of memory while it is being ended; nobody waits for it any more.
    worker?.on("error", () => undefined);
    await worker?.terminate();
  };

  const start = (): Thread => {
    const started: Thread = {
      worker: new Worker(new URL("./worker-thread.ts", import.meta.url), {
        name: "expressions",
        execArgv: [],
        env: {},
        resourceLimits: megabytes,
      }),
      isReady: false,
    };
    started.worker.on("message", (message: Outcome | "ready") => {
      if (message === "ready") started.isReady = true;
      else finish()?.settle(message);
      next();
    });
    started.worker.on("error", (error: NodeJS.ErrnoException) => {
      thread = undefined;
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") finish()?.settle(thrown(outOfBounds(memorySentence)));
      else for (const job of [finish(), ...waiting.splice(0)]) job?.fail(error);
      next();
    });
    return started;
  };

  return {
    evaluate: (request: Request): Promise<Outcome> =>
      new Promise((settle, fail) => {
        waiting.push({ request, settle, fail });
        next();
      }),

    /** Ends the thread; what it had not answered fails. */
    close: async (): Promise<void> => {
      for (const job of [finish(), ...waiting.splice(0)]) job?.fail(new Error("the engine is closed"));
      await discard();
    },
  };
};
