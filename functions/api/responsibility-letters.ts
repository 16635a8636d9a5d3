import * as z from "zod";
import { dayOf, yearOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import { type School, Stage } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { type Issuing, issuingsOf } from "../../domain/responsibility/addressees.ts";
import type { ResponsibilityLetter } from "../../domain/responsibility/letter.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { LetterRow } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";
import { ownSchools } from "./staff-places.ts";
import { namesOf } from "./told-history.ts";

/** The path of one letter's page. */
export const LetterPath = z.object({ letterId: z.string().regex(/^ZZ\d{4}-[\w-]{1,60}$/) });

/** The year that runs now in Asia/Shanghai. */
export const thisYear = (deps: Pick<Dependencies, "clock">): number => yearOf(dayOf(deps.clock.now()));

/** Everything a person issues this year. */
export const issuingsFor = async (
  deps: Dependencies,
  staff: StaffMember,
  year: number,
): Promise<readonly Issuing[]> => {
  const [county, grid] = await Promise.all([deps.county.get(), deps.grid.get()]);
  if (county === undefined || grid === undefined) return [];
  const headed = grid.units.filter(({ form, headId }) => form === "township" && headId === staff.id);
  const codes = new Set([...headed.flatMap(({ schoolCodes }) => schoolCodes), ...ownSchools(staff, ["PRINCIPAL"])]);
  const found = await Promise.all([...codes].map(deps.schools.find));
  const schools = found.filter((school): school is School => school !== undefined);
  return issuingsOf({ actor: staff, grid, county, schools, year });
};

/** What a letter is about, by name. */
const aboutLetter = (
  { level, unitId, schoolCode }: Pick<ResponsibilityLetter, "level" | "unitId" | "schoolCode">,
  { county, grid }: { readonly county: County | undefined; readonly grid: SupervisionGrid | undefined },
): LetterRow["about"] => {
  if (schoolCode !== undefined) return schoolNames(county, schoolCode);
  const named = level === "bureau" ? county : grid?.units.find(({ id }) => id === unitId);
  return { name: named?.name ?? "", englishName: named?.englishName ?? "" };
};

const placeOf = (classId: string | undefined) => {
  const [stage, grade, classNo] = classId?.split("-") ?? [];
  const known = Stage.safeParse(stage);
  return known.success ? { place: { stage: known.data, grade: Number(grade), classNo: Number(classNo) } } : {};
};

/** Letters as rows, with the names of who issued and who signs. */
export const letterRows = async (
  deps: Dependencies,
  letters: readonly ResponsibilityLetter[],
): Promise<LetterRow[]> => {
  const [county, grid, names] = await Promise.all([
    deps.county.get(),
    deps.grid.get(),
    namesOf(
      deps,
      letters.flatMap(({ fromId, toId }) => [fromId, toId]),
    ),
  ]);
  return letters.map((letter) => ({
    letterId: letter.id,
    level: letter.level,
    about: aboutLetter(letter, { county, grid }),
    ...placeOf(letter.classId),
    from: names.get(letter.fromId) ?? "",
    to: names.get(letter.toId) ?? "",
    issuedAt: letter.issuedAt,
    ...(letter.signedAt === undefined ? {} : { signedAt: letter.signedAt }),
    ...(letter.result && { outcome: letter.result.outcome }),
  }));
};
