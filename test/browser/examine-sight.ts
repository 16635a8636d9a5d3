import type { BrowserContext, Page } from "playwright-core";
import { type Language, languages } from "../../web/texts/language.ts";
import { screens } from "../support/browser.ts";
import { obstaclesOn, tightPlacesOn } from "../support/examine-page.ts";

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
  const [heads, lang, title] = await Promise.all([
    page.locator("h1").count(),
    page.locator("html").getAttribute("lang"),
    page.title(),
  ]);
  return [
    ...(heads === 1 ? [] : [`has ${heads} main headings`]),
    ...(lang === language ? [] : [`says it is in ${lang}`]),
    ...(title.trim() === "" || title.startsWith(" - ") ? ["has no title"] : []),
  ];
};

/** Complaints of the browser while the page was loaded: broken policies, scripts, assets; not that it was refused by status. */
const listen = (page: Page): readonly string[] => {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && message.location().url !== page.url()) heard.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => heard.push(`not loaded: ${request.url()}`));
  return heard;
};

/** The screen on which axe looks at a page in each language: both layouts and both languages are seen, and half the time is saved. */
const axeOn = { "zh-CN": "phone", en: "desk" } as const satisfies Record<Language, keyof typeof screens>;

/** Everything that keeps people from using the page that is open, on both screens. */
const examine = async (page: Page, language: Language): Promise<readonly string[]> => {
  const faults = [...(await frameFaults(page, language)), ...(await wrongWords(page, language))];
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    faults.push(...(await (screen === axeOn[language] ? obstaclesOn : tightPlacesOn)(page, screen)));
  }
  return faults;
};

const obstaclesIn = async (language: Language, url: string, { as, path, status = 200 }: Sight) => {
  const page = await as.newPage();
  const heard = listen(page);
  await page.setExtraHTTPHeaders({ "accept-language": language });
  const answer = await page.goto(`${url}${path}`);
  const faults = answer?.status() === status ? await examine(page, language) : [`answers ${answer?.status()}`];
  await page.close();
  return [...faults, ...heard].map((fault) => `${path} in ${language} ${fault}`);
};

/** Opens a page in each language and examines it on both screens; names every obstacle, an empty list is a good page. */
export const obstaclesOf = async (url: string, sight: Sight): Promise<readonly string[]> =>
  (await Promise.all(languages.map((language) => obstaclesIn(language, url, sight)))).flat();
