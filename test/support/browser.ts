import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** Flags of a Lambda's chromium that break pages on a machine with several tabs, or paint by an imitated graphics card, which costs more than the pages. */
const unwanted = [
  ...["--single-process", "--no-zygote"],
  ...["--ignore-gpu-blocklist", "--in-process-gpu", "--use-gl=angle", "--use-angle=swiftshader"],
  "--enable-unsafe-swiftshader",
];

/** A headless chromium; close it after use. The page fonts need a CJK font on the machine only for screenshots. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((flag) => !unwanted.includes(flag)), "--disable-gpu"],
    headless: true,
  });

/** Sizes of the two screens every page is looked at on. */
export const screens = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;

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
