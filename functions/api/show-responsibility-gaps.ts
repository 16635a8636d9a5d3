import type { County } from "../../domain/county/county.ts";
import { gapsOf } from "../../domain/responsibility/gaps.ts";
import type { HelpTally } from "../../domain/responsibility/help-tally.ts";
import { letterIdOf } from "../../domain/responsibility/letter.ts";
import { supervises } from "../../domain/responsibility/may-see.ts";
import { gapsPage } from "../../web/pages/responsibility/gaps-page.tsx";
import { GapsView } from "../../web/views/responsibility.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { type SeenGrid, seenGrid } from "./responsibility-facts.ts";
import { letterRows, thisYear } from "./responsibility-letters.ts";

const shownLetters = 100;

type Schools = readonly County["schools"][number][];

const pupilsIn = ({ classes }: HelpTally) => {
  const pupils = classes.reduce((sum, each) => sum + each.pupils, 0);
  return { pupils, unnamed: pupils - classes.reduce((sum, each) => sum + each.named, 0) };
};

/** Letters of the year nobody has signed, about the seen schools; for supervision all of them. */
const unsignedLetters = async (deps: Dependencies, schools: Schools, sees: "all" | "own", year: number) => {
  const letters = await allRecords((page) => deps.letters.unsigned(year, page));
  const codes = new Set(schools.map(({ code }) => code));
  const own = letters.filter(({ schoolCode }) => sees === "all" || (schoolCode !== undefined && codes.has(schoolCode)));
  const rows = await letterRows(deps, own.slice(0, shownLetters));
  return {
    unsigned: rows.map(({ letterId, level, about, to }) => ({ letterId, level, ...about, to })),
    unsignedInAll: own.length,
  };
};

/** Who has no letter yet: the bureau and the units for supervision, the township schools for whoever sees them. */
const unissuedLetters = async (
  deps: Dependencies,
  { county, grid, schools }: SeenGrid,
  sees: "all" | "own",
  year: number,
) => {
  if (grid === undefined || county === undefined) return [];
  const countyRun = new Set(grid.units.flatMap(({ form, schoolCodes }) => (form === "countyRun" ? schoolCodes : [])));
  const units = grid.units.map((unit) => ({
    ...unit,
    level: "unit" as const,
    letterId: letterIdOf(year, { unitId: unit.id }),
  }));
  const wanted = [
    ...(sees === "all" ? [{ ...county, level: "bureau" as const, letterId: letterIdOf(year, {}) }, ...units] : []),
    ...schools
      .filter(({ code }) => !countyRun.has(code))
      .map((school) => ({
        ...school,
        level: "school" as const,
        letterId: letterIdOf(year, { schoolCode: school.code }),
      })),
  ];
  const issued = await deps.letters.findMany(wanted.map(({ letterId }) => letterId));
  const ids = new Set(issued.map(({ id }) => id));
  return wanted
    .filter(({ letterId }) => !ids.has(letterId))
    .map(({ level, name, englishName }) => ({ level, name, englishName }));
};

/** What is missing in the county's responsibility, school by school (I13, I16, S0-24). */
export const showResponsibilityGapsHandler = apiHandler(
  { name: "show-responsibility-gaps", access: "staff", view: GapsView, page: gapsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const [seen, tallies] = await Promise.all([seenGrid(deps, staff), deps.helpTallies.all()]);
      const { schools, grid } = seen;
      if (schools.length === 0) return refused({ code: "NotAllowedHere" });
      const sees = supervises(staff) ? "all" : "own";
      const year = thisYear(deps);
      const tallyOf = new Map(tallies.map((tally) => [tally.schoolCode, tally]));
      const contacts = grid?.contacts ?? {};
      const counted = schools.flatMap(({ code, name, englishName, township }) => {
        const tally = tallyOf.get(code);
        return tally ? [{ code, name, englishName, township, ...pupilsIn(tally), ...tally }] : [];
      });
      return ok<GapsView>({
        year,
        gaps: gapsOf({ schoolCodes: schools.map(({ code }) => code), contacts, tallies }),
        withoutContact: schools.filter(({ code }) => contacts[code] === undefined),
        unnamed: counted.filter(({ unnamed }) => unnamed > 0).toSorted((one, other) => other.unnamed - one.unnamed),
        over: counted.filter(({ over }) => over > 0).toSorted((one, other) => other.over - one.over),
        uncounted: schools.filter(({ code }) => !tallyOf.has(code)),
        ...(await unsignedLetters(deps, schools, sees, year)),
        unissued: await unissuedLetters(deps, seen, sees, year),
      });
    },
);
