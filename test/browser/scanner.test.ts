import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Link } from "../../domain/link/link.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { inParts } from "../../local/play/in-parts.ts";
import { launchBrowser } from "../support/browser.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";
import { fetchAsScanner, scanInBrowser } from "./scanner.ts";

const links = 1000;
const browsed = 30;

type Line = { readonly code: string; readonly link: unknown };
type Issued = { readonly url: string; readonly link: Link };

const lines: Line[] = [];
let browser: Browser;
let world: World;
let teachers: readonly { readonly person: StaffMember; readonly work: readonly Wait[] }[];
let live: readonly Issued[];
let records: DatabaseSync;

const open = async (count: number, expiresInDays = 14): Promise<readonly Issued[]> => {
  const issued = Array.from({ length: count }, (_, n) => {
    const { person, work } = teachers[n % teachers.length] ?? { person: { id: "" }, work: [] };
    return issueLink(world.deps, { staffId: person.id, work, expiresInDays });
  });
  for (let at = 0; at < count; at += 90)
    await world.deps.store.commit({ save: issued.slice(at, at + 90).map(({ link }) => link), emit: [] });
  return issued;
};

beforeAll(async () => {
  [browser, world] = await Promise.all([
    launchBrowser(),
    startWorld({ onInfo: (code, ids) => void lines.push({ code, link: ids?.["link"] }) }),
  ]);
  const forms = [...planTownship("石桥镇")].slice(0, 40).map(({ form }) => form);
  await inParts(forms, 4, (form) => aVisitor(world.url).send("/applications", form));
  await world.settled();
  const schools = await Promise.all(
    [...new Set(forms.map(({ pupil }) => pupil.schoolCode))].map(world.deps.schools.find),
  );
  const ids = schools.flatMap((school) => school?.classes.map(({ homeroomTeacherId }) => homeroomTeacherId) ?? []);
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => ({
      person: await world.deps.staff.find(id),
      work: (await world.deps.tasks.ofAssignee(id, { limit: 50 })).records,
    })),
  );
  teachers = found.flatMap(({ person, work }) => (person && work.length > 0 ? [{ person, work }] : []));
  live = await open(links);
  records = new DatabaseSync(join(world.dataDir, "zhuxue.db"), { readOnly: true });
}, 120_000);
afterAll(async () => {
  records.close();
  await browser.close();
  await world.end();
});

/** Everything stored: how much there is, the latest, and how often anything was changed. */
const stored = (where = "1 = 1"): unknown =>
  records
    .prepare(`SELECT count(*) AS items, max(id) AS latest, sum(version) AS versions FROM items WHERE ${where}`)
    .get();
const sessions = (): unknown => stored("pk LIKE '%#session#%'");
const openWork = () =>
  Promise.all(
    teachers.map(async ({ person }) => (await world.deps.tasks.ofAssignee(person.id, { limit: 200 })).records.length),
  );
const count = (code: string): number => lines.filter((line) => line.code === code).length;

describe("a machine that reads mail before people do", () => {
  test("changes nothing by fetching a thousand live links, each by GET, HEAD and OPTIONS", async () => {
    const before = stored();
    const answers = new Map<string, number>();

    await inParts([...live.entries()], 8, async ([turn, { url }]) => {
      for (const method of ["GET", "HEAD", "OPTIONS"]) {
        const answer = await fetchAsScanner(url, method, turn);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    });

    expect(Object.fromEntries(answers)).toEqual({ "GET 200": links, "HEAD 200": links, "OPTIONS 204": links });
    expect(stored()).toEqual(before);
    expect([count("LinkOpened"), count("LinkConfirmed")]).toEqual([2 * links, 0]);
  }, 120_000);

  test("decides nothing, opens no session and binds no device, though it runs scripts, presses every button and sends every form", async () => {
    const [before, work, mails] = [stored(), await openWork(), world.mails.length];
    const cookies: string[] = [];

    await inParts(
      live.slice(0, browsed),
      5,
      async ({ url }) => void cookies.push(...(await scanInBrowser(browser, url))),
    );

    expect(cookies).toEqual([]);
    expect(stored()).toEqual(before);
    expect(await openWork()).toEqual(work);
    expect(world.mails).toHaveLength(mails);
    expect(count("LinkConfirmed")).toBe(0);
  }, 120_000);

  test("gets mail sent to nobody but whose link it is, and only so much, by pressing what offers a code or a fresh link", async () => {
    const [[bound], [expired]] = [await open(1), await open(1, 0)];
    const owner = teachers[0]?.person;
    if (bound === undefined || expired === undefined || owner === undefined) throw new Error("there is no link");
    await aVisitor(world.url).send(new URL(bound.url).pathname, { surname: owner.name });
    const [confirmed, before] = [await world.deps.links.find(bound.link.hash), sessions()];
    const earlier = world.mails.length;

    const cookies = [bound, expired].map(({ url }) => scanInBrowser(browser, url));

    expect((await Promise.all(cookies)).flat()).toEqual([]);
    const after = await world.deps.links.find(bound.link.hash);
    expect([after?.device, after?.code !== undefined]).toEqual([confirmed?.device, true]);
    expect(sessions()).toEqual(before);
    const mails = world.mails.slice(earlier);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([owner.email]));
    expect(mails.length).toBeLessThanOrEqual(10);
  }, 120_000);

  test("is told from a person in the log: an opening that a person confirmed is named, all others are machines' or idle", async () => {
    const [issued] = await open(1);
    const from = lines.length;

    await fetchAsScanner(issued?.url ?? "", "GET", 1);
    await aVisitor(world.url).send(new URL(issued?.url ?? "").pathname, { surname: teachers[0]?.person.name });

    const link = issued?.link.hash.slice(0, 16);
    const told = lines.slice(from).filter(({ code }) => code.startsWith("Link"));
    expect(told).toEqual([
      { code: "LinkOpened", link },
      { code: "LinkConfirmed", link },
    ]);
  });
});
