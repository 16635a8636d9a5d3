import type { Page } from "playwright-core";
import { stylesheet } from "../../web/styles/stylesheet.ts";
import { violations } from "./axe.ts";
import { smallTargets } from "./browser.ts";

/** Shows a rendered page with the house's stylesheet, as if a server had sent it. */
export const showPage = async (page: Page, { name, html }: { readonly name: string; readonly html: string }) => {
  await page.unrouteAll();
  await page.route("**/*", (route) =>
    route.request().url().endsWith(stylesheet.path)
      ? route.fulfill({ contentType: stylesheet.contentType, body: stylesheet.body })
      : route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(`http://zhuxue.test/${name}`);
};

/** What does not fit the screen: targets too small for a thumb, a page wider than the screen. */
export const tightPlacesOn = async (page: Page, name: string): Promise<readonly string[]> => {
  const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  return [
    ...(await smallTargets(page)).map((each) => `${name}: small target ${each}`),
    ...(overflow === 0 ? [] : [`${name}: scrolls sideways by ${overflow} px`]),
  ];
};

/** What keeps people from using the page that is shown: axe's findings, and what does not fit the screen. */
export const obstaclesOn = async (page: Page, name: string): Promise<readonly string[]> => [
  ...(await violations(page)).map((each) => `${name}: ${each}`),
  ...(await tightPlacesOn(page, name)),
];
