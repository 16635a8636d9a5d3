import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from "playwright-core";
import { type Language, languages } from "../../web/texts/language.ts";
import { screens } from "../support/browser.ts";
import { obstaclesOn, tightPlacesOn } from "../support/examine-page.ts";
import { openWindow, type Window } from "./window.ts";

/** A page as somebody sees it: in whose browser, where, and the status it is answered with. */
export type Sight = {
  readonly as: BrowserContext;
  readonly path: string;
  /** 200 unless said otherwise. */
  readonly status?: number;
};

/** Words that only machines use: codes of the domain, and what JavaScript writes where a value is missing. */
const codes = String.raw`/\b(?:undefined|null|NaN|object Object|[A-Z]{2,}_[A-Z_]+|(?:class|school|county)(?:Check|Recheck|Publicity|Confirmed)|[a-z]+[A-Z][a-z]+[A-Za-z]*)\b/`;

/** Text in a language the page does not say it is in: more Chinese than a person's name, or a line of English without any Chinese. */
const foreign: Record<Language, string> = {
  en: String.raw`/[\p{Script=Han}，。；：、？！（）《》]{6,}/u`,
  "zh-CN": String.raw`/^\P{Script=Han}*[A-Za-z]{2,}(?: [a-z]{2,}){2,}\P{Script=Han}*$/u`,
};

/** What is wrong with the words of a page, found in the text that people can see. */
const wrongWords = (page: Page, language: Language): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent.checkVisibility() || parent.closest(".development-bar, textarea")) continue;
      const said = parent.closest("[lang]")?.lang;
      const code = ${codes}.exec(text.data);
      if (code) found.push("shows a code: " + code[0]);
      const leftover = said === "${language}" && ${foreign[language]}.exec(text.data);
      if (leftover) found.push("is not in ${language}: " + text.data.trim().slice(0, 60));
    }
    return found;
  })()`);

const frameFaults = async (page: Page, language: Language): Promise<readonly string[]> => {
  const { heads, lang, title } = await page.evaluate<{ heads: number; lang: string; title: string }>(
    `({ heads: document.querySelectorAll("h1").length, lang: document.documentElement.lang, title: document.title })`,
  );
  return [
    ...(heads === 1 ? [] : [`has ${heads} main headings`]),
    ...(lang === language ? [] : [`says it is in ${lang}`]),
    ...(title.trim() === "" || title.startsWith(" - ") ? ["has no title"] : []),
  ];
};

/** Complaints of the browser while the page is loaded and looked at: broken policies, scripts, assets; not that it was refused by status. */
const listen = (page: Page) => {
  const heard: string[] = [];
  const asked = new Set<Request>();
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error" && message.location().url !== page.url()) heard.push(`console: ${message.text()}`);
  };
  const onError = (error: Error) => void heard.push(`script: ${error.message}`);
  const onRequest = (request: Request) => void asked.add(request);
  // What the page before had asked for fails when it is left.
  const onFailed = (request: Request) => void (asked.has(request) && heard.push(`not loaded: ${request.url()}`));
  page.on("console", onConsole).on("pageerror", onError).on("request", onRequest).on("requestfailed", onFailed);
  return (): readonly string[] => {
    page.off("console", onConsole).off("pageerror", onError).off("request", onRequest).off("requestfailed", onFailed);
    return heard;
  };
};

/** The screen on which axe looks at a page in each language: both layouts and both languages are seen, and half the time is saved. */
const axeOn = { "zh-CN": "phone", en: "desk" } as const satisfies Record<Language, keyof typeof screens>;

/** Everything that keeps people from using the page that is open, on both screens. */
const examine = async (page: Page, language: Language): Promise<readonly string[]> => {
  const faults = [...(await frameFaults(page, language)), ...(await wrongWords(page, language))];
  const isShown = (screen: keyof typeof screens) => page.viewportSize()?.width === screens[screen].width;
  const [now, then] = isShown("phone") ? (["phone", "desk"] as const) : (["desk", "phone"] as const);
  for (const screen of [now, then]) {
    if (!isShown(screen)) await page.setViewportSize(screens[screen]);
    faults.push(...(await (screen === axeOn[language] ? obstaclesOn : tightPlacesOn)(page, screen)));
  }
  return faults;
};

const obstaclesIn = async (
  { language, window: { page, seat } }: { readonly language: Language; readonly window: Window },
  { url, sight }: { readonly url: string; readonly sight: Sight },
): Promise<readonly string[]> => {
  const { as, path, status = 200 } = sight;
  await seat(as);
  const heard = listen(page);
  const answer = await page.goto(`${url}${path}`);
  const faults = answer?.status() === status ? await examine(page, language) : [`answers ${answer?.status()}`];
  return [...faults, ...heard()].map((fault) => `${path} in ${language} ${fault}`);
};

/** Opens a window for each language; every page is opened in both and examined on both screens. */
export const openLookout = async (browser: Browser, url: string) => {
  const windows = await Promise.all(
    languages.map(async (language) => ({
      language,
      window: await openWindow(browser, url, {
        viewport: screens[axeOn[language]],
        extraHTTPHeaders: { "accept-language": language },
      }),
    })),
  );
  return {
    /** Names every obstacle; an empty list is a good page. */
    obstaclesOf: async (sight: Sight): Promise<readonly string[]> =>
      (await Promise.all(windows.map((each) => obstaclesIn(each, { url, sight })))).flat(),
    close: async () => {
      for (const { window } of windows) await window.close();
    },
  };
};
