import { unitStates } from "../../../domain/task-book/operations-map.ts";
import { TileMap } from "../../components/charts/tile-map.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { mapTexts } from "../../texts/map.ts";
import type { MapTile, MapView } from "../../views/map.ts";
import { nameIn } from "../staff/words.ts";
import { shortName, stateTones, tileWords } from "./words.ts";

/** Townships have short names, schools have not. */
const perRow = { district: 4, countyRun: 2 } as const;

/** The units of the county by district, each in the tone of the worst that can be said of it. */
export const CountyTiles = ({ view: { groups } }: { readonly view: MapView }) => {
  const context = usePage();
  const { count } = useFormats();
  const texts = mapTexts(context.language);
  const { county: said } = texts;
  const county = nameIn(context.language, context.county);
  const tiles = groups.flatMap((group) => group.tiles);
  const cellsOf = (tile: MapTile, area: string): readonly string[] => [
    area,
    texts.state[tile.state],
    count(tile.open),
    count(tile.overdue),
    tile.step === undefined ? "–" : texts.step[tile.step],
    tile.grade ?? "–",
    count(tile.gaps.unnamed),
    count(tile.gaps.withoutContact),
  ];
  return (
    <TileMap
      id="county"
      title={said.title}
      description={said.said(tiles.length)}
      rowHeader={said.unit}
      headers={[
        ...[said.area, said.state, said.open, said.overdue, said.step, said.grade],
        ...[said.unnamed, said.withoutContact],
      ]}
      groups={groups.map(({ code, of, areas, ...group }) => ({
        key: code,
        label: nameIn(context.language, group),
        perRow: perRow[of],
        ...(of === "district" && { href: `/map?district=${code}` }),
        tiles: group.tiles.map((tile) => ({
          key: tile.unitId,
          label: shortName(context.language, tile, county),
          said: tileWords(context.language, tile),
          spoken: texts.tile.spoken(texts.state[tile.state], count(tile.open), count(tile.overdue)),
          tone: stateTones[tile.state],
          href: `/map?township=${tile.unitId}`,
          cells: cellsOf(tile, tile.area),
        })),
      }))}
      legend={unitStates.map((state) => ({
        label: texts.state[state],
        tone: stateTones[state],
        value: count(tiles.filter((tile) => tile.state === state).length),
      }))}
    />
  );
};
