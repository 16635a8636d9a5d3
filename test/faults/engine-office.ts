import { readFileSync } from "node:fs";
import { instantOf } from "../../domain/calendar/time.ts";
import type { Json } from "../../functions/dependencies.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createStepFunctions } from "../../local/stepfunctions/step-functions.ts";
import type { Planned } from "./engine-workflows.ts";

/** What one life of the engine is to do. */
export type Life = {
  readonly file: string;
  readonly plan: string;
  /** How many of the planned executions it may have started. */
  readonly until: number;
  /** The moment from which its clock runs, in milliseconds since 1970. */
  readonly since: number;
  /** Whether it leaves when all have ended, or stays until somebody kills it. */
  readonly atLast: "leave" | "stay";
};

/** What a token's holder tells the engine. */
export type Answer = { readonly token: string } & (
  | { readonly how: "success"; readonly output: Json }
  | { readonly how: "failure"; readonly error: string; readonly cause: string }
  | { readonly how: "heartbeat" }
);

/** What the world tells the engine's process. */
export type ToOffice =
  | { readonly kind: "live"; readonly life: Life }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "returned"; readonly id: number; readonly result: Json }
  | { readonly kind: "threw"; readonly id: number; readonly error: string; readonly cause: string };

/** What the engine's process tells the world. */
export type FromOffice =
  | { readonly kind: "ready" | "open" | "done" }
  | { readonly kind: "call"; readonly id: number; readonly functionName: string; readonly payload: Json }
  | { readonly kind: "answered"; readonly id: number; readonly outcome: "accepted" | "alive" | "gone" };

/** How many seconds pass in one on the clock of these offices. */
export const haste = 1000;
const wakeMs = 4;
const openAtOnce = 40;

const tell = (said: FromOffice): void => {
  process.send?.(said);
};

/** Opens the engine whose functions and people are on the other side of the channel, and works until all have ended. */
const live = async ({ file, plan, until, since, atLast }: Life) => {
  const planned = JSON.parse(readFileSync(plan, "utf8")) as readonly Planned[];
  const calls = new Map<number, (said: Extract<ToOffice, { kind: "returned" | "threw" }>) => void>();
  const db = openDatabase(file);
  const engine = createStepFunctions({
    db,
    clock: { now: () => instantOf(Math.floor(since + (performance.timeOrigin + performance.now() - since) * haste)) },
    workflows: [],
    logger: { info: () => undefined, error: (code, about) => console.error(code, JSON.stringify(about)) },
    invoke: (functionName, payload) =>
      new Promise((resolve, reject) => {
        const id = calls.size + 1;
        calls.set(id, (said) => {
          if (said.kind === "returned") resolve(said.result);
          else reject(Object.assign(new Error(said.cause), { name: said.error }));
        });
        tell({ kind: "call", id, functionName, payload });
      }),
  });

  const answer = async (given: Answer): Promise<"accepted" | "alive" | "gone"> => {
    const { token: resumeToken } = given;
    if (given.how === "heartbeat") return engine.heartbeat({ resumeToken });
    const outcome =
      given.how === "success"
        ? await engine.resume({ resumeToken, output: given.output })
        : await engine.fail({ resumeToken, error: given.error, cause: given.cause });
    return outcome === "gone" ? "gone" : "accepted";
  };
  process.on("message", (said: ToOffice) => {
    if (said.kind === "answer")
      void answer(said.answer).then((outcome) => tell({ kind: "answered", id: said.id, outcome }));
    if (said.kind === "returned" || said.kind === "threw") calls.get(said.id)?.(said);
  });

  const running = () => engine.list({ status: "RUNNING", limit: openAtOnce }).length;
  const pause = () => new Promise((resolve) => setTimeout(resolve, wakeMs));
  await engine.run();
  const waking = setInterval(engine.wake, wakeMs);
  tell({ kind: "open" });
  for (const { machines, name, input } of planned.slice(0, until)) {
    while (running() >= openAtOnce) await pause();
    if (engine.details({ workflow: name, name }) !== undefined) continue;
    for (const machine of machines) await engine.machines.create({ ...machine, roleArn: engine.arns.role });
    await engine.start({ workflow: name, name, input });
  }
  while (atLast === "stay" || running() > 0) await pause();
  clearInterval(waking);
  await engine.close();
  await db.close();
  tell({ kind: "done" });
  process.disconnect();
};

if (import.meta.main) {
  process.on("message", (said: ToOffice) => {
    if (said.kind === "live") void live(said.life);
  });
  tell({ kind: "ready" });
}
