import type { APIResponse, Browser, BrowserContext } from "playwright-core";
import type { ApplicationForm, FormSection } from "../../domain/application/application-form.ts";
import { later } from "../../domain/calendar/time.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { fieldsOf } from "../support/filled-form.ts";
import type { Fields } from "../support/visitor.ts";
import type { World } from "../support/world.ts";

/** Sends a form as a page would, with the cookies of this browser, and stays where it was answered. */
export const postFrom = (context: BrowserContext, url: string, fields: Fields): Promise<APIResponse> => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return context.request.post(url, {
    data: new URLSearchParams(pairs).toString(),
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    maxRedirects: 0,
  });
};

/** People in front of a browser of their own, which keeps their cookies; whoever comes twice finds it as it was left. */
export const peopleAtBrowsers = (browser: Browser, { url, deps }: World) => {
  const browsers = new Map<string, Promise<BrowserContext>>();
  const at = (who: string, arrive: (context: BrowserContext) => Promise<void>): Promise<BrowserContext> => {
    const open = async () => {
      const context = await browser.newContext();
      await arrive(context);
      return context;
    };
    const opened = browsers.get(who) ?? open();
    browsers.set(who, opened);
    return opened;
  };
  const enter = async (context: BrowserContext, path: string, fields: Fields): Promise<void> => {
    const answer = await postFrom(context, `${url}${path}`, fields);
    if (answer.status() !== 303) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  };

  /** As if a code from the mailbox had been typed: what pages and forms say is looked at here, not how often one is asked. */
  const prove = async (staffId: string): Promise<void> => {
    const provenAt = later(deps.clock.now(), 365 * 86_400_000);
    const sessions = await deps.sessions.of(staffId);
    await deps.store.commit({ save: sessions.map((session) => ({ ...session, provenAt })), emit: [] });
  };

  return {
    anybody: () => at("anybody", async () => undefined),
    /** Signed in by a link as it stands in a mail. */
    staff: (staffId: string) =>
      at(staffId, async (context) => {
        const [person, issued] = [await deps.staff.find(staffId), issueLink(deps, { staffId, expiresInDays: 14 })];
        await deps.store.commit({ save: [issued.link], emit: [] });
        await enter(context, new URL(issued.url).pathname, { surname: person?.name ?? "" });
        await prove(staffId);
      }),
    /** The family of an application, which has opened its file by the receipt number and two facts. */
    family: (receiptNo: string) =>
      at(receiptNo, async (context) => {
        const file = await deps.recognitions.find(receiptNo);
        const { pupilName = "", phoneEnding = "" } = file ?? {};
        await enter(context, "/status", { receiptNo, pupilName, phoneEnding });
      }),
    /** Somebody who has just objected to this list, by the browser that has the code. */
    objector: (listId: string, fields: Fields) =>
      at(`objector ${JSON.stringify(fields)}`, (context) => enter(context, `/lists/${listId}/objection`, fields)),
    /** A family that has begun a form and filled these sections of it. */
    beginner: (form: ApplicationForm, sections: readonly FormSection[]) =>
      at(`${form.pupil.idNo} ${sections.join()}`, async (context) => {
        await enter(context, "/apply", { pupilName: form.pupil.name, phone: form.guardian.phone });
        for (const section of sections) await enter(context, `/apply/${section}`, fieldsOf(section, form));
      }),
    leave: async () => {
      for (const opened of browsers.values()) await (await opened).close();
    },
  };
};

/** People at their browsers. */
export type People = ReturnType<typeof peopleAtBrowsers>;
