import type { TagTone } from "../status-tag.tsx";

/** What is drawn over a tone's colour, so that nobody needs the colour, and paper does not either. */
const strokes: { readonly [tone in TagTone]?: string } = {
  waiting: "M0 4h8",
  moving: "M4 0v8",
  attention: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  bad: "M0 0l8 8M0 8l8-8",
};

/** The patterns of the tones, once for each chart. */
export const TonePatterns = ({ id }: { readonly id: string }) => (
  <defs>
    {Object.entries(strokes).map(([tone, path]) => (
      <pattern key={tone} id={`${id}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d={path} fill="none" stroke="var(--paper)" stroke-width="1.25" stroke-opacity="0.7" />
      </pattern>
    ))}
  </defs>
);

/** What lies over a tone's colour in a chart; nothing over a plain one. */
export const patternOf = (id: string, tone: TagTone): string | undefined =>
  strokes[tone] === undefined ? undefined : `url(#${id}-${tone})`;

type Box = { readonly x: string; readonly y: number; readonly width: string; readonly height: number };

/** A box in a tone. */
export const ToneBox = ({ chart, tone, ...box }: Box & { readonly chart: string; readonly tone: TagTone }) => {
  const pattern = patternOf(chart, tone);
  return (
    <>
      <rect class={`fill-${tone}`} {...box} />
      {pattern && <rect {...box} fill={pattern} />}
    </>
  );
};
