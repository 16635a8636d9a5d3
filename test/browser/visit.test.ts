import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardPhoto } from "../../local/play/board-photo.ts";
import { launchBrowser, screens } from "../support/browser.ts";
import { obstaclesOn } from "../support/examine-page.ts";
import { linkFor } from "../support/staff-desk.ts";
import { visitedUnit } from "../support/visiting.ts";
import { startWorld, type World } from "../support/world.ts";
import { fillIn, press, textOf } from "./fill-in.ts";

type Visited = Awaited<ReturnType<typeof visitedUnit>>;

let browser: Browser;
let world: World;
let visited: Visited;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld()]);
  visited = await visitedUnit(world);
});
afterAll(async () => {
  await browser.close();
  await world.end();
});

/** A telephone whose owner has come in by the link of a mail. */
const aTelephone = async (staffId: string): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ viewport: screens.phone, locale: "zh-CN", baseURL: world.url });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, staffId);
  return { context, page };
};

const signIn = async (page: Page, staffId: string): Promise<void> => {
  const person = await world.deps.staff.find(staffId);
  await page.goto(await linkFor(world, staffId));
  await fillIn(page, { surname: person?.name ?? "" });
  await press(page, "进入我的待办");
};

const nameOf = async (staffId: string): Promise<string> => (await world.deps.staff.find(staffId))?.name ?? "";

const record = async () => {
  const inspection = await world.deps.inspections.find(visited.inspectionId);
  if (inspection === undefined) throw new Error("the inspection is gone");
  return inspection;
};

/** Scores one indicator of the checklist. */
const score = async (page: Page, indicator: string, points: string, note = ""): Promise<void> => {
  const item = page.locator(`#${indicator}`);
  await item.locator("summary").click();
  await item.locator('[name="entries[0].score"]').fill(points);
  await item.locator('[name="entries[0].note"]').fill(note);
  await item.locator("button[type=submit]").click();
  await item.locator(".device-item").last().waitFor();
};

/** Waits until something is so on the device; the page's policy lets nobody wait inside it. */
const until = (page: Page, isSo: string) => expect.poll(() => page.evaluate(isSo), { timeout: 30_000 }).toBe(true);

const picture = { name: "yard.png", mimeType: "image/png", buffer: Buffer.from(boardPhoto()) };
const bar = (page: Page) => page.locator(".device-count");

describe("an inspector's visit on a telephone, with the connection cut in the middle", () => {
  let lead: Awaited<ReturnType<typeof aTelephone>>;
  beforeAll(async () => {
    lead = await aTelephone(visited.leadId);
  });

  test("begins with a checklist that shows what is known, and sends a score at once", async () => {
    const { page } = lead;
    await page.goto(visited.path);
    await until(page, "navigator.serviceWorker.controller !== null");
    await until(page, `caches.match("${visited.path}").then(Boolean)`);
    const shown = await textOf(page, "#I01");
    await score(page, "I01", "95");
    await page.locator("#I01 .device-sent").waitFor();

    expect(shown).toContain("97.5% (39/40)");
    expect(await page.locator('#I01 [name="entries[0].score"]').inputValue()).toBe("97");
    expect((await record()).visit?.entries).toMatchObject([{ indicator: "I01", score: 95, by: visited.leadId }]);
    expect(await obstaclesOn(page, "visit")).toEqual([]);
  });

  test("goes on without connection: scores, a finding and a photo stay on the device, also when the page is loaded again", async () => {
    const { page, context } = lead;
    await context.setOffline(true);
    await score(page, "I05", "80", "两份缺校长签字");
    await score(page, "I05", "70", "三份缺校长签字");
    await page.locator("#findings summary").click();
    await page.locator('#findings [name="indicator"]').selectOption("I05");
    await page.locator('#findings [name="severity"][value="S2"]').check();
    await page.locator('#findings [name="ground"][value="responsibility"]').check();
    await page.locator('#findings [name="fact"]').fill("抽查12份，3份没有校长签字。");
    await page.locator("#findings input[type=file]").setInputFiles(picture);
    await page.locator("#findings button[type=submit]").click();
    await page.locator("#findings .device-kept").waitFor();
    await page.reload();
    await page.locator("#findings .device-kept").waitFor();
    // Said once a try to send has failed.
    await page.locator(".device-note", { hasText: "没有网络" }).waitFor();

    expect(await bar(page).textContent()).toContain("3 条存在本机");
    expect(await page.locator("#I05 .device-kept").count()).toBe(2);
    expect((await record()).visit?.entries).toHaveLength(1);
    expect(await obstaclesOn(page, "visit without connection")).toEqual([]);
  });

  test("sends everything once, in order, when the connection is back", async () => {
    const { page, context } = lead;
    await context.setOffline(false);
    await page.locator("#findings .device-sent").waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByText("全部已保存").waitFor();

    const { visit } = await record();
    const findings = await world.deps.findings.findMany(visit?.noted?.map(({ findingId }) => findingId) ?? []);
    const photo = await world.deps.storedFiles.find(findings[0]?.fileIds[0] ?? "");
    expect(visit?.entries.map(({ indicator, score: points }) => [indicator, points])).toEqual([
      ["I01", 95],
      ["I05", 80],
      ["I05", 70],
    ]);
    expect(findings).toMatchObject([{ indicator: "I05", severity: "S2", status: "noted" }]);
    expect(photo).toMatchObject({ status: "accepted", purpose: "visitPhoto", type: "image/jpeg" });
    expect(await textOf(page, "#I05")).toContain("70 分");
    expect(await page.locator(".device-item").count()).toBe(0);
  });

  test("loses nothing when the session has ended: it says so and sends after the next link", async () => {
    const { page, context } = lead;
    await context.clearCookies();
    await score(page, "I13", "60");
    await page.getByText("登录已过期").waitFor();
    const before = (await record()).visit?.entries.length;
    await signIn(page, visited.leadId);
    await page.goto(visited.path);
    await page.locator("#I13 .device-sent").waitFor({ timeout: 60_000 });

    expect(before).toBe(3);
    expect((await record()).visit?.entries.at(-1)).toMatchObject({ indicator: "I13", score: 60 });
  });

  test("keeps what the house refused, with its sentence, to be mended", async () => {
    const { page } = lead;
    await page.reload();
    await score(page, "I08", "950");
    await page.locator("#I08 .device-refused").waitFor();
    const refused = await textOf(page, "#I08");
    await page.locator("#I08").getByRole("button", { name: "修改" }).click();
    await page.locator('#I08 [name="entries[0].score"]').fill("95");
    await page.locator("#I08 button[type=submit]").click();
    await page.locator("#I08 .device-sent").waitFor();

    expect(refused).toContain("被退回");
    expect((await record()).visit?.entries.at(-1)).toMatchObject({ indicator: "I08", score: 95 });
  });

  test("is signed by everybody on the lead's telephone, ended, and then the device keeps nothing", async () => {
    const { page } = lead;
    await page.reload();
    for (const staffId of [visited.leadId, ...visited.members, visited.headId]) {
      const several = page.locator('#signatures select[name="signer"]');
      if (await several.count()) await several.selectOption(staffId);
      await page.locator('#signatures [name="name"]').fill(await nameOf(staffId));
      await press(page, "签字");
    }
    await page.locator('#end [name="humanFact"]').fill(Array.from(visited.unit.name).at(-1) ?? "");
    await press(page, "结束考察");
    await page.getByText("考察已结束").waitFor();
    await until(page, "caches.keys().then((names) => names.length === 0)");

    const { status, visit, result } = await record();
    expect(status).toBe("preliminaryOpinion");
    expect(visit?.signatures).toHaveLength(4);
    expect(result).toMatchObject({ selfScore: 100 });
    expect(await page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")).toBe(0);
  });
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
