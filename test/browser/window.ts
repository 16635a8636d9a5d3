import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A browser window at which one person after the other sits down. */
export type Window = {
  readonly page: Page;
  /** Lets somebody sit down: nothing of whoever sat there before is left, and the own cookies have been brought. */
  readonly seat: (person: BrowserContext) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a window for whoever comes to this address: to open a new one for each sight takes longer than to look out of it. */
export const openWindow = async (browser: Browser, url: string, options: BrowserContextOptions): Promise<Window> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  return {
    page,
    seat: async (person) => {
      await tools.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: "all" });
      await context.addCookies(await person.cookies());
    },
    close: () => context.close(),
  };
};
