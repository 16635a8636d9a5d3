import type { Browser, Page } from "playwright-core";
import { dayOf, type Instant, later } from "../../domain/calendar/time.ts";
import { boardPhoto } from "../../local/play/board-photo.ts";
import { codeIn } from "../../local/play/code-in.ts";
import { screens } from "../support/browser.ts";
import type { World } from "../support/world.ts";
import { fillIn, press } from "./fill-in.ts";

/** On which screen everybody works, and whether their browsers run scripts. */
export type Equipment = { readonly screen: keyof typeof screens; readonly scripts: "run" | "do not run" };

const nineHours = 9 * 3_600_000;

/** A county whose families and officers all sit before such browsers; they come in by the links of their mails only. */
export const countyAtBrowsers = (browser: Browser, world: World, { screen, scripts }: Equipment) => {
  const earlier = world.mails.length;
  const mailsTo = (address: string | undefined) => world.mails.slice(earlier).filter(({ to }) => to === address);

  /** Somebody nobody knows yet, with a new browser. */
  const somebody = async (): Promise<Page> => {
    const context = await browser.newContext({
      viewport: screens[screen],
      javaScriptEnabled: scripts === "run",
      locale: "zh-CN",
      baseURL: world.url,
    });
    return context.newPage();
  };

  /** Lets the workflows come to rest and everything that may be mailed now go out. */
  const deliver = async (): Promise<void> => {
    await world.settled();
    await world.runRoutine();
  };

  const decide = async (page: Page, fields: Parameters<typeof fillIn>[1], button: string): Promise<void> => {
    await fillIn(page, fields);
    await press(page, button);
    if ((await page.locator("[name=stepUpCode]").count()) > 0) {
      const code = world.mails.map(codeIn).findLast((each) => each !== undefined);
      await fillIn(page, { stepUpCode: code ?? "" });
      await press(page, button);
    }
    await world.settled();
  };

  const hangingList = async (level: "school" | "county", scope: string): Promise<{ id: string; endsAt: Instant }> => {
    const campaign = await world.deps.campaign.get();
    const list = (await world.deps.lists.ofScope(campaign?.id ?? "", level, scope)).at(-1);
    if (list?.window === undefined) throw new Error(`no list of ${scope} hangs`);
    return { id: list.id, endsAt: list.window.endsAt };
  };

  return {
    mailsTo,
    somebody,
    deliver,
    hangingList,

    /** Follows the link of the newest mail, gives the own surname, and is at the own work. */
    byMail: async (staffId: string): Promise<Page> => {
      await deliver();
      const person = await world.deps.staff.find(staffId);
      const [link] = /http\S+\/l\/[\w-]{43}/.exec(mailsTo(person?.email).at(-1)?.text ?? "") ?? [];
      if (person === undefined || link === undefined) throw new Error(`${staffId} has no mail with a link`);
      const page = await somebody();
      await page.goto(link);
      await fillIn(page, { surname: person.name });
      await press(page, "进入我的待办");
      return page;
    },

    /** Opens the pupil's application from the work list and approves it; answers with what stood there to read. */
    approve: async (page: Page, pupilName: string): Promise<string> => {
      await page.getByRole("link", { name: pupilName }).click();
      const read = (await page.locator("main").textContent()) ?? "";
      await decide(page, { outcome: "approve", humanFact: Array.from(pupilName).at(-1) ?? "" }, "提交决定");
      return read;
    },

    prepareList: async (page: Page): Promise<void> => {
      await press(page, "编制名单");
      await world.settled();
    },

    /** Opens the one list of the work list and releases it. */
    postList: async (page: Page): Promise<void> => {
      await page.locator("main a[href^='/tasks/']").first().click();
      await decide(page, { outcome: "post", humanFact: "1" }, "提交决定");
    },

    /** Photographs the board on which the school's list hangs, and uploads the photo. */
    photographBoard: async (page: Page, listId: string): Promise<void> => {
      await page.goto(`/preparation/${listId}`);
      await page.getByRole("link", { name: "公示证据" }).click();
      await fillIn(page, { takenOn: dayOf(world.deps.clock.now()) });
      await press(page, "下一步：选择照片");
      const photo = { name: "board.png", mimeType: "image/png", buffer: Buffer.from(boardPhoto()) };
      await page.locator("input[type=file]").setInputFiles(photo);
      await press(page, "上传");
      await page.getByText("已作为证据留存").waitFor();
    },

    signList: async (page: Page): Promise<void> => {
      await page.locator("main a[href^='/tasks/']").first().click();
      await decide(page, { humanFact: "1" }, "签字");
    },

    /** The morning after a list's window has ended. */
    windowEnds: async (level: "school" | "county", scope: string): Promise<void> => {
      await world.skip(later((await hangingList(level, scope)).endsAt, nineHours));
    },
  };
};

/** A county at its browsers. */
export type CountyAtBrowsers = ReturnType<typeof countyAtBrowsers>;
