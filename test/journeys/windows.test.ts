import { afterAll, beforeAll, expect, test } from "vitest";
import { Day, startOfDay } from "../../domain/calendar/time.ts";
import type { CalendarView, WorkingDaysView } from "../../web/views/calendar.ts";
import type { ListView } from "../../web/views/lists.ts";
import type { RepostView, StopListView } from "../../web/views/repair.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { type AtDesk, aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let officer: AtDesk;
let principal: AtDesk;
let chair: AtDesk;
let head: AtDesk;
const applied: WorkItem[] = [];

const listId = (round: number): string => `2026-2027-1-${office.school.code}-${round}`;
const skipTo = (day: string, hour: number) => world.skip(startOfDay(Day.parse(day), hour));

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  const { aidOfficerId, principalId, panelChairId } = office.school.offices;
  officer = await atDesk(world, aidOfficerId);
  principal = await atDesk(world, principalId);
  chair = await atDesk(world, panelChairId);
  head = await atDesk(world, "staff-bureau-center-head");
  for (let family = 0; family < 5; family += 1) {
    const item = await office.applied();
    await office.teacher.send(decisionAt(item), approvalOf(item));
    applied.push(item);
  }
  await world.settled();
  await approveAll();
});
afterAll(() => world.end());

const approveAll = async () => {
  for (const item of await chair.work()) await chair.send(decisionAt(item), approvalOf(item));
  await world.settled();
};

const taskOf = async (desk: AtDesk, purpose: string): Promise<WorkItem> => {
  const item = (await desk.work()).find((task) => task.purpose === purpose);
  if (item === undefined) throw new Error(`${desk.staffId} has no ${purpose}`);
  return item;
};

/** Prepares the school's next list, without those left out, and posts it. */
const postNext = async (round: number, leftOut: readonly WorkItem[] = []): Promise<ListView> => {
  await officer.submit(`/preparation/school/${office.school.code}`, {
    "leftOut[]": leftOut.map(({ subject }) => subject.id),
  });
  await world.settled();
  const task = await taskOf(principal, "postList");
  const humanFact = String(task.list?.lines);
  await principal.send(`/tasks/${task.taskId}/posting`, { version: task.version, outcome: "post", humanFact });
  await world.settled();
  return shown(round);
};

const shown = async (round: number): Promise<ListView> =>
  (await aVisitor(world.url).read(`/lists/${listId(round)}`)).body as ListView;

/** How many families have been told dates of a window so far, by mail or on paper. */
const timesTold = async (): Promise<number> => {
  const notices = await Promise.all(applied.map(({ subject }) => world.deps.notices.ofSubject(subject)));
  return notices.flat().filter(({ notice }) => notice === "N06").length;
};

const calendar = async (desk: AtDesk = head): Promise<CalendarView> =>
  (await desk.read("/calendar")).body as CalendarView;

test("an emergency day lengthens a list that hangs: the page says why, and the families are told", async () => {
  const [, , , ...later] = applied;
  const before = await postNext(0, later);
  const toldBefore = await timesTold();
  const { version } = await calendar();
  const typed = { change: "add", version: String(version), kind: "emergency", from: "2026-09-10", to: "" };

  const careless = await head.post("/calendar/days-off", { ...typed, reason: "暴雨红色预警", humanFact: "2" });
  const past = await head.post("/calendar/days-off", { ...typed, from: "2026-09-06", reason: "雨", humanFact: "1" });
  const reader = await principal.post("/calendar/days-off", { ...typed, reason: "暴雨红色预警", humanFact: "1" });
  const noted = await head.submit("/calendar/days-off", { ...typed, reason: "暴雨红色预警", humanFact: "1" });
  await world.settled();
  const after = await shown(0);
  const page = await aVisitor(world.url).open(`/lists/${listId(0)}`);
  const history = await officer.open(`/preparation/${listId(0)}`);

  expect(before.window).toMatchObject({ lastDay: "2026-09-14", certainty: "final" });
  expect([careless.status, careless.text.includes("暴雨红色预警")]).toEqual([422, true]);
  expect([past.status, past.text.includes("这一天已经过去")]).toEqual([422, true]);
  expect([reader.status, noted.status]).toEqual([403, 200]);
  expect(noted.text).toContain("增加紧急停工 2026-09-10");
  expect(after.window.lastDay).toBe("2026-09-15");
  expect(after.days.find(({ day }) => day === "2026-09-10")).toMatchObject({ why: "emergency", words: "暴雨红色预警" });
  expect(page.text).toContain("本县紧急停工停课: 暴雨红色预警");
  expect(history.text).toContain("公示期延长");
  expect((await timesTold()) - toldBefore).toBe(3);
});

test("a day off taken back does not shorten the window again", async () => {
  const { version } = await calendar();

  const back = await head.submit("/calendar/worked-days", {
    ...{ change: "remove", version: String(version), day: "2026-09-10", humanFact: "10" },
  });
  await world.settled();

  expect(back.text).toContain("取消停工日 2026-09-10");
  expect((await calendar()).offDays).toEqual([]);
  expect((await shown(0)).window.lastDay).toBe("2026-09-15");
});

test("a wrong line is taken off by the aid officer; the window of the others runs on", async () => {
  const path = `/lists/${listId(0)}/stop`;
  const seen = (await officer.read(path)).body as StopListView;
  const form = { version: String(seen.version), cause: "wrongContent", text: "该生年级有误。", humanFact: "3" };

  const file = await officer.open(`/preparation/${listId(0)}`);
  const stranger = await office.teacher.post(path, { ...form, serials: "2" });
  const nobody = await officer.post(path, { ...form, serials: "9" });
  const stopped = await officer.submit(path, { ...form, serials: "2" });
  await world.settled();
  const list = await shown(0);
  const [, wrong] = (await world.deps.lists.linesFrom(listId(0), 1, 5)).records;
  const again = (await officer.read(path)).body as StopListView;

  expect(file.text).toContain(path);
  expect(stranger.status).toBe(403);
  expect([nobody.status, nobody.text.includes("该生年级有误")]).toEqual([409, true]);
  expect(stopped.status).toBe(200);
  expect(stopped.text).toContain("有误的行已撤下");
  expect(list).toMatchObject({ window: { lastDay: "2026-09-15" }, list: { lines: 2 } });
  expect(list.lines.map(({ serial }) => serial)).toEqual([1, 3]);
  expect(again.repairs.defects).toMatchObject([{ cause: "wrongContent", serials: [2], text: "该生年级有误。" }]);
  expect((await world.deps.applications.find(wrong?.applicationId ?? ""))?.status).toBe("schoolCheck");
});

test("a list that was not to be seen is stopped, answers 410 and is posted anew by the principal with a whole window", async () => {
  await skipTo("2026-09-09", 10);
  const path = `/lists/${listId(0)}/stop`;
  const seen = (await principal.read(path)).body as StopListView;
  const toldBefore = await timesTold();

  await principal.submit(path, {
    ...{ version: String(seen.version), cause: "gap", serials: "", text: "公示栏昨日被拆。", humanFact: "2" },
  });
  await world.settled();
  const gone = await aVisitor(world.url).open(`/lists/${listId(0)}`);
  const task = await taskOf(principal, "repostList");
  const led = await principal.open(`/tasks/${task.taskId}`);
  const view = (await principal.read(`/tasks/${task.taskId}/repost`)).body as RepostView;
  const page = await principal.open(`/tasks/${task.taskId}/repost`);
  const form = { version: String(view.version), removed: "" };
  const careless = await principal.post(`/tasks/${task.taskId}/repost`, { ...form, humanFact: "3" });
  const posted = await principal.submit(`/tasks/${task.taskId}/repost`, { ...form, humanFact: "2" });
  await world.settled();

  expect(gone.status).toBe(410);
  expect(gone.text).toContain("将重新公示");
  expect([led.status, led.location]).toEqual([303, `/tasks/${task.taskId}/repost`]);
  expect(view).toMatchObject({ purpose: "repostList", may: "decide", repairs: { postings: [{ cause: "gap" }] } });
  expect(page.text).toContain("公示栏昨日被拆");
  expect([careless.status, posted.status]).toEqual([422, 200]);
  expect((await shown(0)).window).toMatchObject({ effectiveFrom: "2026-09-09", lastDay: "2026-09-16" });
  expect((await timesTold()) - toldBefore).toBe(2);
});

test("the lines that were wrong come with a supplementary list and a window of their own", async () => {
  await approveAll();
  const [, , , ...later] = applied;

  const second = await postNext(1, later);

  expect(second).toMatchObject({ list: { round: 1, lines: 1 }, window: { lastDay: "2026-09-16" } });
});

test("a list posted on 28 December is provisional, and the next year's table can only lengthen it", async () => {
  await skipTo("2026-12-28", 9);
  const before = await postNext(2);
  const page = await aVisitor(world.url).open(`/lists/${listId(2)}`);
  const seen = await calendar();
  const typed = {
    ...{ change: "load", version: String(seen.version), year: "2027", tableVersion: "2027.1" },
    ...{ source: "https://www.example.com/notice", off: "2026-12-31..2027-01-03\n2027-02-05..2027-02-11", work: "" },
  };

  const weekday = await head.post("/calendar/tables", { ...typed, work: "2027-02-22", humanFact: "11" });
  const loaded = await head.submit("/calendar/tables", { ...typed, humanFact: "11" });
  await world.settled();
  const after = await shown(2);

  expect(before.window).toMatchObject({ lastDay: "2027-01-05", certainty: "provisional" });
  expect(page.text).toContain("截止日可能推后，不会提前");
  expect(seen.missing).toEqual([2027]);
  expect([weekday.status, weekday.text.includes("只能是周六、周日")]).toEqual([422, true]);
  expect(loaded.text).toContain("2027 年，版本 2027.1");
  expect(after.window).toMatchObject({ lastDay: "2027-01-06", certainty: "final" });
  expect((await calendar()).missing).toEqual([]);
});

test("anybody may count for themselves, from any day, and hears why each day counts", async () => {
  const anybody = aVisitor(world.url, "en");

  const counted = (await anybody.read("/working-days?from=2026-09-30&days=5")).body as WorkingDaysView;
  const page = await anybody.open("/working-days?from=2026-09-30&to=2026-10-13");
  const nonsense = await anybody.open("/working-days?from=yesterday");
  const endless = await anybody.open("/working-days?from=2026-01-01&to=2036-01-01");

  expect(counted).toMatchObject({ to: "2026-10-13", counted: 5, certainty: "final" });
  expect(page.text).toContain("Weekend day worked in exchange for a holiday");
  expect([page.status, nonsense.status, endless.status]).toEqual([200, 422, 422]);
});
