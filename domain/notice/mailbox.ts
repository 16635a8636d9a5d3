import type { Day, Instant } from "../calendar/time.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Mailbox, News } from "./notice-record.ts";

/** More than this a digest does not tell one by one; the pages do. */
const mostNews = 100;

/** The mailbox of a person who has new work, or news beside it; undefined when the next digest will tell it anyway. */
export const withNews = ({ mailbox, staffId, news, now }: WithNews): Mailbox | undefined => {
  const told = mailbox?.news ?? [];
  const fresh =
    news === undefined || told.some(({ about, id }) => about === news.about && id === news.id) ? [] : [news];
  if (mailbox?.newsSince !== undefined && (fresh.length === 0 || told.length >= mostNews)) return undefined;
  return {
    kind: "mailbox",
    record: unrecorded,
    staffId,
    ...mailbox,
    newsSince: mailbox?.newsSince ?? now,
    news: [...told, ...fresh].slice(0, mostNews),
  };
};

type WithNews = {
  readonly mailbox: Mailbox | undefined;
  readonly staffId: string;
  /** Absent when the news is a task the person now has. */
  readonly news?: News;
  readonly now: Instant;
};

/** The mailbox that no round has in hand any more. */
export const laidDown = ({ takenAt: _, ...rest }: Mailbox): Mailbox => rest;

/** The mailbox after its news has been told, or has settled itself; what came in meanwhile stays for the next digest. */
export const afterTelling = (mailbox: Mailbox, { told, at }: Told): Mailbox => {
  const { newsSince: _, ...rest } = laidDown(mailbox);
  const news = mailbox.news.filter(({ about, id }) => !told.some((each) => each.about === about && each.id === id));
  return { ...rest, news, ...(news.length === 0 ? {} : { newsSince: at }) };
};

/** The mailbox after a digest went out; `dueToday` when the mail spoke of today's deadlines. */
export const afterDigest = (mailbox: Mailbox, { dueToday, ...told }: Told & { readonly dueToday?: Day }): Mailbox => ({
  ...afterTelling(mailbox, told),
  lastDigestAt: told.at,
  ...(dueToday === undefined ? {} : { dueTodayMailedOn: dueToday }),
});

type Told = {
  readonly told: readonly News[];
  /** When the work was counted. */
  readonly at: Instant;
};
