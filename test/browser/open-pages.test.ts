import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../web/texts/language.ts";
import { launchBrowser, screens } from "../support/browser.ts";
import { obstaclesOn, showPage } from "../support/examine-page.ts";
import { openPages } from "../web/pages/open-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cases = languages.flatMap((language) => [
  { language, screen: "phone" } as const,
  { language, screen: "desk" } as const,
]);

describe("policies, privacy and accessibility", () => {
  test.each(cases)("keep nobody out in $language on a $screen", async ({ language, screen }) => {
    const context = await browser.newContext({ viewport: screens[screen] });
    const page = await context.newPage();
    const obstacles: string[] = [];

    for (const shown of openPages(language)) {
      await showPage(page, shown);
      obstacles.push(...(await obstaclesOn(page, shown.name)));
    }
    await context.close();

    expect(obstacles).toEqual([]);
  });
});
