import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { instantOf } from "../../domain/calendar/time.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createStepFunctions } from "../../local/stepfunctions/step-functions.ts";
import { aWorkflow, awaiting, calling } from "../local/stepfunctions/office.ts";
import { fillDisk } from "../support/small-disk.ts";

const definition = aWorkflow({
  Ask: awaiting({ Output: "{% $states.input %}", Next: "Pause" }),
  Pause: { Type: "Wait", Seconds: 60, Next: "Approve" },
  Approve: calling("approve", { Output: "{% $states.context.Execution.Input %}", End: true }),
});

const aFile = () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "county.sqlite");
};

/** An engine on this file with its persons' tokens by execution, its clock, and what it told of itself. */
const open = async (file: string, clock = { ms: Date.parse("2026-09-07T01:00:00Z") }) => {
  const db = openDatabase(file);
  const told: string[] = [];
  const tokens: string[] = [];
  const engine = createStepFunctions({
    ...{ db, clock: { now: () => instantOf(clock.ms) }, workflows: [{ name: "review", definition }] },
    invoke: async (functionName, payload) => {
      if (functionName === "openHumanTask") tokens.push((payload as { readonly resumeToken: string }).resumeToken);
      return payload;
    },
    logger: {
      info: (code, about) => told.push(JSON.stringify([code, about])),
      error: (code, about) => told.push(JSON.stringify([code, about])),
    },
  });
  await engine.run();
  const close = async () => {
    await engine.close();
    await db.close();
  };
  const begin = async (...names: readonly string[]) => {
    for (const name of names) await engine.start({ workflow: "review", name, input: { of: name } });
    await engine.idle();
  };
  const statusOf = (name: string) => engine.details({ workflow: "review", name })?.status;
  const pass = (seconds: number) => {
    clock.ms += seconds * 1000;
    engine.wake();
  };
  return { db, engine, told, tokens, clock, close, begin, statusOf, pass };
};

const answerAll = ({ engine, tokens }: Awaited<ReturnType<typeof open>>) =>
  Promise.all(tokens.map((resumeToken) => engine.resume({ resumeToken, output: {} })));

test("a file that SQLite will not write through to the disk is refused at start-up", () => {
  const execute = DatabaseSync.prototype.exec;
  DatabaseSync.prototype.exec = function (sql) {
    return execute.call(this, sql.replace("synchronous = FULL", "synchronous = NORMAL"));
  };
  onTestFinished(() => {
    DatabaseSync.prototype.exec = execute;
  });

  expect(() => openDatabase(aFile())).toThrow("SQLite runs with synchronous=1, not FULL");
});

test.each(["input", "execution_input"])(
  "a row whose %s is damaged stops its own execution, once told; repaired, it goes on",
  async (column) => {
    const file = aFile();
    const before = await open(file);
    await before.begin("one", "two", "three");
    await answerAll(before);
    const { clock } = before;
    await before.close();
    const sqlite = new DatabaseSync(file);
    const rowOf = () => sqlite.prepare("SELECT * FROM sfn_execution WHERE name = 'two'").get();
    const sound = sqlite.prepare(`SELECT ${column} AS text FROM sfn_execution WHERE name = 'two'`).get() as {
      text: string;
    };
    const write = (text: string) =>
      sqlite.prepare(`UPDATE sfn_execution SET ${column} = ? WHERE name = 'two'`).run(text);
    write('{"of": tw');
    const damaged = rowOf();

    const during = await open(file, clock);
    during.pass(61);
    await vi.waitFor(() => expect(during.statusOf("three")).toBe("SUCCEEDED"));
    during.pass(61);
    await during.engine.idle();
    const { told } = during;
    const statuses = during.engine.list({ limit: 10 }).map(({ name, status }) => [name, status]);
    await during.close();
    const left = rowOf();
    write(sound.text);
    sqlite.close();
    const after = await open(file, clock);
    onTestFinished(after.close);
    await after.engine.idle();

    expect(told).toEqual([expect.stringContaining("executionBroken")]);
    expect(statuses).toEqual([
      ["three", "SUCCEEDED"],
      ["two", "RUNNING"],
      ["one", "SUCCEEDED"],
    ]);
    expect(left).toEqual(damaged);
    expect(after.statusOf("two")).toBe("SUCCEEDED");
  },
);

test("on a full disk the engine tries again with a pause, says so once, loses nothing, and goes on when there is room", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `application-${i}`);
  const county = await open(aFile());
  onTestFinished(county.close);
  await county.begin(...names);
  await answerAll(county);
  const { makeRoom } = fillDisk(county.db);

  county.pass(61);
  await vi.waitFor(() => expect(county.told).not.toEqual([]));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const during = [...county.told];
  const left = names.filter((name) => county.statusOf(name) === "RUNNING").length;
  makeRoom();
  await vi.waitFor(() => expect(names.map(county.statusOf)).toEqual(names.map(() => "SUCCEEDED")), 10_000);
  const paths = names.map((name) => county.engine.path({ workflow: "review", name }));

  expect(left).toBeGreaterThan(0);
  expect(during.filter((line) => line.includes("Failed"))).toHaveLength(1);
  expect(during[0]).toContain("DiskFull");
  expect(county.told.at(-1)).toContain("faultOver");
  for (const path of paths) expect(path).toEqual(["Ask", "Pause", "Approve"]);
});
