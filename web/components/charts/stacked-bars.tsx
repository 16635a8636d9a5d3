import { useFormats, usePage } from "../../layout/page-context.ts";
import { chartsTexts } from "../../texts/charts.ts";
import type { TagTone } from "../status-tag.tsx";
import { Chart, type ChartProps } from "./chart.tsx";
import { Legend } from "./legend.tsx";
import { percent, shareScale, spansOf } from "./scales.ts";
import { ToneBox } from "./tone-patterns.tsx";

/** A kind of which every bar has a part. */
export type StackKind = {
  readonly key: string;
  readonly label: string;
  readonly tone: TagTone;
  readonly href?: string;
};

/** A bar: what it is called, and its number of each kind. */
export type StackedBar = {
  readonly key: string;
  readonly label: string;
  readonly values: { readonly [kind: string]: number };
};

type StackedBarsProps = ChartProps & {
  readonly rowHeader: string;
  readonly kinds: readonly StackKind[];
  readonly bars: readonly StackedBar[];
};

const [rowHeight, barTop, barHeight] = [52, 26, 18];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Horizontal bars on one scale, each made of its kinds. */
export const StackedBars = ({ rowHeader, kinds, bars, ...chart }: StackedBarsProps) => {
  const { count } = useFormats();
  const { all } = chartsTexts(usePage().language);
  const numberOf = ({ values }: StackedBar, kind: StackKind): number => values[kind.key] ?? 0;
  const totalOf = (bar: StackedBar): number => sumOf(kinds.map((kind) => numberOf(bar, kind)));
  const scale = shareScale(Math.max(0, ...bars.map(totalOf)));
  return (
    <Chart
      {...chart}
      height={bars.length * rowHeight}
      legend={
        <Legend
          chart={chart.id}
          entries={kinds.map((kind) => ({ ...kind, value: count(sumOf(bars.map((bar) => numberOf(bar, kind)))) }))}
        />
      }
      table={{
        rowHeader,
        headers: [...kinds.map(({ label }) => label), all],
        rows: bars.map((bar) => ({
          key: bar.key,
          label: bar.label,
          cells: [...kinds.map((kind) => numberOf(bar, kind)), totalOf(bar)].map(count),
        })),
      }}
    >
      {bars.map((bar, place) => (
        <g key={bar.key} transform={`translate(0 ${place * rowHeight})`}>
          <text x="0" y="18" font-size="15" fill="currentColor">
            {bar.label}
          </text>
          <text x="100%" y="18" font-size="15" font-weight="600" text-anchor="end" fill="currentColor">
            {count(totalOf(bar))}
          </text>
          {spansOf(
            kinds.map((kind) => ({ kind, value: numberOf(bar, kind) })),
            scale,
          ).map(({ part: { kind }, from, length }) => (
            <ToneBox
              key={kind.key}
              chart={chart.id}
              tone={kind.tone}
              x={percent(from)}
              y={barTop}
              width={percent(length)}
              height={barHeight}
            />
          ))}
        </g>
      ))}
    </Chart>
  );
};
