import type { TagTone } from "../status-tag.tsx";
import { Chart, type ChartProps } from "./chart.tsx";
import { percent, shareScale } from "./scales.ts";
import { ToneBox } from "./tone-patterns.tsx";

/** A goal: what it is called, how much is reached of how much, in numbers and as each and both are said. */
type TargetBar = {
  readonly key: string;
  readonly label: string;
  readonly reached: number;
  readonly target: number;
  readonly said: { readonly reached: string; readonly target: string; readonly both: string };
  readonly tone: TagTone;
  readonly note?: string;
};

type TargetBarsProps = ChartProps & {
  readonly bars: readonly TargetBar[];
  readonly headers: {
    readonly row: string;
    readonly reached: string;
    readonly target: string;
    readonly note?: string;
  };
};

const [rowHeight, labelAt, saidAt, barTop, barHeight, markHeight] = [78, 18, 40, 50, 14, 20];

/** Horizontal bars, each on its own scale with a mark where its target lies. */
export const TargetBars = ({ bars, headers, ...chart }: TargetBarsProps) => {
  return (
    <Chart
      {...chart}
      height={bars.length * rowHeight}
      table={{
        rowHeader: headers.row,
        headers: [headers.reached, headers.target, ...(headers.note === undefined ? [] : [headers.note])],
        rows: bars.map(({ key, label, said, note = "" }) => ({ key, label, cells: [said.reached, said.target, note] })),
      }}
    >
      {bars.map(({ key, label, reached, target, said, tone }, place) => {
        const scale = shareScale(Math.max(reached, target));
        const mark = percent(scale(target));
        return (
          <g key={key} transform={`translate(0 ${place * rowHeight})`}>
            <text x="0" y={labelAt} font-size="15" fill="currentColor">
              {label}
            </text>
            <text x="0" y={saidAt} font-size="15" font-weight="600" fill="currentColor">
              {said.both}
            </text>
            <rect x="0" y={barTop} width="100%" height={barHeight} fill="var(--line)" opacity="0.5" />
            <ToneBox chart={chart.id} tone={tone} x="0" y={barTop} width={percent(scale(reached))} height={barHeight} />
            <line
              x1={mark}
              x2={mark}
              y1={barTop - (markHeight - barHeight) / 2}
              y2={barTop - (markHeight - barHeight) / 2 + markHeight}
              stroke="currentColor"
              stroke-width="4"
            />
          </g>
        );
      })}
    </Chart>
  );
};
