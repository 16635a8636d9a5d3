import type { Instant } from "../../domain/calendar/time.ts";
import { gapsOf } from "../../domain/responsibility/gaps.ts";
import type { InspectedUnit } from "../../domain/supervision/grid.ts";
import { standingOfUnit } from "../../domain/task-book/operations-map.ts";
import type { MapTile, MapView } from "../../web/views/map.ts";
import type { MapFacts } from "./map-facts.ts";

type Tiled = MapFacts & { readonly now: Instant };

const tileOf = (unit: InspectedUnit, facts: Tiled): MapTile & { readonly area: string } => {
  const { grid, tallies, open, proved, steps, cycles, now } = facts;
  const ofUnit = ({ unitId }: { readonly unitId: string }): boolean => unitId === unit.id;
  const scored = cycles.find(({ results }) => results?.some(ofUnit));
  return {
    unitId: unit.id,
    name: unit.name,
    englishName: unit.englishName,
    area: unit.area,
    ...standingOfUnit({
      findings: [...open, ...proved].filter(ofUnit),
      escalations: steps.filter(ofUnit),
      grade: scored?.results?.find(ofUnit)?.grade,
      now,
    }),
    gaps: gapsOf({ schoolCodes: unit.schoolCodes, contacts: grid.contacts, tallies }),
  };
};

/** The units looked at as tiles: townships by district in the order of their areas, then the schools the county runs itself. */
export const tileGroups = (facts: Tiled): MapView["groups"] => {
  const { grid, scope } = facts;
  const units = grid.units.filter(({ id }) => scope.unitIds.has(id));
  const districts = grid.districts.map(({ code, name, englishName }) => {
    const areas = grid.areas.filter((area) => area.district === code);
    const own = areas.flatMap((area) => units.filter((unit) => unit.form === "township" && unit.area === area.code));
    return {
      ...{ code, name, englishName, of: "district" as const },
      areas: areas.map((area) => ({ code: area.code, name: area.name, englishName: area.englishName })),
      tiles: own.map((unit) => tileOf(unit, facts)),
    };
  });
  const countyRun = {
    ...{ code: "countyRun", name: "县直学校", englishName: "County-run schools", of: "countyRun" as const, areas: [] },
    tiles: units.filter(({ form }) => form === "countyRun").map((unit) => tileOf(unit, facts)),
  };
  return [...districts, countyRun].filter(({ tiles }) => tiles.length > 0);
};
