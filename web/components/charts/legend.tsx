import type { TagTone } from "../status-tag.tsx";
import { ToneBox } from "./tone-patterns.tsx";

/** What a tone of a chart stands for, with its number and, where there is more to read, its address. */
export type LegendEntry = {
  readonly label: string;
  readonly tone: TagTone;
  readonly value: string;
  readonly href?: string;
};

/** What the tones of a chart stand for. */
export const Legend = ({ chart, entries }: { readonly chart: string; readonly entries: readonly LegendEntry[] }) => (
  <ul>
    {entries.map(({ label, tone, value, href }) => (
      <li key={label}>
        <svg width="16" height="16" aria-hidden="true" focusable="false">
          <ToneBox chart={chart} tone={tone} x="0" y={0} width="16" height={16} />
        </svg>
        {href === undefined ? <span>{label}</span> : <a href={href}>{label}</a>}
        <span class="number">{value}</span>
      </li>
    ))}
  </ul>
);
