import type { TagTone } from "../status-tag.tsx";
import { Chart, type ChartProps } from "./chart.tsx";
import { Legend, type LegendEntry } from "./legend.tsx";
import { linesOf, percent } from "./scales.ts";
import { ToneBox } from "./tone-patterns.tsx";

/** A place: its short name, what it says in few characters, what is added for those who hear it, and where it leads. */
type Tile = {
  readonly key: string;
  readonly label: string;
  readonly said: string;
  readonly spoken: string;
  readonly tone: TagTone;
  readonly href: string;
  /** Its numbers in the table beneath. */
  readonly cells: readonly string[];
};

/** Places that belong together, under their name, which may lead further. */
type TileGroup = {
  readonly key: string;
  readonly label: string;
  readonly href?: string;
  /** How many stand side by side. */
  readonly perRow: number;
  readonly tiles: readonly Tile[];
};

type TileMapProps = ChartProps & {
  readonly rowHeader: string;
  readonly headers: readonly string[];
  readonly groups: readonly TileGroup[];
  readonly legend: readonly LegendEntry[];
};

const [headHeight, tileHeight, gap, band] = [44, 68, 8, 8];

/** How many letters stand in a hundredth of a telephone's width. */
const lettersPerCent = 0.38;

const heightOf = ({ tiles, perRow }: TileGroup): number =>
  headHeight + Math.ceil(tiles.length / perRow) * (tileHeight + gap);

/** The county as tiles in the order of its grid: no shores and no roads, only what belongs where and how it stands there. */
export const TileMap = ({ rowHeader, headers, groups, legend, ...chart }: TileMapProps) => {
  const topOf = (place: number): number => groups.slice(0, place).reduce((sum, group) => sum + heightOf(group), 0);
  return (
    <Chart
      {...chart}
      role="group"
      height={topOf(groups.length)}
      legend={<Legend chart={chart.id} entries={legend} />}
      table={{
        rowHeader,
        headers,
        rows: groups.flatMap(({ tiles }) => tiles.map(({ key, label, cells }) => ({ key, label, cells }))),
      }}
    >
      {groups.map((group, place) => (
        <g key={group.key} transform={`translate(0 ${topOf(place)})`}>
          <GroupHead group={group} />
          {group.tiles.map((tile, index) => (
            <TileBox
              key={tile.key}
              chart={chart.id}
              tile={tile}
              x={(index % group.perRow) * (100 / group.perRow)}
              y={headHeight + Math.floor(index / group.perRow) * (tileHeight + gap)}
              width={100 / group.perRow - 1}
            />
          ))}
        </g>
      ))}
    </Chart>
  );
};

const GroupHead = ({ group: { label, href } }: { readonly group: TileGroup }) => {
  const name = (
    <text x="0" y="29" font-size="16" font-weight="650" fill={href === undefined ? "currentColor" : "var(--primary)"}>
      {label}
    </text>
  );
  if (href === undefined) return name;
  return (
    <a href={href}>
      <rect width="100%" height={headHeight} fill="transparent" stroke="none" />
      {name}
    </a>
  );
};

type TileBoxProps = {
  readonly chart: string;
  readonly tile: Tile;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

const [firstLine, lineHeight, indent] = [23, 18, band + 6];

/** A tile is paper with a band of its tone at the left, so that its words stay readable in every tone. */
const TileBox = ({ chart, tile, x, y, width }: TileBoxProps) => {
  const left = percent(x);
  const lines = linesOf(tile.label, Math.floor(width * lettersPerCent));
  return (
    <a href={tile.href} aria-label={`${lines.join(" ")} ${tile.said} ${tile.spoken}`}>
      <rect class="tile" x={left} y={y} width={percent(width)} height={tileHeight} />
      <ToneBox chart={chart} tone={tile.tone} x={left} y={y} width={String(band)} height={tileHeight} />
      {[...lines, tile.said].map((text, place) => (
        <text
          key={text}
          x={left}
          dx={indent}
          y={y + firstLine + place * lineHeight}
          font-size="14"
          font-weight={place < lines.length ? 600 : 400}
          fill="currentColor"
        >
          {place === 0 ? text : ` ${text}`}
        </text>
      ))}
    </a>
  );
};
