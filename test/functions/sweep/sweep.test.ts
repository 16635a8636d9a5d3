import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { sweepHandler } from "../../../functions/schedules/sweep.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { aPupil } from "../../support/factories.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { found } from "../../support/office-machine.ts";
import { centralSchool } from "../../support/small-county.ts";
import { openMailOffice } from "../notices/mail-office.ts";

const minute = 60_000;

/** The clock's hands go on so many minutes, then records, workflows and mail are compared. */
const sweepAfter = async (office: Office, minutes: number) => {
  await office.skipTo(later(office.deps.clock.now(), minutes * minute));
  await sweepHandler(office.deps)();
  await office.settled();
  return found(office.deps.sweeps.get());
};

const reviewRun = (id: string, run = "1") => ({ workflow: "application-review", name: `application-${id}-${run}` });

/** Somebody deletes an execution by hand: from now on nobody has ever heard of it. */
const deleteExecution = (office: Office, name: string) =>
  office.db.write(() => office.db.sqlite.prepare("DELETE FROM sfn_execution WHERE name = ?").run(name));

const deleteWait = async (office: Office, id: string) => {
  const wait = await found(office.taskOf("application", id));
  await office.deps.store.commit({ save: [], remove: [wait], emit: [] });
};

const rotateToken = async (office: Office, id: string) => {
  const wait = await found(office.taskOf("application", id));
  await office.deps.store.commit({ save: [{ ...wait, resumeToken: "of-another-engine" }], emit: [] });
};

describe("a county in which all is well", () => {
  test("is compared without anything being touched", async () => {
    const office = await openOffice();
    const ids = [await office.submit()];
    await sweepAfter(office, 0);

    const report = await sweepAfter(office, 100);

    expect(report).toMatchObject({ running: 1, compared: 1, suspects: [], repaired: [], lateMails: 0, broken: [] });
    expect(office.path(ids[0] ?? "")).toEqual(["Where to begin", "Class check"]);
  });

  test("leaves work in flight alone: what differs for a moment is only remembered", async () => {
    const office = await openOffice();
    const id = await office.submit();
    office.holdDispatch();
    await office.decide(id);

    const report = await sweepAfter(office, 0);

    expect(report.suspects).toMatchObject([{ mismatch: "notResumed", subject: { kind: "application", id } }]);
    expect(report.repaired).toEqual([]);
    expect(office.path(id).at(-1)).toBe("Class check");
  });
});

describe("a decision whose workflow was not told", () => {
  test("is said again, and the case goes on", async () => {
    const office = await openOffice();
    const id = await office.submit();
    office.holdDispatch();
    await office.decide(id);
    await sweepAfter(office, 0);

    const report = await sweepAfter(office, 10);
    await office.goOnDispatching();

    expect(report).toMatchObject({ suspects: [], repaired: [{ mismatch: "notResumed", how: "answered" }] });
    expect(office.path(id)).toEqual(["Where to begin", "Class check", "School check"]);
    expect(await office.decide(id)).toBe("done");
  });

  test("of which the stored token is no longer good begins again from the record", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await rotateToken(office, id);
    await office.decide(id);
    const lost = office.path(id).at(-1);
    await sweepAfter(office, 0);
    const first = await sweepAfter(office, 10);

    const second = await sweepAfter(office, 30);

    expect(lost).toBe("Class check");
    expect(first.suspects).toMatchObject([{ mismatch: "notResumed" }]);
    expect(second).toMatchObject({ suspects: [], repaired: [{ mismatch: "notResumed", how: "startedAgain" }] });
    expect((await office.deps.engine.describe(reviewRun(id)))?.status).toBe("ABORTED");
    expect(await office.taskOf("application", id)).toMatchObject({ purpose: "schoolCheck", number: 2 });
    expect(await office.decide(id)).toBe("done");
  });
});

describe("an execution deleted by hand", () => {
  test("is begun again where the record stands; the task keeps its number", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    const before = await found(office.taskOf("application", id));
    await deleteExecution(office, `application-${id}-1`);
    await sweepAfter(office, 0);

    const report = await sweepAfter(office, 20);

    expect(report).toMatchObject({ suspects: [], repaired: [{ mismatch: "noExecution", how: "startedAgain" }] });
    expect(office.engine.path(reviewRun(id, "r1"))).toEqual(["Where to begin", "School check"]);
    expect(await office.taskOf("application", id)).toMatchObject({ number: before.number, purpose: "schoolCheck" });
    expect(await office.decide(id)).toBe("done");
  });

  test("a second time gets the next number", async () => {
    const office = await openOffice();
    const id = await office.submit();
    for (const run of ["1", "r1"]) {
      await office.deps.engine.stop({ ...reviewRun(id, run), cause: "by hand" });
      await sweepAfter(office, 0);
      await sweepAfter(office, 20);
    }

    const path = office.engine.path(reviewRun(id, "r2"));

    expect(path).toEqual(["Where to begin", "Class check"]);
  });

  test("of a list goes on with the list where it stands", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id);
    const listId = await office.prepare("school", centralSchool.code);
    await office.post(listId);
    await deleteExecution(office, `publicity-${listId}-1`);
    await sweepAfter(office, 0);
    await sweepAfter(office, 20);

    await office.skipWindow(listId);

    expect(await office.list(listId)).toMatchObject({ status: "takenDown" });
    expect(await office.sign(listId)).toBe("done");
    expect(await office.application(id)).toMatchObject({ status: "countyRecheck" });
  });
});

test("an application of which the dispatcher never heard is begun under its own name", async () => {
  const office = await openOffice();
  office.holdDispatch();
  const id = await office.submit();
  await sweepAfter(office, 0);

  const report = await sweepAfter(office, 20);
  await office.goOnDispatching();

  expect(report).toMatchObject({ suspects: [], repaired: [{ mismatch: "noExecution", how: "dispatched" }] });
  expect(office.path(id)).toEqual(["Where to begin", "Class check"]);
  expect(office.logged.filter((line) => !line.startsWith("sweepFound"))).toEqual([]);
});

test("a wait row deleted by hand: the execution nobody has work for is stopped and begun again", async () => {
  const office = await openOffice();
  const id = await office.submit();
  await deleteWait(office, id);
  await sweepAfter(office, 0);
  const early = await sweepAfter(office, 30);

  const report = await sweepAfter(office, 60);

  expect(early.suspects).toMatchObject([{ mismatch: "noTask" }]);
  expect(report).toMatchObject({ suspects: [], repaired: [{ mismatch: "noTask", how: "startedAgain" }] });
  expect(await office.taskOf("application", id)).toMatchObject({ purpose: "classCheck", number: 1 });
  expect(await office.decide(id)).toBe("done");
});

test("of two executions that carry one record the one without the task is stopped", async () => {
  const office = await openOffice();
  const id = await office.submit();
  const { dueAt: deadline } = await found(office.taskOf("application", id));
  await office.deps.engine.start({
    ...reviewRun(id, "r1"),
    input: { applicationId: id, from: "classCheck", deadline },
  });
  await sweepAfter(office, 0);

  const report = await sweepAfter(office, 30);

  expect(report).toMatchObject({ suspects: [], repaired: [{ mismatch: "twoExecutions", how: "stopped" }] });
  expect((await office.deps.engine.describe(reviewRun(id)))?.status).toBe("ABORTED");
  expect(await office.decide(id)).toBe("done");
  expect(office.engine.path(reviewRun(id, "r1")).at(-1)).toBe("School check");
});

describe("mail", () => {
  test("somebody whom no digest told of open work is told by the next one", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const { assignee = "" } = await found(office.taskOf("application", id));
    const { newsSince: _, ...told } = await found(office.deps.mailboxes.find(assignee));
    await office.deps.store.commit({ save: [told], emit: [] });
    const early = await sweepAfter(office, 60);

    const report = await sweepAfter(office, 60);

    expect([early.toldNow, report.toldNow]).toEqual([0, 1]);
    expect(await office.deps.mailboxes.find(assignee)).toMatchObject({ newsSince: office.deps.clock.now() });
  });

  test("a mail that waits for more than a day is told of", async () => {
    const office = await openMailOffice();
    office.failMailsWith("Transient");
    await office.submitByMail();

    const report = await sweepAfter(office, 25 * 60);

    expect(report).toMatchObject({ lateMails: 1, oldestMailAt: later(office.deps.clock.now(), -25 * 60 * minute) });
  });
});

test("a record that cannot be read is named, and the others are compared", async () => {
  const office = await openOffice();
  const broken = await office.submit();
  const other = await office.submit(aPupil({ sequence: 1 }));
  await office.db.write(() =>
    office.db.sqlite
      .prepare(
        "UPDATE items SET body = replace(body, 'COMPULSORY_BOARDING', 'UNKNOWN') WHERE pk LIKE ? AND sk = 'case'",
      )
      .run(`%application#${broken}`),
  );
  await deleteWait(office, other);

  const report = await sweepAfter(office, 0);

  expect(report).toMatchObject({ broken: [broken], suspects: [{ mismatch: "noTask", subject: { id: other } }] });
});

describe("what is out of reach for the moment", () => {
  const busy = async (): Promise<never> => {
    throw new TaskError("Transient", "asked too often");
  };

  test("is not called broken, and what was found of it before is not forgotten", async () => {
    const office = await openOffice();
    const id = await office.submit();
    office.holdDispatch();
    await office.decide(id);
    const { suspects: before } = await sweepAfter(office, 0);
    const { deps } = office;
    await office.skipTo(later(deps.clock.now(), 3 * minute));

    const swept = sweepHandler({ ...deps, applications: { ...deps.applications, findMany: busy } })();

    await expect(swept).rejects.toMatchObject({ name: "Transient" });
    expect(before).toHaveLength(1);
    expect(await deps.sweeps.get()).toMatchObject({ at: deps.clock.now(), suspects: before, broken: [] });
  });

  test("an execution that the listing does not name and nobody can be asked after makes no suspect of its case", async () => {
    const office = await openOffice();
    await office.submit();
    const { deps } = office;
    const engine = { ...deps.engine, running: async () => ({ names: [] }), describe: busy };

    const swept = sweepHandler({ ...deps, engine })();

    await expect(swept).rejects.toMatchObject({ name: "Transient" });
    expect(await deps.sweeps.get()).toMatchObject({ compared: 0, suspects: [], broken: [] });
  });

  test("an index that cannot be asked hides nothing of what the listing names", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await deleteWait(office, id);
    const { deps } = office;

    const swept = sweepHandler({ ...deps, applications: { ...deps.applications, ofSchool: busy } })();

    await expect(swept).rejects.toMatchObject({ name: "Transient" });
    expect(await deps.sweeps.get()).toMatchObject({ suspects: [{ mismatch: "noTask", subject: { id } }] });
  });
});

test("entries of the history that a reader could not handle are counted", async () => {
  const office = await openOffice();
  await office.db.write(() =>
    office.db.sqlite
      .prepare("INSERT INTO history_set_aside (reader, pk, sk, body) VALUES ('dispatch-events', 'p', 's', '{}')")
      .run(),
  );

  const report = await sweepAfter(office, 0);

  expect(report.readers).toEqual([
    { reader: "dispatch-events", minutesBehind: 0, setAside: 1 },
    { reader: "send-notices", minutesBehind: 0, setAside: 0 },
  ]);
});
