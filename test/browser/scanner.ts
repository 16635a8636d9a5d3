import type { Browser, BrowserContext, Page } from "playwright-core";

/** What mail scanners and link previews call themselves. */
const scannerAgents = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
  "Mozilla/5.0 (compatible; MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview)",
  "Mozilla/5.0 (compatible; Barracuda Link Protection)",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49",
  "python-requests/2.32",
] as const;

/** Fetches an address as scanners do, and tells how it was answered and whether anything was set. */
export const fetchAsScanner = async (url: string, method: string, turn: number): Promise<string> => {
  const answer = await fetch(url, {
    method,
    redirect: "manual",
    headers: { accept: "text/html,*/*", "user-agent": scannerAgents[turn % scannerAgents.length] ?? "" },
  });
  await answer.arrayBuffer();
  return `${method} ${answer.status}${answer.headers.getSetCookie().length > 0 ? " sets a cookie" : ""}`;
};

const buttons = "main button, main input[type=submit]";
const forms = "main form";
const atMost = 8;

const act = async (page: Page, doIt: () => Promise<unknown>): Promise<void> => {
  const arrived = page.waitForEvent("load", { timeout: 8000 }).catch(() => undefined);
  await doIt();
  await arrived;
};

/** Everything a machine can press on one page, each on the page as it was sent. */
const pressAll = async (page: Page, url: string): Promise<readonly string[]> => {
  await page.goto(url);
  const opened = new Set<string>();
  const [pressed, sent] = [await page.locator(buttons).count(), await page.locator(forms).count()];
  for (let at = 0; at < Math.min(pressed, atMost); at += 1) {
    if (page.url() !== url || at > 0) await page.goto(url);
    await act(page, () => page.locator(buttons).nth(at).click({ timeout: 5000, noWaitAfter: true }));
    opened.add(page.url());
  }
  for (let at = 0; at < Math.min(sent, atMost); at += 1) {
    await page.goto(url);
    await act(page, () =>
      page
        .locator(forms)
        .nth(at)
        .evaluate((form) => (form as unknown as { submit(): void }).submit()),
    );
    opened.add(page.url());
  }
  return [...opened].filter((each) => each !== url);
};

const scan = async (context: BrowserContext, url: string): Promise<number> => {
  const page = await context.newPage();
  const seen = new Set([url]);
  const waiting = [url];
  while (waiting.length > 0 && seen.size <= atMost) {
    for (const opened of await pressAll(page, waiting.shift() ?? url)) {
      if (!seen.has(opened)) waiting.push(opened);
      seen.add(opened);
    }
  }
  return seen.size;
};

/** A headless browser without any cookie opens a link, runs its scripts, presses all it finds, and follows what opens; answers with the cookies it was given. */
export const scanInBrowser = async (browser: Browser, url: string): Promise<readonly string[]> => {
  const context = await browser.newContext({ userAgent: scannerAgents[0] });
  try {
    await scan(context, url);
    return (await context.cookies()).map(({ name }) => name);
  } finally {
    await context.close();
  }
};
