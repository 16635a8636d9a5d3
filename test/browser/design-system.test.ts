import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../web/texts/language.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser, screens } from "../support/browser.ts";
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
    const context = await browser.newContext({ viewport: screens[screen], colorScheme: scheme });
    const page = await context.newPage();
    const found: string[] = [];

    for (const specimen of specimens(language)) {
      await showPage(page, specimen);
      found.push(...(await obstaclesOn(page, specimen.name)));
    }
    await context.close();

    expect(found).toEqual([]);
  });

  test("is checked by an axe that sees a field without a label, and words too pale to read", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const pale = "<style>p { color: #bbb; background: #fff }</style>";
    await page.setContent(
      `<html lang="en"><title>t</title>${pale}<main><h1>t</h1><p>pale</p><input name="x"></main></html>`,
    );

    const found = (await violations(page)).join();
    await context.close();

    expect(found).toContain("label:");
    expect(found).toContain("color-contrast:");
  });
});
