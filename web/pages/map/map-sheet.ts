import type { Language } from "../../texts/language.ts";
import { mapTexts } from "../../texts/map.ts";
import type { MapView } from "../../views/map.ts";
import { nameIn } from "../staff/words.ts";

/** The units of the map as a sheet: a row each, as in the table under the map. */
export const mapSheet = ({ groups }: MapView, language: Language) => {
  const texts = mapTexts(language);
  const { county } = texts;
  return {
    name: texts.title,
    columns: [
      { title: county.unit, width: 30 },
      { title: county.area, width: 9 },
      { title: county.state, width: 22 },
      { title: county.open, width: 10 },
      { title: county.overdue, width: 10 },
      { title: county.step, width: 12 },
      { title: county.grade, width: 8 },
      { title: county.unnamed, width: 14 },
      { title: county.withoutContact, width: 14 },
    ],
    rows: groups.flatMap(({ tiles }) =>
      tiles.map((tile) => [
        nameIn(language, tile),
        tile.area,
        texts.state[tile.state],
        tile.open,
        tile.overdue,
        tile.step && texts.step[tile.step],
        tile.grade,
        tile.gaps.unnamed,
        tile.gaps.withoutContact,
      ]),
    ),
  };
};
