import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewItemView, TaskBookView, TaskItemView } from "../../web/views/task-book.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let desks: { readonly keeper: AtDesk; readonly director: AtDesk; readonly owner: AtDesk; readonly principal: AtDesk };
/** The item the story is about. */
let itemId = "";

const read = async <View>(desk: AtDesk, path: string): Promise<View> => (await desk.read(path)).body as View;

const item = (desk: AtDesk, id = itemId) => read<TaskItemView>(desk, `/task-book/${id}`);

const report = async (desk: AtDesk, reached: number) => {
  const { version } = await item(desk);
  return desk.send(`/task-book/${itemId}/progress`, {
    ...{ version, reached, note: "暑期培训两期", proof: "培训签到表，资助中心档案柜" },
    humanFact: itemId.slice(-2),
  });
};

const end = async (desk: AtDesk, outcome: string, id = itemId) => {
  const { version } = await item(desk, id);
  const form = { version, outcome, text: "已到现场核实。", humanFact: id.slice(-2) };
  return desk.send(`/task-book/${id}/ending`, form);
};

const newItem = {
  year: 2026,
  title: "乡镇资助专干培训",
  amount: 30,
  measure: "personTimes",
  ownerId: "staff-shiqiao-office",
  dueOn: "2026-12-20",
  township: "石桥镇",
  humanFact: "26",
};

beforeAll(async () => {
  world = await startWorld();
  const county = await world.deps.county.get();
  const school = await world.deps.schools.find(county?.schools[0]?.code ?? "");
  desks = {
    keeper: await atDesk(world, "staff-supervision-head"),
    director: await atDesk(world, "staff-bureau-director"),
    owner: await atDesk(world, "staff-shiqiao-office"),
    principal: await atDesk(world, school?.offices.principalId ?? ""),
  };
});
afterAll(() => world.end());

describe("the task book of a year", () => {
  test("lists its items with owners and sums its goals, in both languages", async () => {
    const [view, chinese, english] = await Promise.all([
      read<TaskBookView>(desks.keeper, "/task-book?year=2026"),
      desks.keeper.open("/task-book?year=2026"),
      desks.keeper.open("/task-book?year=2026&lang=en"),
    ]);

    expect(view.total).toBeGreaterThan(0);
    expect(view.goals.find(({ indicator }) => indicator === "I30")).toMatchObject({ target: 220, reached: 148 });
    expect(chinese.text).toContain("2026年任务书");
    expect(english.text).toContain("Task book of 2026");
  });

  test("gets an item from the office alone, with an owner, in its own year, under the next number", async () => {
    const { total } = await read<TaskBookView>(desks.keeper, "/task-book?year=2026");
    const { owners } = await read<NewItemView>(desks.keeper, "/task-book/new");

    const byOwner = await desks.owner.send("/task-book", newItem);
    const nobody = await desks.keeper.send("/task-book", { ...newItem, ownerId: "staff-nobody" });
    const nextYear = await desks.keeper.send("/task-book", { ...newItem, dueOn: "2027-01-05" });
    const unread = await desks.keeper.send("/task-book", { ...newItem, humanFact: "27" });
    const added = await desks.keeper.send("/task-book", newItem);
    itemId = (added.body as { itemId: string }).itemId;

    expect(owners.map(({ staffId }) => staffId)).toContain(newItem.ownerId);
    expect([byOwner, nobody, nextYear, unread, added].map(({ status }) => status)).toEqual([403, 422, 422, 422, 201]);
    expect(itemId).toBe(`RW2026-${String(total + 1).padStart(3, "0")}`);
  });

  test("gives two items added at once two numbers, and leaves none out", async () => {
    const before = (await read<TaskBookView>(desks.keeper, "/task-book?year=2028")).total;

    const added = await Promise.all(
      [desks.keeper, desks.director, desks.keeper].map((desk) =>
        desk.send("/task-book", { ...newItem, year: 2028, dueOn: "2028-06-30", humanFact: "28" }),
      ),
    );

    const numbers = added.map(({ body }) => Number((body as { itemId: string }).itemId.slice(-3))).toSorted();
    expect(numbers).toEqual([before + 1, before + 2, before + 3]);
  });
});

describe("an item", () => {
  test("moves on when its owner reports, and nobody else may", async () => {
    const byKeeper = await report(desks.keeper, 20);
    const byOwner = await report(desks.owner, 20);

    expect([byKeeper.status, byOwner.status]).toEqual([403, 200]);
    expect(await item(desks.keeper)).toMatchObject({ reached: 20, standing: "running", may: "end" });
  });

  test("keeps its number while the target is not reached, and its owner never cancels it", async () => {
    const early = await end(desks.keeper, "closed");
    const byOwner = await end(desks.owner, "closed");

    expect([early.status, byOwner.status]).toEqual([409, 403]);
    expect((await item(desks.keeper)).standing).toBe("running");
  });

  test("is closed by somebody else once it is reached, and stays as it was then", async () => {
    await report(desks.owner, 30);
    expect((await item(desks.keeper)).standing).toBe("reached");

    const closed = await end(desks.director, "closed");
    const again = await end(desks.keeper, "failed");

    expect([closed.status, again.status]).toEqual([200, 409]);
    expect(await item(desks.owner)).toMatchObject({ standing: "closed", may: "read" });
    expect((await item(desks.owner)).history.map(({ type }) => type)).toEqual([
      "TaskItemClosed",
      "TaskItemProgressed",
      "TaskItemProgressed",
      "TaskItemAdded",
    ]);
  });

  test("that is moved goes on in the next year with what is left", async () => {
    const { items } = await read<TaskBookView>(desks.keeper, "/task-book?year=2026&indicator=I30");
    const moved = items[0]?.itemId ?? "";

    const answer = await end(desks.keeper, "moved", moved);

    const { ended } = await item(desks.keeper, moved);
    expect(answer.status).toBe(200);
    expect(await item(desks.keeper, ended?.movedTo)).toMatchObject({
      ...{ year: 2027, from: moved, target: { amount: 72 }, dueOn: "2027-12-31", standing: "running" },
    });
  });

  test("is seen by whom it concerns and nobody else", async () => {
    const { items } = await read<TaskBookView>(desks.principal, "/task-book?year=2026");
    const answer = await desks.principal.read(`/task-book/${itemId}`);

    expect(answer.status).toBe(404);
    expect(items.map((each) => each.itemId)).not.toContain(itemId);
  });
});

test("the table to work on is a spreadsheet with the items that are shown", async () => {
  const { status, headers, text } = await desks.keeper.open("/task-book.xlsx?year=2026&state=closed");

  expect([status, headers.get("content-type")]).toEqual([200, expect.stringContaining("spreadsheetml")]);
  expect(text.slice(0, 2)).toBe("PK");
  expect(text).toContain("xl/workbook.xml");
});
