import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** Flags of a Lambda's chromium that break pages on a machine with several tabs. */
const unwanted = ["--single-process", "--no-zygote"];

/** A headless chromium; close it after use. The page fonts need a CJK font on the machine only for screenshots. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((flag) => !unwanted.includes(flag)),
    headless: true,
  });

/** Sizes of the two screens every page is looked at on. */
export const screens = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
};

/** What axe finds against WCAG 2.2 AA and good practice on a page, one line each; an empty list is a clean page. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await readFile(axePath, "utf8"));
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
  )) as AxeResult;
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help} at ${node.target.join(" ")}${node.failureSummary ? ` (${node.failureSummary})` : ""}`,
    ),
  );
};

/** Links, buttons and fields smaller than 44 px in both directions' lesser measure, apart from links inside sentences. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
    .filter((each) => each.checkVisibility() && !(each.tagName === "A" && each.closest("p, dd, td, th, span") && !each.className))
    .map((each) => ({ each, box: (each.closest("label") ?? each).getBoundingClientRect(), own: each.getBoundingClientRect() }))
    .filter(({ each, box }) => {
      const label = each.labels?.[0]?.getBoundingClientRect();
      return Math.max(box.height, label?.height ?? 0) < 43.5;
    })
    .map(({ each, box }) => each.outerHTML.slice(0, 90) + " " + Math.round(box.width) + "x" + Math.round(box.height))`);
