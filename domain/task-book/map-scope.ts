import type { StaffMember } from "../county/staff-member.ts";
import { schoolsSeen, supervises } from "../responsibility/may-see.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { seesItem } from "./may-see-item.ts";
import type { TaskItem } from "./task-item.ts";

/** What one look at the county takes in: schools, the units that lie in it whole, and what else belongs to it. */
export type MapScope = {
  readonly level: "county" | "district" | "unit" | "school" | "own";
  readonly schoolCodes: ReadonlySet<string>;
  readonly unitIds: ReadonlySet<string>;
  readonly sees: (item: TaskItem) => boolean;
};

type Place = { readonly code: string; readonly township: string };

/** Where somebody looks closer. */
export type MapPlace = { readonly district?: string; readonly township?: string; readonly school?: string };

/** What a person sees of the county at the place asked for; undefined when nothing of it is theirs to see. */
export const mapScope = ({ actor, grid, schools, place }: Looking): MapScope | undefined => {
  const seen = schoolsSeen(actor, { grid, schools });
  const codes = new Set(seen.map(({ code }) => code));
  const units = grid.units.filter(
    (unit) => unit.headId === actor.id || unit.schoolCodes.every((code) => codes.has(code)),
  );
  for (const unit of units) for (const code of unit.schoolCodes) codes.add(code);
  const narrowed = narrow({ grid, place });
  const schoolCodes = new Set([...codes].filter((code) => narrowed === undefined || narrowed.schoolCodes.has(code)));
  if (schoolCodes.size === 0) return undefined;
  const unitIds = new Set(units.map(({ id }) => id).filter((id) => narrowed === undefined || narrowed.unitIds.has(id)));
  const townships = new Set(schools.filter(({ code }) => schoolCodes.has(code)).map(({ township }) => township));
  const isWhole = narrowed === undefined;
  const places = { schoolCodes: [...codes] };
  return {
    level: narrowed?.level ?? (supervises(actor) ? "county" : "own"),
    schoolCodes,
    unitIds,
    sees: (item) =>
      seesItem(actor, item, places) &&
      (isWhole ||
        (item.schoolCode !== undefined && schoolCodes.has(item.schoolCode)) ||
        (narrowed.level !== "school" && item.township !== undefined && townships.has(item.township))),
  };
};

type Narrowed = Pick<MapScope, "level" | "schoolCodes" | "unitIds">;

/** The schools and whole units of a place, of the closest one that is named; undefined for all of the county. */
const narrow = ({ grid, place }: Pick<Looking, "grid" | "place">): Narrowed | undefined => {
  const { district, township, school } = place;
  if (school !== undefined) {
    const own = grid.units.filter(({ form, schoolCodes }) => form === "countyRun" && schoolCodes.includes(school));
    return { level: "school", schoolCodes: new Set([school]), unitIds: new Set(own.map(({ id }) => id)) };
  }
  if (township !== undefined)
    return of(
      "unit",
      grid.units.filter(({ id }) => id === township),
    );
  if (district === undefined) return undefined;
  const areas = grid.areas.filter((area) => area.district === district).map(({ code }) => code);
  return of(
    "district",
    grid.units.filter(({ area }) => areas.includes(area)),
  );
};

const of = (level: MapScope["level"], units: SupervisionGrid["units"]): Narrowed => ({
  level,
  schoolCodes: new Set(units.flatMap(({ schoolCodes }) => schoolCodes)),
  unitIds: new Set(units.map(({ id }) => id)),
});

type Looking = {
  readonly actor: StaffMember;
  readonly grid: SupervisionGrid;
  readonly schools: readonly Place[];
  readonly place: MapPlace;
};
