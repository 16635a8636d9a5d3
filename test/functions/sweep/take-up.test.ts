import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { sweepHandler } from "../../../functions/schedules/sweep.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { cycleActs } from "../../support/cycle-acts.ts";
import { aPupil } from "../../support/factories.ts";
import { movedElsewhere, takenUp } from "../../support/moved-office.ts";
import { openOffice } from "../../support/office.ts";
import { found, startOfficeMachine } from "../../support/office-machine.ts";
import { firstOfJune } from "../../support/planning.ts";
import { familyOf, openMailOffice } from "../notices/mail-office.ts";

const minute = 60_000;
/** What `npm run export -- --reopen` writes past the ports of a closed house. */
const letIn = async ({ db }: Awaited<ReturnType<typeof openOffice>>): Promise<void> => {
  const table = createSqliteTable(db);
  const stored = await found(table.get({ pk: "619901#county", sk: "transfer" }));
  const put = { ...stored, version: stored.version + 1, body: { ...stored.body, is: "arrived" } };
  await table.commit({ changes: [{ put, seen: stored.version }], history: [] });
};

const run = (id: string, name: string) => ({ workflow: "application-review", name: `application-${id}-${name}` });

describe("a county in its new house", () => {
  test("goes on with every case where it stood, under the task's own number", async () => {
    const office = await openOffice();
    const [young, older] = [await office.submit(), await office.submit(aPupil({ sequence: 1 }))];
    await office.decide(older);
    const before = await found(office.taskOf("application", older));
    const at = office.deps.clock.now();

    const moved = await openOffice({ dataDir: await movedElsewhere(office), at });
    await takenUp(moved);

    expect(moved.engine.path(run(young, "r1"))).toEqual(["Where to begin", "Class check"]);
    expect(moved.engine.path(run(older, "r1"))).toEqual(["Where to begin", "School check"]);
    expect(await moved.taskOf("application", older)).toMatchObject({
      number: before.number,
      assignee: before.assignee,
    });
    expect([await moved.decide(young), await moved.decide(older)]).toEqual(["done", "done"]);
    expect(await moved.deps.transfers.get()).toBeUndefined();
    expect(moved.engine.list({ status: "RUNNING", limit: 9 }).length).toBe(2);
  });

  test("begins a decision's next step although nobody had dispatched it before the move", async () => {
    const office = await openOffice();
    const id = await office.submit();
    office.holdDispatch();
    await office.decide(id);
    const at = office.deps.clock.now();

    const moved = await openOffice({ dataDir: await movedElsewhere(office), at });
    await takenUp(moved);

    expect((await moved.application(id)).status).toBe("schoolCheck");
    expect(await moved.decide(id)).toBe("done");
    expect(moved.engine.list({ status: "RUNNING", limit: 9 }).length).toBe(1);
  });

  test("begins a case once that had only just come in, and tells its family once", async () => {
    const office = await openMailOffice();
    const told = await office.submitByMail(1);
    office.holdDispatch();
    const late = await office.submitByMail(2);
    const [at, toTold, toLate] = [
      office.deps.clock.now(),
      office.mailsTo(familyOf(1)).length,
      office.mailsTo(familyOf(2)).length,
    ];

    const mails: string[] = [];
    const dataDir = await movedElsewhere(office);
    const moved = await openOffice({ dataDir, at, mail: { send: async ({ to }) => void mails.push(to) } });
    await takenUp(moved);

    expect([toTold, toLate]).toEqual([1, 0]);
    expect(mails).toEqual([familyOf(2)]);
    expect((await moved.application(late)).status).toBe("classCheck");
    expect([await moved.decide(told), await moved.decide(late)]).toEqual(["done", "done"]);
    expect(moved.engine.list({ status: "RUNNING", limit: 9 }).length).toBe(2);
  });

  test("moves on a second time: the runs get numbers that the house before did not give", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const at = office.deps.clock.now();
    const second = await openOffice({ dataDir: await movedElsewhere(office), at });
    await takenUp(second);
    await second.decide(id);

    const third = await openOffice({ dataDir: await movedElsewhere(second), at });
    await takenUp(third);

    expect(third.engine.path(run(id, "r2"))).toEqual(["Where to begin", "School check"]);
    expect(await third.decide(id)).toBe("done");
  });

  test("goes on with a cycle and its inspections", async () => {
    const machine = await startOfficeMachine({ at: firstOfJune });
    const acts = cycleActs(machine);
    await acts.plan();
    await acts.send("DZ2026-1-01");
    const before = machine.engine.list({ status: "RUNNING", limit: 9 }).length;

    const moved = await startOfficeMachine({ dataDir: await movedElsewhere(machine), at: firstOfJune });
    await takenUp(moved);

    expect(before).toBe(3);
    expect(moved.engine.list({ status: "RUNNING", limit: 9 }).map(({ name }) => name.slice(-3))).toEqual(
      Array.from({ length: before }, () => "-r1"),
    );
    expect(moved.logged).toEqual([]);
  });
});

/** The definitions of today, with one state under a new name. */
const renamed = (from: string, to: string): string =>
  JSON.stringify(catalogue.find(({ name }) => name === "application-review")?.definition)
    .replaceAll(/\$\{(\w+)\}/g, "$1")
    .replaceAll(`"${from}"`, `"${to}"`);

describe("a new definition", () => {
  test("takes over in the middle of a case: the old run is stopped, the task stays, and the case goes on by the new one", async () => {
    const office = await openOffice();
    const [id, other] = [await office.submit(), await office.submit(aPupil({ sequence: 1 }))];
    await office.decide(id);
    const before = await found(office.taskOf("application", id));
    const definition = renamed("School check", "School panel");
    await office.engine.machines.update({ name: "application-review", definition });
    await sweepHandler(office.deps)();
    const kept = office.path(id).at(-1);
    await office.skipTo(later(office.deps.clock.now(), minute));
    await office.deps.store.commit({
      save: [{ kind: "transfer", record: { version: 0, head: "" }, is: "takenOver", at: office.deps.clock.now() }],
      emit: [],
    });

    await sweepHandler(office.deps)();
    await office.settled();

    expect(kept).toBe("School check");
    expect((await office.engine.describe(run(id, "1")))?.status).toBe("ABORTED");
    expect(office.engine.path(run(id, "r1"))).toEqual(["Where to begin", "School panel"]);
    expect(office.engine.path(run(other, "r1"))).toEqual(["Where to begin", "Class check"]);
    expect(await office.taskOf("application", id)).toMatchObject({ number: before.number, dueAt: before.dueAt });
    expect([await office.decide(id), await office.decide(other)]).toEqual(["done", "done"]);
    expect(office.engine.path(run(other, "r1")).at(-1)).toBe("School panel");
    expect(await office.deps.transfers.get()).toBeUndefined();
  });

  test("of another workflow leaves a case where it is, and so does a take-over asked for before it waited", async () => {
    const office = await openOffice();
    const early = office.deps.clock.now();
    await office.skipTo(later(early, minute));
    const id = await office.submit();
    const asked = { kind: "transfer", record: { version: 0, head: "" }, is: "takenOver" } as const;

    for (const mark of [
      { ...asked, at: later(early, 2 * minute), workflow: "publicity" },
      { ...asked, at: early },
    ]) {
      await office.deps.store.commit({ save: [mark], emit: [] });
      await sweepHandler(office.deps)();
    }

    expect(office.engine.list({ limit: 9 }).map(({ name }) => name)).toEqual([run(id, "1").name]);
    expect(await office.deps.transfers.get()).toBeUndefined();
  });
});

test("a county that has left is carried on by nobody here; let in again, everything begins again", async () => {
  const office = await openOffice();
  const id = await office.submit();
  const mark = { kind: "transfer", record: { version: 0, head: "" }, at: office.deps.clock.now() } as const;
  await office.deps.store.commit({ save: [{ ...mark, is: "leaving" }], emit: [] });

  await sweepHandler(office.deps)();
  const left = await office.ended(id);
  const report = await office.deps.sweeps.get();
  await letIn(office);
  await office.skipTo(later(office.deps.clock.now(), minute));
  await sweepHandler(office.deps)();
  await office.settled();

  expect([left, report]).toEqual(["ABORTED", undefined]);
  expect(office.engine.path(run(id, "r1"))).toEqual(["Where to begin", "Class check"]);
  expect(await office.decide(id)).toBe("done");
});

test("a county let in again while a sweep stops its cases keeps those that still run", async () => {
  const office = await openOffice();
  const ids: string[] = [];
  for (const sequence of [0, 1, 2, 3, 4, 5, 6, 7]) ids.push(await office.submit(aPupil({ sequence })));
  const mark = { kind: "transfer", record: { version: 0, head: "" }, at: office.deps.clock.now() } as const;
  await office.deps.store.commit({ save: [{ ...mark, is: "leaving" }], emit: [] });
  const { engine } = office.deps;
  let reopened: Promise<void> | undefined;
  const stop: typeof engine.stop = async (run) => {
    reopened ??= letIn(office);
    await reopened;
    await engine.stop(run);
  };

  const told: string[] = [];
  const logger = { ...office.deps.logger, info: (code: string) => void told.push(code) };

  await sweepHandler({ ...office.deps, logger, engine: { ...engine, stop } })();
  const kept = office.engine.list({ status: "RUNNING", limit: 9 }).length;
  await office.skipTo(later(office.deps.clock.now(), minute));
  await sweepHandler(office.deps)();
  await office.settled();

  expect([kept, told]).toEqual([2, ["leavingBehind"]]);
  expect(office.engine.list({ status: "RUNNING", limit: 9 }).length).toBe(ids.length);
});

test("two sweeps at the same time begin everything once", async () => {
  const office = await openOffice();
  const id = await office.submit();
  const at = office.deps.clock.now();
  const moved = await openOffice({ dataDir: await movedElsewhere(office), at });

  await Promise.all([sweepHandler(moved.deps)(), sweepHandler(moved.deps)()]);
  await moved.settled();

  expect(moved.engine.list({ limit: 9 }).map(({ name }) => name)).toEqual([run(id, "r1").name]);
  expect(await moved.deps.transfers.get()).toBeUndefined();
});

test("a record that cannot be read holds up no other one: they begin, it is named, and the county may move on", async () => {
  const office = await openOffice();
  const ids: string[] = [];
  for (const sequence of [0, 1, 2, 3]) ids.push(await office.submit(aPupil({ sequence })));
  const [before = "", broken = "", waitless = "", after = ""] = ids;
  const at = office.deps.clock.now();
  const moved = await openOffice({ dataDir: await movedElsewhere(office), at });
  const damage = moved.db.sqlite.prepare(
    "UPDATE items SET body = replace(body, ?, 'UNKNOWN') WHERE pk LIKE ? AND sk = ?",
  );
  await moved.db.write(() => {
    damage.run("COMPULSORY_BOARDING", `%application#${broken}`, "case");
    damage.run("classCheck", `%application#${waitless}`, "wait");
  });

  await sweepHandler(moved.deps)();
  await moved.settled();

  expect(
    moved.engine
      .list({ limit: 9 })
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([before, after].map((id) => run(id, "r1").name).toSorted());
  expect((await found(moved.deps.sweeps.get())).broken.toSorted()).toEqual([broken, waitless].toSorted());
  expect(await moved.deps.transfers.get()).toBeUndefined();
  expect(await moved.decide(after)).toBe("done");
});
