import { absencesOf } from "../../domain/absence/stand-in.ts";
import { isOfficeHour } from "../../domain/calendar/office-hours.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import { digestDue, digestOf } from "../../domain/notice/digest.ts";
import { afterDigest, afterTelling, laidDown } from "../../domain/notice/mailbox.ts";
import type { Mailbox } from "../../domain/notice/notice-record.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { Dependencies } from "../dependencies.ts";
import { mailDigest } from "../notices/mail-digest.ts";
import { eachInTime, noHurry } from "../out-of-time.ts";
import { allPages } from "../repositories/all-pages.ts";
import { awayNow } from "../repositories/away.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { goingOn } from "./going-on.ts";
import { openWorkOf } from "./open-work.ts";

const atOnce = 8;

/** Mails everybody who has news and may be mailed now; a mail that fails, or whose time does not come, is tried the next time. */
export const deliverDigestsHandler =
  (deps: Dependencies) =>
  async (msLeft: () => number = noHurry): Promise<void> => {
    if (!isOfficeHour(await deps.calendar.get(), deps.clock.now())) return;
    const county = await deps.county.get();
    if (county === undefined) return;
    for await (const mailboxes of allPages(deps.mailboxes.withNews))
      await eachInTime(mailboxes, { atOnce, msLeft }, async ({ staffId }) => {
        await goingOn(deps, "deliver-digests", () => deliverDigest(deps, county, staffId));
      });
  };

const deliverDigest = async (deps: Dependencies, county: County, staffId: string): Promise<void> => {
  const now = deps.clock.now();
  const [calendar, mailbox, urgent] = await Promise.all([
    deps.calendar.get(),
    deps.mailboxes.find(staffId),
    deps.tasks.ofAssignee(staffId, { limit: 1 }),
  ]);
  // What comes back tells nobody; the news waits until the office says that the mailbox works again.
  if (mailbox === undefined || absencesOf(await awayNow(deps), staffId).some(({ cause }) => cause === "mailbox"))
    return;
  const firstDueAt = urgent.records[0]?.dueAt;
  const due = digestDue({ mailbox, firstDueAt, calendar, now });
  if (due === undefined) return;
  const [work, reported] = await Promise.all([openWorkOf(deps, staffId), reportedTo(deps, mailbox)]);
  const digest = digestOf({ mailbox, work, reported, now });
  const mailed = digest && (await mailDigest(deps, { county, mailbox, digest, work }));
  if (mailed === "elsewhere") return;
  const told = { told: mailbox.news, at: now };
  await commitChange(deps, async () => {
    const latest = await deps.mailboxes.find(staffId);
    if (latest === undefined) return undefined;
    if (mailed === "waits") return { save: [laidDown(latest)], emit: [] };
    if (digest === undefined) return { save: [afterTelling(latest, told)], emit: [] };
    const dueToday = due === "dueToday" ? { dueToday: dayOf(now) } : {};
    return { save: [afterDigest(latest, { ...told, ...dueToday })], emit: [] };
  });
};

const reportedTo = async (deps: Dependencies, { news }: Mailbox): Promise<readonly AidList[]> => {
  const ids = news.filter(({ about }) => about === "schoolReported").map(({ id }) => id);
  return (await sideBySide(ids, atOnce, deps.lists.find)).filter((list) => list !== undefined);
};
