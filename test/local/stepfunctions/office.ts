import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Instant, instantOf, msOf } from "../../../domain/calendar/time.ts";
import type { Json } from "../../../functions/dependencies.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createStepFunctions } from "../../../local/stepfunctions/step-functions.ts";

/** A task handler of a test. */
export type Handler = (payload: { readonly [key: string]: Json }) => Json | Promise<Json>;

const start = "2026-09-07T01:00:00.000Z" as Instant;

/** A JSONata workflow of these states. */
export const aWorkflow = (states: { readonly [name: string]: object }, startAt = Object.keys(states)[0]) => ({
  QueryLanguage: "JSONata",
  StartAt: startAt,
  States: states,
});

/** A task state that calls a function and goes on with what it answers. */
export const calling = (functionName: string, more: object) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Arguments: { FunctionName: functionName, Payload: "{% $states.input %}" },
  Output: "{% $states.result.Payload %}",
  ...more,
});

/** A task state that waits for a person. */
export const awaiting = (more: object) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: {
    FunctionName: "openHumanTask",
    Payload: {
      state: "{% $states.context.State.Name %}",
      enteredAt: "{% $states.context.State.EnteredTime %}",
      resumeToken: "{% $states.context.Task.Token %}",
    },
  },
  ...more,
});

/** An engine on a file of its own, with a clock that moves only when told, and a desk that collects open waits. */
export const anOffice = async ({
  definition,
  others = {},
  handlers = {},
}: {
  readonly definition: object;
  readonly others?: { readonly [workflow: string]: object };
  readonly handlers?: { readonly [name: string]: Handler };
}) => {
  const folder = mkdtempSync(join(tmpdir(), "stepfunctions-"));
  let now = msOf(start);
  const clock = { now: () => instantOf(now) };
  const waits: { state: string; enteredAt: string; resumeToken: string }[] = [];
  const calls: string[] = [];
  const openHumanTask: Handler = ({ state, enteredAt, resumeToken }) => {
    waits.push({ state: String(state), enteredAt: String(enteredAt), resumeToken: String(resumeToken) });
    return null;
  };
  const all: { readonly [name: string]: Handler } = { openHumanTask, ...handlers };

  const open = (review: object) => {
    const db = openDatabase(join(folder, "county.sqlite"));
    const engine = createStepFunctions({
      db,
      clock,
      workflows: Object.entries({ review, ...others }).map(([name, each]) => ({ name, definition: each })),
      invoke: async (functionName, payload) => {
        calls.push(functionName);
        const handler = all[functionName];
        if (!handler) throw new Error(`no function ${functionName}`);
        return handler(payload as { readonly [key: string]: Json });
      },
      logger: { info: () => undefined, error: () => undefined },
    });
    return { db, engine };
  };

  let { db, engine } = open(definition);
  await engine.run();
  onTestFinished(async () => {
    await engine.close();
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const of = { workflow: "review", name: "application-1" };
  return {
    calls,
    waits,
    get engine() {
      return engine;
    },
    get db() {
      return db;
    },
    begin: async (input: Json = {}) => {
      const outcome = await engine.start({ ...of, input });
      await engine.idle();
      return outcome;
    },
    lastToken: () => waits.at(-1)?.resumeToken ?? "",
    resume: async (output: Json = {}, resumeToken = waits.at(-1)?.resumeToken ?? "") => {
      const outcome = await engine.resume({ resumeToken, output });
      await engine.idle();
      return outcome;
    },
    fail: async (error: string, cause = "") => {
      const outcome = await engine.fail({ resumeToken: waits.at(-1)?.resumeToken ?? "", error, cause });
      await engine.idle();
      return outcome;
    },
    pass: async (seconds: number) => {
      now += seconds * 1000;
      engine.wake();
      await engine.idle();
    },
    path: () => engine.path(of),
    types: () => engine.history(of, { limit: 1000, order: "forward" }).map(({ type }) => type),
    output: () => engine.details(of)?.output,
    execution: () => engine.details(of),
    /** Closes the file as it stands, as if the process had died, and starts another engine on it. */
    crash: async (newDefinition = definition) => {
      db.sqlite.close();
      // What was under way dies with its process; here it is only left behind.
      void engine.close();
      ({ db, engine } = open(newDefinition));
      await engine.run();
      await engine.idle();
    },
  };
};
