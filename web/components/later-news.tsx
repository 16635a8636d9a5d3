import type { Instant } from "../../domain/calendar/time.ts";
import { useFormats, usePage } from "../layout/page-context.ts";
import { Notice } from "./notice.tsx";

type News = {
  readonly version: number;
  readonly at: Instant;
  readonly who: string;
  readonly what: string;
};

type LaterNewsProps = { readonly news: readonly News[]; readonly title: string; readonly text: string };

/** After an act on an older version: what happened since the page was opened, to be seen before acting again. */
export const LaterNews = ({ news, title, text }: LaterNewsProps) => {
  const { problem, typed } = usePage();
  const { instant } = useFormats();
  if (problem?.code !== "VersionConflict") return null;
  const seen = Number(typed?.["version"]);
  const later = news.filter(({ version }) => version > seen);
  return (
    <Notice tone="warning" title={title}>
      {later.length > 0 && (
        <ul>
          {later.map(({ version, at, who, what }) => (
            <li key={`${version} ${what}`}>
              {what} ({who}, {instant(at)})
            </li>
          ))}
        </ul>
      )}
      <p>{text}</p>
    </Notice>
  );
};
