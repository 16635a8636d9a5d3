import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A tab in which axe is loaded, and the style sheets that lie in it. */
type Desk = { readonly tab: Page; styles: string };

const desks = new WeakMap<BrowserContext, Promise<Desk>>();

const openDesk = async (context: BrowserContext): Promise<Desk> => {
  const tab = await context.newPage();
  await tab.setContent("<!doctype html><html><head><title>-</title><style></style></head><body></body></html>");
  await tab.evaluate(await readFile(axePath, "utf8"));
  return { tab, styles: "" };
};

const deskOf = (context: BrowserContext): Promise<Desk> => {
  const desk = desks.get(context) ?? openDesk(context);
  desks.set(context, desk);
  return desk;
};

const namesOfStyles = `[...document.styleSheets].map(({ href, ownerNode }) => href ?? ownerNode.textContent).join()`;
const textOfStyles = `[...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join("\\n")`;

const put = (html: string): string => `(() => {
  const sent = new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html");
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of sent.documentElement.attributes) root.setAttribute(name, value);
  document.title = sent.title;
  for (const meta of [...document.querySelectorAll("meta")]) meta.remove();
  document.head.append(...[...sent.querySelectorAll("head meta")].map((meta) => document.adoptNode(meta)));
  document.body.replaceWith(document.adoptNode(sent.body));
})()`;

const look = `axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
}).then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
  id + ": " + help + " at " + target.join(" ") + (failureSummary ? " (" + failureSummary + ")" : ""))))`;

/**
 * What axe finds against WCAG 2.2 AA and good practice on a page as it stands, one line each; an empty list is a clean page.
 * It looks at a copy in a tab of the same browser, on the same screen and with the same styles: there it is read once, not
 * once for every page, which took longer than to look.
 */
export const violations = async (page: Page): Promise<readonly string[]> => {
  const desk = await deskOf(page.context());
  const { tab } = desk;
  const size = page.viewportSize();
  if (size && JSON.stringify(size) !== JSON.stringify(tab.viewportSize())) await tab.setViewportSize(size);
  const styles = await page.evaluate<string>(namesOfStyles);
  if (styles !== desk.styles) {
    await tab.evaluate(
      `document.querySelector("style").textContent = ${JSON.stringify(await page.evaluate(textOfStyles))}`,
    );
    desk.styles = styles;
  }
  await tab.evaluate(put(await page.evaluate("document.documentElement.outerHTML")));
  return tab.evaluate<readonly string[]>(look);
};
