import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openingStart } from "../../local/play/opening.ts";
import { launchBrowser } from "../support/browser.ts";
import { hangAList } from "../support/hanging-list.ts";
import { startWorld, type World } from "../support/world.ts";
import { type CountyAtBrowsers, countyAtBrowsers } from "./county-at-browsers.ts";
import { fillIn, press, textOf } from "./fill-in.ts";

let browser: Browser;
let world: World;
let listId: string;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld({ start: openingStart })]);
  ({ listId } = await hangAList(world, 3));
});
afterAll(async () => {
  await browser.close();
  await world.end();
});

const stories = [
  { screen: "desk", scripts: "run", serial: "1" },
  { screen: "phone", scripts: "do not run", serial: "2" },
] as const;

describe.each(stories)("an objection on a $screen whose scripts $scripts", ({ serial, ...equipment }) => {
  const said = "这家在县城有两套房子出租。";
  const answer = "经入户核实，房子是亲戚的，情况不属实。";
  let county: CountyAtBrowsers;
  let neighbour: Page;
  let number = "";
  let code = "";

  const desks = new Map<string, Page>();

  beforeAll(async () => {
    // Nobody gets a second digest within four working hours.
    await world.skipWorkingDays(1);
    county = countyAtBrowsers(browser, world, equipment);
    neighbour = await county.somebody();
  });

  /** The objection at whoever has it now, who first came in by the link of a mail and finds it among the own work. */
  const onTheDesk = async (): Promise<Page> => {
    await county.deliver();
    const wait = await world.deps.tasks.waitOf({ kind: "objection", id: number });
    const staffId = wait?.assignee ?? "";
    const page = desks.get(staffId) ?? (await county.byMail(staffId));
    desks.set(staffId, page);
    await page.goto("/work");
    await page.locator(`main a[href$="/objections/${number}"]`).first().click();
    return page;
  };

  const line = async (): Promise<string> => {
    const found = await world.deps.lists.line(listId, Number(serial));
    return found?.status ?? "";
  };

  test("is written on the page of the list, without a name", async () => {
    await neighbour.goto("/lists");
    await neighbour.locator(`main a[href="/lists/${listId}"]`).click();
    await neighbour.getByRole("link", { name: "对名单有意见" }).click();
    await fillIn(neighbour, { about: "notEntitled", serial, text: said });
    await press(neighbour, "提交异议");

    const [first = "", second = ""] = await neighbour.locator(".receipt-number").allTextContents();
    [number, code] = [first.trim(), second.trim()];
    expect([number, code]).toEqual([expect.stringMatching(/^YY\d{12}$/), expect.stringMatching(/^\d{8}$/)]);
    expect(neighbour.url()).toBe(`${world.url}/my-objection`);
    expect(await line()).toBe("held");
  });

  test("is admitted, and the line waits while the others go on", async () => {
    const page = await onTheDesk();
    const read = await textOf(page);
    await fillIn(page, { outcome: "admit", humanFact: serial });
    await press(page, "提交");
    await world.settled();

    expect(read).toContain(said);
    expect(read).toContain("匿名");
    expect((await world.deps.lists.line(listId, 3))?.status).toBe("listed");
  });

  test("is looked into by somebody who has not acted on the case, and answered in writing", async () => {
    const page = await onTheDesk();
    await fillIn(page, { outcome: "notUpheld", reply: answer, humanFact: serial });
    await press(page, "提交答复");
    await world.settled();

    expect(await textOf(page)).toContain(answer);
    expect(await line()).toBe("listed");
  });

  test("is read by whoever wrote it on any device, by number and code alone", async () => {
    const elsewhere = await county.somebody();
    await elsewhere.goto("/lists");
    await elsewhere.getByRole("link", { name: "查看我提出的异议" }).click();
    await fillIn(elsewhere, { number, code });
    await press(elsewhere, "查看");

    const shown = await textOf(elsewhere);
    expect(shown).toContain("经调查，您反映的情况不属实。");
    expect(shown).toContain(answer);
    expect(shown).toContain("申请复核");
  });

  test("leaves its result on the list, and not a word of what was said", async () => {
    await neighbour.goto(`/lists/${listId}`);

    const shown = await textOf(neighbour);
    expect(shown).toContain(`序号${serial} · 不属实`);
    for (const hidden of [said, answer, number]) expect(shown).not.toContain(hidden);
  });
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
