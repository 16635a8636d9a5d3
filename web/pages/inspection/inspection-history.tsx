import { LaterNews } from "../../components/later-news.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { Language } from "../../texts/language.ts";
import { textsFor } from "../../texts/texts.ts";
import type { InspectionNews } from "../../views/inspection.ts";

type HistoryProps = { readonly history: readonly InspectionNews[] };

const actorName = (language: Language, { role, name }: Pick<InspectionNews, "role" | "name">): string => {
  if (role === "SYSTEM" || role === "PUBLIC") return inspectionTexts(language).machine;
  const label = textsFor(language).role[role];
  return name === undefined ? label : `${label} ${name}`;
};

/** What has happened to an inspection, the newest first. */
export const InspectionHistory = ({ history }: HistoryProps) => {
  const { language } = usePage();
  const texts = inspectionTexts(language);
  return (
    <section>
      <h2>{texts.history}</h2>
      <Timeline
        entries={history.map((item) => ({ at: item.at, who: actorName(language, item), what: texts.event[item.type] }))}
      />
    </section>
  );
};

/** After an act on an older version: what happened since the page was opened. */
export const SinceOpened = ({ history }: HistoryProps) => {
  const { language } = usePage();
  const texts = inspectionTexts(language);
  const news = history.map((item) => ({ ...item, who: actorName(language, item), what: texts.event[item.type] }));
  return <LaterNews news={news} title={texts.since} text={texts.sinceText} />;
};
