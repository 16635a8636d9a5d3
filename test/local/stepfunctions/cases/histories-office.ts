import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Instant, instantOf, msOf } from "../../../../domain/calendar/time.ts";
import type { Json } from "../../../../functions/dependencies.ts";
import { openDatabase } from "../../../../local/sqlite/database.ts";
import type { HistoryEvent } from "../../../../local/stepfunctions/history/event.ts";
import { namedError } from "../../../../local/stepfunctions/interpreter/failure.ts";
import { createStepFunctions } from "../../../../local/stepfunctions/step-functions.ts";
import type { Behaviour, HistoryCase, Move } from "./histories-case.ts";

const start = msOf("2026-09-07T01:00:00.000Z" as Instant);
const role = "arn:aws:iam::000000000000:role/step-functions";

/** What is read of an execution once a case has been played. */
export type Played = Required<Pick<HistoryCase, "status" | "children">> & {
  readonly events: readonly HistoryEvent[];
  readonly error?: string;
  readonly cause?: string;
  readonly output?: string;
};

/** An engine on which one case after the other is played; for each of them the clock begins anew. */
export const anArchive = async () => {
  const folder = mkdtempSync(join(tmpdir(), "histories-"));
  const db = openDatabase(join(folder, "county.sqlite"));
  let now = start;
  let behaviours: { readonly [name: string]: Behaviour[] } = {};
  let token = "";
  let hanging: (() => void)[] = [];
  let played = 0;

  const behave = async (behaviour: Behaviour | undefined, payload: Json): Promise<Json> => {
    if (behaviour === undefined) return payload;
    if ("answers" in behaviour) return behaviour.answers;
    if ("answersBytes" in behaviour) return "x".repeat(behaviour.answersBytes - 2);
    if ("throws" in behaviour) throw namedError(...behaviour.throws);
    await new Promise<void>((resolve) => hanging.push(resolve));
    return null;
  };
  const engine = createStepFunctions({
    db,
    clock: { now: () => instantOf(now) },
    workflows: [],
    invoke: (name, payload) => {
      if (payload !== null && typeof payload === "object" && "token" in payload) token = String(payload["token"]);
      const known = behaviours[name.slice(name.lastIndexOf(":") + 1)] ?? [];
      return behave(known.length > 1 ? known.shift() : known[0], payload);
    },
    logger: { info: () => undefined, error: () => undefined },
  });
  await engine.run();

  /** Everything has come to rest, but for functions that do not come back. */
  const rest = async () => {
    const quiet = engine.idle().then(() => "quiet" as const);
    const calls = () => hanging.length;
    for (let before = -1; ; ) {
      const pause = new Promise<"waits">((resolve) => setTimeout(resolve, 10, "waits"));
      if ((await Promise.race([quiet, pause])) === "quiet") return;
      if (calls() > 0 && calls() === before) return;
      before = calls();
    }
  };

  const moved = async (move: Move, of: { readonly workflow: string; readonly name: string }) => {
    if ("pass" in move) {
      now += move.pass * 1000;
      engine.wake();
    } else if ("answer" in move) await engine.resume({ resumeToken: token, output: move.answer });
    else if ("fail" in move) await engine.fail({ resumeToken: token, ...move.fail });
    else if ("beat" in move) await engine.heartbeat({ resumeToken: token });
    else await engine.stop({ ...of, ...move.stop });
    await rest();
  };

  const keep = async (name: string, definition: object) => {
    const wanted = { name, definition: JSON.stringify(definition), roleArn: role };
    await (engine.machines.find(name) ? engine.machines.update(wanted) : engine.machines.create(wanted));
  };

  return {
    /** Plays a case to its end and gives the history, in which what is random has a name instead. */
    play: async (
      given: Pick<HistoryCase, "definition" | "input" | "text" | "functions" | "others" | "moves">,
    ): Promise<Played> => {
      played += 1;
      now = start;
      token = "";
      behaviours = Object.fromEntries(Object.entries(given.functions ?? {}).map(([name, each]) => [name, [...each]]));
      await keep("review", given.definition);
      const others = Object.entries(given.others ?? {});
      for (const other of others) await keep(...other);
      const of = { workflow: "review", name: `case-${played}` };

      await engine.begin({ ...of, input: given.text ?? JSON.stringify(given.input === undefined ? {} : given.input) });
      await rest();
      for (const move of given.moves ?? []) await moved(move, of);

      const named = (text: string) =>
        text
          .replaceAll(/\b[0-9a-z]{1,10}\.[0-9a-z]{1,10}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "<token>")
          .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "<uuid>")
          .replaceAll(of.name, "application-1")
          .replaceAll(role, "<role>");
      const { status = "RUNNING", error, cause, outputText } = engine.details(of) ?? {};
      const events = engine.history(of, { limit: 25_000, order: "forward" });
      const children = others.flatMap(([workflow]) =>
        engine.list({ workflow, limit: 10 }).map((child) => child.status),
      );
      if (status === "RUNNING") await engine.stop(of);
      for (const release of hanging.splice(0)) release();
      await engine.idle();
      return {
        events: JSON.parse(named(JSON.stringify(events))) as HistoryEvent[],
        status,
        children,
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause: named(cause) }),
        ...(outputText === undefined ? {} : { output: named(outputText) }),
      };
    },
    close: async () => {
      hanging = [];
      await engine.close();
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** An event as the tables write it. */
export const lineOf = ({ id, previousEventId, type, timestamp: _, ...members }: HistoryEvent): string => {
  const [details] = Object.values(members) as (object | undefined)[];
  const fields = Object.entries(details ?? {})
    .filter(([name]) => !/^(input|output|assignedVariables)Details$/.test(name))
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  const told = details === undefined ? [] : [fields.length === 0 ? "{}" : fields.join(", ")];
  return [id, previousEventId, type, ...told].join(" ");
};

/** Each event with all those it follows, without their numbers: the same for every order in which branches may run. */
export const chainsOf = (lines: readonly string[]): readonly string[] => {
  const byId = new Map(lines.map((line) => [line.split(" ", 1)[0] ?? "", line]));
  const chainOf = (line: string): string => {
    const [, previous = "", rest = ""] = /^\d+ (\d+) (.*)$/s.exec(line) ?? [];
    const before = byId.get(previous);
    return before === undefined ? rest : `${chainOf(before)}\n${rest}`;
  };
  return lines
    .map(chainOf)
    .map((chain) => chain.replaceAll(/event id #\d+/g, "event id"))
    .sort();
};
