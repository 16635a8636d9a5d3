import { LaterNews } from "../../components/later-news.tsx";
import { usePage } from "../../layout/page-context.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { HistoryItem } from "../../views/parts.ts";
import { actorName } from "../staff/history.tsx";

/** After a decision on an older version: what happened since the page was opened, to be seen before deciding again. */
export const SinceRead = ({ history }: { readonly history: readonly HistoryItem[] }) => {
  const { language } = usePage();
  const texts = reviewTexts(language);
  const { event } = staffTexts(language);
  const news = history.map((item) => ({ ...item, who: actorName(language, item), what: event[item.type] }));
  return <LaterNews news={news} title={texts.since} text={texts.sinceText} />;
};
