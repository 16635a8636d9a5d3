import { arc, type PieArcDatum, pie } from "d3-shape";
import { useFormats } from "../../layout/page-context.ts";
import type { TagTone } from "../status-tag.tsx";
import { Chart, type ChartProps } from "./chart.tsx";
import { Legend } from "./legend.tsx";
import { patternOf } from "./tone-patterns.tsx";

/** A part of a whole; `sign` is what stands on it, a letter or two. */
export type DonutPart = {
  readonly key: string;
  readonly label: string;
  readonly sign: string;
  readonly count: number;
  readonly tone: TagTone;
  readonly href?: string;
};

type DonutProps = ChartProps & {
  readonly rowHeader: string;
  readonly countHeader: string;
  readonly parts: readonly DonutPart[];
};

const [outer, inner] = [96, 54];

const slices = pie<DonutPart>()
  .value(({ count }) => count)
  .sort(null);
const shape = arc<PieArcDatum<DonutPart>>().innerRadius(inner).outerRadius(outer).padAngle(0.015);

/** A whole in parts around its sum. */
export const Donut = ({ rowHeader, countHeader, parts, ...chart }: DonutProps) => {
  const { count } = useFormats();
  const all = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <Chart
      {...chart}
      width="200"
      height={200}
      viewBox="-100 -100 200 200"
      legend={
        <Legend
          chart={chart.id}
          entries={parts.map(({ label, tone, href, count: value }) => ({
            label,
            tone,
            value: count(value),
            ...(href !== undefined && { href }),
          }))}
        />
      }
      table={{
        rowHeader,
        headers: [countHeader],
        rows: parts.map(({ key, label, count: value }) => ({ key, label, cells: [count(value)] })),
      }}
    >
      {slices(parts.filter((part) => part.count > 0)).map((slice) => (
        <Slice key={slice.data.key} chart={chart.id} slice={slice} />
      ))}
      <text y="12" font-size="34" font-weight="650" text-anchor="middle" fill="currentColor">
        {count(all)}
      </text>
    </Chart>
  );
};

const Slice = ({ chart, slice }: { readonly chart: string; readonly slice: PieArcDatum<DonutPart> }) => {
  const { tone, sign } = slice.data;
  const path = shape(slice) ?? "";
  const pattern = patternOf(chart, tone);
  const [x, y] = shape.centroid(slice);
  return (
    <>
      <path class={`fill-${tone}`} d={path} />
      {pattern && <path d={path} fill={pattern} />}
      <circle cx={x} cy={y} r="14" fill="var(--paper)" />
      <text x={x} y={y + 6} font-size="17" font-weight="650" text-anchor="middle" fill="currentColor">
        {sign}
      </text>
    </>
  );
};
