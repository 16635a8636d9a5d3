import { describe, expect, test } from "vitest";
import { Day, endOfDay, type Instant, startOfDay } from "../../domain/calendar/time.ts";
import { YearTable } from "../../domain/calendar/year-table.ts";
import { system } from "../../domain/history/domain-event.ts";
import { stopList } from "../../domain/publicity/stop-list.ts";
import { accept } from "../../domain/shared/decision.ts";
import { noteUptimeHandler } from "../../functions/schedules/note-uptime.ts";
import { watchCalendarHandler } from "../../functions/schedules/watch-calendar.ts";
import { aPupil, monday } from "../support/factories.ts";
import { type Office, openOffice } from "../support/office.ts";
import { repairActs } from "../support/repair-acts.ts";
import { centralSchool } from "../support/small-county.ts";

const at = (day: string, hour: number): Instant => startOfDay(Day.parse(day), hour);

/** A list of two lines of the central school that hangs, unless said from Monday, 7 September, 09:00 to 14 September, 24:00. */
const hanging = async (from: Instant = monday) => {
  const opened = await openOffice();
  const office = { ...opened, ...repairActs(opened) };
  const ids = [await office.submit(aPupil({ sequence: 1 })), await office.submit(aPupil({ sequence: 2 }))];
  for (const id of [...ids, ...ids]) await office.decide(id);
  await office.skipTo(from);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  return { office, listId, ids };
};

const statuses = async (office: Pick<Office, "application">, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await office.application(id)).status));

const applicationOn = async (office: Pick<Office, "deps">, listId: string, serial: number): Promise<string> =>
  (await office.deps.lists.line(listId, serial))?.applicationId ?? "";

/** A process fault found by the answer to an objection stops the list at once. */
const fault = (office: Office, listId: string) =>
  office.act(async () => {
    const occasion = await office.occasion();
    const stopped = stopList(await office.list(listId), { cause: "processFault", by: system, occasion });
    return accept({ save: [stopped.list], emit: stopped.emit });
  });

describe("a stopped list", () => {
  test("waits for the principal, hangs a whole new window and is signed after it", async () => {
    const { office, listId, ids } = await hanging();
    await office.skipTo(at("2026-09-10", 10));
    await office.stop(listId);
    const stopped = await office.list(listId);
    const task = await office.taskOf("list", listId);

    await office.skipTo(at("2026-09-11", 9));
    await office.repost(listId);
    await office.skipTo(endOfDay(Day.parse("2026-09-17")));
    const between = await office.list(listId);
    await office.skipWindow(listId);
    await office.sign(listId);

    expect(stopped).toMatchObject({
      status: "stopped",
      endedPostings: [{ cause: "gap", endedAt: at("2026-09-10", 10) }],
    });
    expect(stopped.window).toBeUndefined();
    expect(task).toMatchObject({ purpose: "repostList", assignee: "principal-1" });
    expect(between).toMatchObject({
      status: "posted",
      window: { lastDay: "2026-09-18", postedAt: at("2026-09-11", 9) },
    });
    expect(await statuses(office, ids)).toEqual(["countyRecheck", "countyRecheck"]);
    expect(office.listPath(listId).filter((state) => !state.endsWith("?"))).toEqual([
      ...["Where to begin", "Collect the lines", "Collect the lines", "Posting", "Put up the lines", "Snapshot"],
      ...["Publicity window", "Take down", "Reposting", "Snapshot", "Publicity window", "Take down"],
      ...["Take-down proof", "Signature", "Release the lines", "Closed"],
    ]);
  });

  test("hangs no line again that shows a whole name, until that line is left out", async () => {
    const { office, listId } = await hanging();
    await office.stop(listId);
    const line = await office.deps.lists.line(listId, 2);
    if (line === undefined) throw new Error("the list has no second line");
    await office.deps.store.commit({ save: [{ ...line, maskedName: "钱小甲" }], emit: [] });

    const unchanged = await office.repost(listId);
    const without = await office.repost(listId, [2]);

    expect([unchanged, without]).toEqual(["PrivateDataOnList", "done"]);
    expect(await office.list(listId)).toMatchObject({ status: "posted", lines: 1 });
  });

  test("that nobody repairs goes up one level", async () => {
    const { office, listId } = await hanging();
    await office.stop(listId);

    await office.skipTo(endOfDay(Day.parse("2026-09-10")));

    expect((await office.taskOf("list", listId))?.assignee).toBe("township-1");
    expect(office.listPath(listId).slice(-3)).toEqual(["Reposting", "Reposting overdue", "Reposting"]);
  });

  test("after its window has ended and before it is signed is posted anew as well", async () => {
    const { office, listId } = await hanging();
    await office.skipWindow(listId);

    await fault(office, listId);
    const task = await office.taskOf("list", listId);
    await office.repost(listId);

    expect(task?.purpose).toBe("repostList");
    expect(await office.list(listId)).toMatchObject({ status: "posted", window: { lastDay: "2026-09-21" } });
    expect(office.listPath(listId).slice(-6)).toEqual([
      ...["Signature", "Signed?", "Reposting", "Reposted?", "Snapshot", "Publicity window"],
    ]);
  });

  test("cannot be signed: the principal's signature comes too late", async () => {
    const { office, listId } = await hanging();
    await office.skipWindow(listId);
    office.holdDispatch();
    await fault(office, listId);

    const answer = await office.sign(listId);
    await office.goOnDispatching();

    expect(answer).toBe("ListNotReady");
    expect((await office.taskOf("list", listId))?.purpose).toBe("repostList");
  });

  test("that is stopped while its window ends, before anybody heard, is not signed but posted anew", async () => {
    const { office, listId } = await hanging();
    office.holdDispatch();
    await fault(office, listId);

    await office.skipTo(at("2026-09-15", 9));
    await office.goOnDispatching();

    expect(await office.list(listId)).toMatchObject({ status: "stopped" });
    expect((await office.taskOf("list", listId))?.purpose).toBe("repostList");
  });

  test("is not moved by an old entry that reaches the dispatcher again", async () => {
    const { office, listId } = await hanging();
    await office.stop(listId);
    await office.repost(listId);
    const path = office.listPath(listId);

    await office.dispatchListAgain(listId);

    expect(office.listPath(listId)).toEqual(path);
    expect((await office.list(listId)).status).toBe("posted");
  });

  test("that loses its last line while it is repaired is closed", async () => {
    const { office, listId, ids } = await hanging();
    await office.stop(listId);

    await office.repost(listId, [1, 2]);

    expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 0 });
    expect(office.listPath(listId).slice(-2)).toEqual(["Reposted?", "Closed"]);
    expect(await statuses(office, ids)).toEqual(["schoolCheck", "schoolCheck"]);
  });

  test("keeps a held line held: its objection is answered while the list is repaired", async () => {
    const { office, listId } = await hanging();
    await office.object(listId, { serial: 1, id: "objection-1" });

    await office.stop(listId);
    const held = await applicationOn(office, listId, 1);
    await office.repost(listId);
    await office.skipWindow(listId);
    await office.sign(listId);

    expect(await statuses(office, [held, await applicationOn(office, listId, 2)])).toEqual(["onHold", "countyRecheck"]);
    expect((await office.list(listId)).status).toBe("heldOpen");
  });
});

describe("wrong content", () => {
  test("of one line sends that line back; the window of the other runs on, and the line comes with a supplementary list", async () => {
    const { office, listId } = await hanging();
    const wrong = await applicationOn(office, listId, 1);
    const right = await applicationOn(office, listId, 2);

    const answer = await office.stop(listId, { cause: "wrongContent", serials: [1] });
    const between = await office.list(listId);
    await office.decide(wrong);
    const second = await office.prepare("school", centralSchool.code);
    await office.post(second);
    await office.skipWindow(listId);
    await office.sign(listId);

    expect(answer).toBe("done");
    expect(between).toMatchObject({ status: "posted", lines: 1, window: { lastDay: "2026-09-14" } });
    expect(await statuses(office, [right, wrong])).toEqual(["countyRecheck", "schoolPublicity"]);
    expect(await office.list(second)).toMatchObject({ round: 1, lines: 1 });
  });

  test("stops the whole list where the county says so, or where it is not in the lines", async () => {
    const { office, listId } = await hanging();

    await office.stop(listId, { cause: "wrongContent" });

    expect(await office.list(listId)).toMatchObject({ status: "stopped", lines: 2 });
  });

  test("of a line under an objection is not taken off", async () => {
    const { office, listId } = await hanging();
    await office.object(listId, { serial: 1, id: "objection-1" });

    const answer = await office.stop(listId, { cause: "wrongContent", serials: [1] });

    expect(answer).toBe("LineNotOpen");
  });
});

describe("a house that was down", () => {
  test("for more than four office hours begins the window afresh when it is up again", async () => {
    const { office, listId } = await hanging();
    await office.seenUp(at("2026-09-09", 9));

    await office.skipTo(at("2026-09-09", 16));
    await noteUptimeHandler(office.deps)();

    const list = await office.list(listId);
    expect(list).toMatchObject({ status: "posted", window: { postedAt: at("2026-09-09", 16), lastDay: "2026-09-16" } });
    expect(list.endedPostings).toMatchObject([{ cause: "gap" }]);
    expect((await office.deps.uptime.get())?.seenAt).toBe(at("2026-09-09", 16));
  });

  test("for a shorter time, or at night, changes nothing", async () => {
    const { office, listId } = await hanging();
    await office.seenUp(at("2026-09-09", 15));

    await office.skipTo(at("2026-09-10", 10));
    await noteUptimeHandler(office.deps)();

    expect((await office.list(listId)).window?.lastDay).toBe("2026-09-14");
  });

  test("over the end of the window does not take the list down: it hangs again", async () => {
    const { office, listId } = await hanging();
    await office.seenUp(at("2026-09-14", 9));

    await office.skipTo(at("2026-09-15", 9));

    expect(await office.list(listId)).toMatchObject({ status: "posted", window: { lastDay: "2026-09-21" } });
    expect(office.listPath(listId).slice(-2)).toEqual(["Snapshot", "Publicity window"]);
  });
});

describe("a calendar that changes", () => {
  test("lengthens the window of a list that hangs, and the list comes down when the longer one ends", async () => {
    const { office, listId } = await hanging();

    await office.emergency("2026-09-10", 2);
    const longer = await office.list(listId);
    await office.skipTo(endOfDay(Day.parse("2026-09-14")));
    const then = (await office.list(listId)).status;
    await office.skipWindow(listId);

    expect(longer.window).toMatchObject({ lastDay: "2026-09-16", workingDays: 5 });
    expect(then).toBe("posted");
    expect((await office.list(listId)).status).toBe("takenDown");
  });

  test("is heard at the take-down, even when the dispatcher was late", async () => {
    const { office, listId } = await hanging();
    office.holdDispatch();
    await office.emergency("2026-09-10");

    await office.skipTo(endOfDay(Day.parse("2026-09-14")));

    expect(await office.list(listId)).toMatchObject({ status: "posted", window: { lastDay: "2026-09-15" } });
  });

  test("with a new year's table makes a provisional window certain, and longer where it must be", async () => {
    const { office, listId } = await hanging(at("2026-12-28", 9));
    const before = (await office.list(listId)).window;
    await watchCalendarHandler(office.deps)();
    const news = (await office.deps.mailboxes.find("head"))?.news;

    await office.loadTable(
      YearTable.parse({
        year: 2027,
        version: "2027.1",
        source: "https://www.example.com/notice",
        off: ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"],
        work: [],
      }),
    );

    expect(before).toMatchObject({ lastDay: "2027-01-05", certainty: "provisional" });
    expect(news).toContainEqual({ about: "calendarMissing", id: "2027" });
    expect((await office.list(listId)).window).toMatchObject({ lastDay: "2027-01-06", certainty: "final" });
  });
});
