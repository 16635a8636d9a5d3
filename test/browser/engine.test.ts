import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dependencies } from "../../functions/dependencies.ts";
import { launchBrowser, screens } from "../support/browser.ts";
import { smallCounty } from "../support/small-county.ts";
import { startWorld, type World } from "../support/world.ts";
import { openLookout } from "./examine-sight.ts";

const branch = (name: string, seconds: number) => ({
  StartAt: name,
  States: { [name]: { Type: "Wait", Seconds: seconds, End: true } },
});

/** One workflow with everything a drawing must hold: choices, branches, items, a deadline and an end that fails. */
const definition = {
  QueryLanguage: "JSONata",
  StartAt: "Which way",
  States: {
    "Which way": {
      Type: "Choice",
      Choices: [{ Condition: "{% $states.input.way = 'fail' %}", Next: "Given up" }],
      Default: "Both",
    },
    Both: { Type: "Parallel", Branches: [branch("Short wait", 60), branch("Long wait", 86_400)], Next: "Each school" },
    "Each school": {
      Type: "Map",
      Items: "{% ['a', 'b'] %}",
      ItemProcessor: branch("Look at it", 60),
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "Given up" }],
      Next: "Done",
    },
    "Given up": { Type: "Fail", Error: "Held", Cause: "an objection was raised" },
    Done: { Type: "Succeed" },
  },
};

const aCountyAlone = (deps: Dependencies) => deps.store.commit({ save: [smallCounty], emit: [] });

let browser: Browser;
let world: World;
let visitor: BrowserContext;
let lookout: Awaited<ReturnType<typeof openLookout>>;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld({ seed: aCountyAlone })]);
  [visitor, lookout] = await Promise.all([browser.newContext(), openLookout(browser, world.url)]);
});
afterAll(async () => {
  await lookout.close();
  await browser.close();
  await world.end();
});

const begin = async (): Promise<void> => {
  const { engine } = world;
  const roleArn = engine.arns.role;
  await engine.machines.create({ name: "two-ways", definition: JSON.stringify(definition), roleArn });
  await engine.start({ workflow: "two-ways", name: "both-1", input: { way: "both" } });
  await engine.start({ workflow: "two-ways", name: "fail-1", input: { way: "fail" } });
  await engine.idle();
};

test("before anything runs, the engine's page says so and keeps nobody out", async () => {
  expect(await lookout.obstaclesOf({ as: visitor, path: "/engine" })).toEqual([]);
});

test("the list, a running and a failed execution keep nobody out", async () => {
  await begin();

  const found: string[] = [];
  for (const path of ["/engine", "/engine/two-ways/both-1", "/engine/two-ways/fail-1"])
    found.push(...(await lookout.obstaclesOf({ as: visitor, path })));

  expect(found).toEqual([]);
});

test("the keyboard leads from a state of the drawing to its event", async () => {
  const page = await visitor.newPage();
  await page.setViewportSize(screens.phone);
  await page.goto(`${world.url}/engine/two-ways/both-1`);

  await page.locator(".flow a").filter({ hasText: "Short wait" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/both-1?page=1*");

  expect(page.url()).toMatch(/\?page=1#event-\d+$/);
  await page.close();
});

test("on a phone and on paper a drawing stays within its page", async () => {
  const page = await visitor.newPage();
  await page.setViewportSize(screens.phone);
  await page.goto(`${world.url}/engine/two-ways/both-1`);

  const drawing = page.locator(".flow svg");
  const onScreen = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  await page.emulateMedia({ media: "print" });
  const onPaper = (await drawing.boundingBox())?.width ?? 0;

  expect(onScreen).toBe(0);
  expect(onPaper).toBeGreaterThan(0);
  expect(onPaper).toBeLessThanOrEqual(screens.phone.width);
  await page.close();
});
