import { Notice } from "../../components/notice.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { HistoryItem } from "../../views/parts.ts";
import { actorName } from "../staff/history.tsx";

/** After a decision on an older version: what happened since the page was opened, to be seen before deciding again. */
export const SinceRead = ({ history }: { readonly history: readonly HistoryItem[] }) => {
  const { problem, typed, language } = usePage();
  const { instant } = useFormats();
  const texts = reviewTexts(language);
  if (problem?.code !== "VersionConflict") return null;
  const seen = Number(typed?.["version"]);
  const later = history.filter(({ version }) => version > seen);
  return (
    <Notice tone="warning" title={texts.since}>
      {later.length > 0 && (
        <ul>
          {later.map((item) => (
            <li key={`${item.version} ${item.type}`}>
              {staffTexts(language).event[item.type]} ({actorName(language, item)}, {instant(item.at)})
            </li>
          ))}
        </ul>
      )}
      <p>{texts.sinceText}</p>
    </Notice>
  );
};
