import type { ComponentChildren } from "preact";
import type { Instant } from "../../domain/calendar/time.ts";
import { useFormats } from "../layout/page-context.ts";

/** One thing that happened: when, who, what. */
export type TimelineEntry = {
  readonly at: Instant;
  /** The person or office, as far as the reader may know. */
  readonly who?: string;
  readonly what: string;
  readonly detail?: ComponentChildren;
};

/** The history of a thing, in the order it is given. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const format = useFormats();
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.what}`}>
          <p class="timeline-what">{entry.what}</p>
          <p class="timeline-when">
            <time dateTime={entry.at}>{format.instant(entry.at)}</time>
            {entry.who && <span>{entry.who}</span>}
          </p>
          {entry.detail && <div>{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
};
