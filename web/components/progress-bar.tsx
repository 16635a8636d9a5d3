import { useFormats, useTexts } from "../layout/page-context.ts";
import type { TagTone } from "./status-tag.tsx";

type ProgressBarProps = { readonly label: string; readonly done: number; readonly all: number };

/** How much of something long is done. */
export const ProgressBar = ({ label, done, all }: ProgressBarProps) => {
  const { progress } = useTexts();
  const format = useFormats();
  return (
    <div class="progress">
      <p>
        <span>{label}</span>
        <span class="number">{progress(format.count(done), format.count(all), format.share(done, all))}</span>
      </p>
      <progress aria-label={label} value={done} max={Math.max(all, 1)} />
    </div>
  );
};

/** A part of a whole that stands somewhere. */
export type StandingPart = {
  readonly label: string;
  readonly count: number;
  readonly tone: TagTone;
  readonly href?: string;
};

/** Where everything stands: one bar in parts, and every part in words below it. */
export const Standing = ({ label, parts }: { readonly label: string; readonly parts: readonly StandingPart[] }) => {
  const format = useFormats();
  const all = parts.reduce((sum, part) => sum + part.count, 0);
  const shares = parts.map((part) => (all === 0 ? 0 : (part.count / all) * 100));
  const startOf = (place: number): number => shares.slice(0, place).reduce((sum, share) => sum + share, 0);
  return (
    <figure class="standing">
      <figcaption>{label}</figcaption>
      <svg width="100%" height="20" aria-hidden="true" focusable="false">
        {parts.map((part, place) => (
          <rect
            key={part.label}
            class={`fill-${part.tone}`}
            x={`${startOf(place).toFixed(2)}%`}
            width={`${(shares[place] ?? 0).toFixed(2)}%`}
            height="20"
          />
        ))}
      </svg>
      <ul>
        {parts.map((part) => (
          <li key={part.label}>
            <svg width="12" height="12" aria-hidden="true" focusable="false">
              <rect class={`fill-${part.tone}`} width="12" height="12" />
            </svg>
            {part.href ? <a href={part.href}>{part.label}</a> : <span>{part.label}</span>}
            <span class="number">{format.count(part.count)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
};
