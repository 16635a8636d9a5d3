import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { Chart, type ChartProps } from "./chart.tsx";
import { percent } from "./scales.ts";

/** A value at one of the times of a line, as a number and as it is said. */
export type LinePoint = { readonly key: string; readonly label: string; readonly value: number; readonly said: string };

type LineChartProps = ChartProps & {
  readonly rowHeader: string;
  readonly valueHeader: string;
  readonly points: readonly LinePoint[];
  /** The ends of the upright scale. */
  readonly least: number;
  readonly most: number;
};

const [top, height, foot] = [28, 150, 28];
const lineTicks = 4;

/** One line over years or halves, with every value beside its point. */
export const LineChart = ({ rowHeader, valueHeader, points, least, most, ...chart }: LineChartProps) => {
  const across = scalePoint(
    points.map(({ key }) => key),
    [0, 100],
  ).padding(0.5);
  const up = scaleLinear([least, most], [top + height, top]);
  const x = ({ key }: LinePoint): number => across(key) ?? 0;
  const y = ({ value }: LinePoint): number => up(value);
  const path = line<LinePoint>(x, (point) => y(point))([...points]) ?? "";
  return (
    <Chart
      {...chart}
      height={top + height + foot}
      table={{
        rowHeader,
        headers: [valueHeader],
        rows: points.map(({ key, label, said }) => ({ key, label, cells: [said] })),
      }}
    >
      {up.ticks(lineTicks).map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={up(tick)} y2={up(tick)} stroke="var(--line)" />
          <text x="0" y={up(tick) - 4} font-size="13" fill="var(--ink-soft)">
            {tick}
          </text>
        </g>
      ))}
      {/* Only the line itself is stretched; words and points keep their shape. */}
      <svg
        width="100%"
        height={top + height + foot}
        viewBox={`0 0 100 ${top + height + foot}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={path} fill="none" stroke="var(--primary)" stroke-width="3" vector-effect="non-scaling-stroke" />
      </svg>
      {points.map((point) => (
        <g key={point.key}>
          <circle cx={percent(x(point))} cy={y(point)} r="6" fill="var(--primary)" />
          <text
            x={percent(x(point))}
            y={y(point) - 12}
            font-size="15"
            font-weight="600"
            text-anchor="middle"
            fill="currentColor"
          >
            {point.said}
          </text>
          <text
            x={percent(x(point))}
            y={top + height + foot - 6}
            font-size="14"
            text-anchor="middle"
            fill="currentColor"
          >
            {point.label}
          </text>
        </g>
      ))}
    </Chart>
  );
};
