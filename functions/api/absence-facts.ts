import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** The county, which every county has. */
export const countyOf = async (deps: Dependencies) => {
  const county = await deps.county.get();
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  return county;
};

/** The school at which somebody works, if it is one. */
export const schoolOf = async (deps: Dependencies, staff: StaffMember | undefined): Promise<School | undefined> => {
  const code = staff?.roles.flatMap(({ scope }) => ("schoolCode" in scope ? [scope.schoolCode] : []))[0];
  return code === undefined ? undefined : deps.schools.find(code);
};

/** Who works around somebody: at the own school and its township's office, in the schools of an own township, or in the bureau. */
export const colleaguesOf = async (deps: Dependencies, staff: StaffMember): Promise<readonly StaffMember[]> => {
  const [county, school] = await Promise.all([countyOf(deps), schoolOf(deps, staff)]);
  const own = school ? await deps.staff.ofSchool(school.code) : [];
  const townships = staff.roles.flatMap(({ scope }) => (scope.of === "township" ? [scope.township] : []));
  const codes = county.schools.filter(({ township }) => townships.includes(township)).map(({ code }) => code);
  const schools = await Promise.all(codes.map(deps.schools.find));
  const isBureau = staff.roles.some(({ scope }) => scope.of === "county");
  const { reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId } = county.offices;
  const ids = [
    ...(school ? [school.offices.townshipOfficeId] : []),
    ...schools.flatMap((each) => (each ? [each.offices.principalId] : [])),
    ...(isBureau ? [...reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId] : []),
    ...(isBureau ? [...new Set((await allTownshipOffices(deps, county.schools)).values())] : []),
  ];
  const others = await deps.staff.findMany([...new Set(ids)].filter((id) => own.every((each) => each.id !== id)));
  return [...own, ...others].filter(({ id }) => id !== staff.id).toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/** The township offices by township, each read off one of its schools. */
const allTownshipOffices = async (
  deps: Dependencies,
  schools: readonly { readonly code: string; readonly township: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const firstOf = new Map(schools.map(({ code, township }) => [township, code]));
  const found = await Promise.all([...firstOf.values()].map(deps.schools.find));
  return new Map(
    found.flatMap((school) => (school ? [[school.township, school.offices.townshipOfficeId] as const] : [])),
  );
};
