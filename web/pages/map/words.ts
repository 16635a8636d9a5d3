import type { UnitState } from "../../../domain/task-book/operations-map.ts";
import type { TagTone } from "../../components/status-tag.tsx";
import type { Language } from "../../texts/language.ts";
import { mapTexts } from "../../texts/map.ts";
import type { MapCycle, MapTile, MapView } from "../../views/map.ts";
import { nameIn } from "../staff/words.ts";

/** The tone of each state, from the ladder down to what nobody has looked at. */
export const stateTones = {
  ladder: "bad",
  overdue: "attention",
  open: "moving",
  lowGrade: "waiting",
  good: "good",
  unknown: "over",
} as const satisfies Record<UnitState, TagTone>;

/** The tone of each severity. */
export const severityTones = { S0: "bad", S3: "attention", S2: "moving", S1: "waiting" } as const;

/** What stands on a tile in few characters. */
export const tileWords = (language: Language, { state, open, overdue, step, grade }: MapTile): string => {
  const texts = mapTexts(language);
  const counted = state === "overdue" ? String(overdue) : state === "open" ? String(open) : undefined;
  return texts.tile.said[state](counted ?? grade ?? "", step === undefined ? "" : texts.step[step]);
};

/** A name short enough for a tile: without the county's own name before it and the kind of place behind it. */
export const shortName = (language: Language, tile: MapTile, county: string): string =>
  nameIn(language, tile)
    .replace(new RegExp(`^${county} ?`), "")
    .replace(/ (Town|Township)$/, "");

/** Where one place of the way leads. */
export const hrefOfPlace = ({ level, code }: MapView["way"][number]): string => {
  if (level === "county") return "/map";
  return level === "unit" ? `/map?township=${code}` : `/map?${level}=${code}`;
};

/** What a cycle is called on the map. */
export const cycleName = (language: Language, { nature, year }: MapCycle): string =>
  mapTexts(language).cycleName[nature](year);
