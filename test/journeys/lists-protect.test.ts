import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ListFileView } from "../../web/views/list-file.ts";
import type { ListView } from "../../web/views/lists.ts";
import type { PosterView } from "../../web/views/poster.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { type AtDesk, aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let [officer, principal, chair]: AtDesk[] = [];

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  const { aidOfficerId, principalId, panelChairId } = office.school.offices;
  officer = await atDesk(world, aidOfficerId);
  principal = await atDesk(world, principalId);
  chair = await atDesk(world, panelChairId);
});
afterAll(() => world.end());

const desk = (person: AtDesk | undefined): AtDesk => {
  if (person === undefined) throw new Error("nobody sits there");
  return person;
};
const listId = (round: number): string => `2026-2027-1-${office.school.code}-${round}`;

/** So many families of one class apply, and teacher and panel approve. */
const apply = async (families: number): Promise<void> => {
  for (let family = 0; family < families; family += 1) {
    const item = await office.applied();
    await office.teacher.send(decisionAt(item), approvalOf(item));
  }
  await world.settled();
  for (const item of await desk(chair).work()) await desk(chair).send(decisionAt(item), approvalOf(item));
  await world.settled();
};

/** The officer prepares the next list; answers with the principal's work on it. */
const prepare = async (): Promise<WorkItem> => {
  await desk(officer).post(`/preparation/school/${office.school.code}`, {});
  await world.settled();
  const item = (await desk(principal).work()).find(({ purpose }) => purpose === "postList");
  if (item === undefined) throw new Error("there is no list to post");
  return item;
};

const decide = async ({ taskId, version }: WorkItem, outcome: "post" | "return", persons: number) => {
  const answer = await desk(principal).send(`/tasks/${taskId}/posting`, { version, outcome, humanFact: `${persons}` });
  await world.settled();
  return answer;
};

/** The school's name as the county keeps it. */
const rename = async (name: string): Promise<void> => {
  const county = await world.deps.county.get();
  if (county === undefined) throw new Error("there is no county");
  const schools = county.schools.map((school) => (school.code === office.school.code ? { ...school, name } : school));
  await world.deps.store.commit({ save: [{ ...county, schools }], emit: [] });
};

const anybody = () => aVisitor(world.url);

test("four pupils of one class are on the public list without their names, grades and classes", async () => {
  await apply(4);
  const task = await prepare();

  const before = (await desk(principal).read(`/preparation/${listId(0)}`)).body as ListFileView;
  const posted = await decide(task, "post", 4);
  const page = await anybody().open(`/lists/${listId(0)}`);
  const { lines } = (await anybody().read(`/lists/${listId(0)}`)).body as ListView;
  const index = await anybody().open("/lists");

  expect(before).toMatchObject({ findings: [], hidden: { class: 0, grade: 0, name: 4 } });
  expect(posted.status).toBe(200);
  expect(lines.map((line) => Object.keys(line).toSorted())).toEqual(
    Array(4).fill(["amount", "programme", "schoolName", "serial", "stage"]),
  );
  expect(page.text).toContain("不足5人");
  expect(page.text).toContain("首次名单");
  expect(page.text).not.toMatch(/\*|\d班/);
  expect(index.text).toContain(office.school.name);
});

test("no search engine and no cache may keep a list, while it hangs or after", async () => {
  const answers = await Promise.all(
    [`/lists/${listId(0)}`, "/lists", `/lists/${listId(7)}`].map((path) => anybody().open(path)),
  );

  for (const { headers, text } of answers) {
    expect(headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-disposition")).toBeNull();
    expect(text).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
  }
});

describe("a supplementary list of five", () => {
  test("is told apart from the first, begins with number one and shows masked names", async () => {
    await apply(5);

    await decide(await prepare(), "post", 5);
    const page = await anybody().open(`/lists/${listId(1)}`);
    const { list, lines } = (await anybody().read(`/lists/${listId(1)}`)).body as ListView;
    const index = await anybody().open("/lists");

    expect(list.round).toBe(1);
    expect(page.text).toContain("第1次补充名单");
    expect(index.text).toContain("补充名单（第1次）");
    expect(lines.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5]);
    expect(lines.every(({ maskedName, classNo }) => maskedName?.includes("*") && classNo !== undefined)).toBe(true);
    expect(page.text).not.toContain("不足5人");
  });

  test("is printed for the notice board with its window, its code and the way to object", async () => {
    const path = `/preparation/${listId(1)}/poster`;

    const office1 = await desk(officer).open(`/preparation/${listId(1)}`);
    const page = await desk(officer).open(path);
    const large = await desk(officer).open(`${path}?paper=a3`);
    const view = (await desk(officer).read(path)).body as PosterView;
    const family = await anybody().open(path);
    const elsewhere = await (await atDesk(world, "staff-bureau-reviewer-1")).open(path);

    expect(office1.text).toContain(`href="${path}"`);
    expect(page.text).toContain(office.school.name);
    expect(page.text).toContain("5个工作日");
    expect(page.text).toContain('class="qr-code"');
    expect(page.text).toContain("8:30至12:00");
    expect(page.text).toContain("bureau.aid-center@example.com");
    expect(page.text).toContain(listId(1));
    expect(page.text).toContain(`${view.fingerprint?.slice(0, 8)} ${view.fingerprint?.slice(8, 16)}`);
    expect(large.text).toContain("poster-a3");
    expect(view.lines.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5]);
    expect(view.publicUrl).toBe(`${world.url}/lists/${listId(1)}`);
    expect([family.status, elsewhere.status]).toEqual([401, 200]);
  });

  test("does not show a line, or itself, once something private has got into its record", async () => {
    const [list, line] = await Promise.all([world.deps.lists.find(listId(1)), world.deps.lists.line(listId(1), 2)]);
    if (list === undefined || line === undefined) throw new Error("there is no second line");

    await world.deps.store.commit({ save: [{ ...line, schoolName: `${line.schoolName}东河村3组` }], emit: [] });
    const { lines } = (await anybody().read(`/lists/${listId(1)}`)).body as ListView;
    await world.deps.store.commit({ save: [{ ...list, unitName: `${list.unitName}低保` }], emit: [] });
    const page = await anybody().open(`/lists/${listId(1)}`);
    const index = await anybody().open("/lists");
    const tampered = await world.deps.lists.find(listId(1));
    if (tampered) await world.deps.store.commit({ save: [{ ...tampered, unitName: list.unitName }], emit: [] });

    expect(lines.map(({ serial }) => serial)).toEqual([1, 3, 4, 5]);
    expect([page.status, page.text.includes("低保"), index.text.includes("低保")]).toEqual([404, false, false]);
  });
});

describe("a list on which something looks like personal data", () => {
  test("is not posted: its page tells number, field and kind, and never the data", async () => {
    await apply(1);
    await rename(`${office.school.name} 一三九〇〇〇〇〇〇〇〇`);

    const task = await prepare();
    const page = await desk(principal).open(`/tasks/${task.taskId}`);
    const refused = await decide(task, "post", 1);
    const file = (await desk(principal).read(`/preparation/${listId(2)}`)).body as ListFileView;
    const told = await desk(principal).open(`/preparation/${listId(2)}`);
    const outside = await anybody().open(`/lists/${listId(2)}`);

    expect(page.text).toContain("不能公示");
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "PrivateDataOnList", ids: { serial: 0, field: "unitName", code: "phone" } },
    });
    expect(file.findings).toEqual([
      { serial: 0, field: "unitName", code: "phone" },
      { serial: 1, field: "schoolName", code: "phone" },
    ]);
    expect(told.text).toContain("学校名称");
    expect(told.text).toContain("电话号码或联系方式");
    expect(outside.status).toBe(404);
  });

  test("is sent back, repaired and posted", async () => {
    const [item] = (await desk(principal).work()).filter(({ purpose }) => purpose === "postList");

    const returned = item && (await decide(item, "return", 1));
    await rename(office.school.name);
    const posted = await decide(await prepare(), "post", 1);

    expect(returned).toMatchObject({ status: 200, body: { outcome: "return", status: "dissolved" } });
    expect(posted).toMatchObject({ status: 200, body: { outcome: "post" } });
    expect((await anybody().open(`/lists/${listId(3)}`)).status).toBe(200);
  });
});

test("after its window a list is gone from every page, the poster too", async () => {
  await world.skipWorkingDays(7);

  const page = await anybody().open(`/lists/${listId(1)}`);
  const data = await anybody().read(`/lists/${listId(1)}`);
  const poster = await desk(officer).open(`/preparation/${listId(1)}/poster`);

  expect([page.status, data.status, poster.status]).toEqual([410, 410, 410]);
  expect(page.headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.text).not.toContain("*");
});
