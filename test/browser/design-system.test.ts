import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../web/texts/language.ts";
import { launchBrowser, screens, violations } from "../support/browser.ts";
import { obstaclesOn, showPage } from "../support/examine-page.ts";
import { specimens } from "../web/specimen.tsx";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cases = languages.flatMap((language) => [
  { language, screen: "phone", scheme: "light" } as const,
  { language, screen: "phone", scheme: "dark" } as const,
  { language, screen: "desk", scheme: "light" } as const,
]);

describe("the design system", () => {
  test.each(cases)("is accessible in $language on a $screen, $scheme", async ({ language, screen, scheme }) => {
    const page = await browser.newPage({ viewport: screens[screen], colorScheme: scheme });
    const found: string[] = [];

    for (const specimen of specimens(language)) {
      await showPage(page, specimen);
      found.push(...(await obstaclesOn(page, specimen.name)));
    }
    await page.close();

    expect(found).toEqual([]);
  });

  test("is checked by an axe that sees a field without a label", async () => {
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>t</title><main><h1>t</h1><input name="x"></main></html>`);

    const found = await violations(page);
    await page.close();

    expect(found.join()).toContain("label:");
  });
});
