import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { Purpose } from "./wait.ts";

/** Which reviewer of the aid centre examines a school: always the same one, "school by school" (domain §2.10). */
const reviewerFor = (county: County, schoolCode: string): readonly string[] => {
  const { reviewerIds } = county.offices;
  const first = Array.from(schoolCode).reduce((sum, digit) => sum + digit.charCodeAt(0), 0) % reviewerIds.length;
  return [...reviewerIds.slice(first), ...reviewerIds.slice(0, first)].slice(0, 1);
};

const homeroomTeacherOf = (school: School, application: Application): readonly string[] =>
  school.classes
    .filter(
      ({ stage, grade, classNo }) =>
        stage === application.stage && grade === application.grade && classNo === application.classNo,
    )
    .map(({ homeroomTeacherId }) => homeroomTeacherId);

const chainFor = ({ purpose, county, school, application }: Facts): readonly string[] => {
  const bureau = county.offices;
  const office = school?.offices;
  switch (purpose) {
    case "classCheck":
      return office && application
        ? [...homeroomTeacherOf(school, application), office.principalId, office.townshipOfficeId, bureau.centerHeadId]
        : [];
    case "schoolCheck":
      return office ? [office.panelChairId, office.principalId, office.townshipOfficeId, bureau.centerHeadId] : [];
    case "countyRecheck":
      return application
        ? [
            ...reviewerFor(county, application.schoolCode),
            bureau.centerHeadId,
            bureau.deputyDirectorId,
            bureau.bureauDirectorId,
          ]
        : [];
    case "postList":
      return office
        ? [office.principalId, office.townshipOfficeId, bureau.centerHeadId]
        : [bureau.centerHeadId, bureau.bureauDirectorId];
    case "signList":
      return office
        ? [office.principalId, office.townshipOfficeId, bureau.centerHeadId]
        : [bureau.deputyDirectorId, bureau.bureauDirectorId];
    case "parked":
      return [bureau.centerHeadId, bureau.deputyDirectorId];
    default:
      return [];
  }
};

type Facts = {
  readonly purpose: Purpose;
  readonly county: County;
  /** Absent for a county list. */
  readonly school?: School;
  readonly application?: Application;
  readonly list?: AidList;
  readonly escalations: number;
};

/**
 * Whose work this is: the office whose turn it is, one further up for every escalation, passing over whoever has
 * already acted in the chain (nobody acts twice, domain §2.2; in a teaching point the township school office steps in).
 * Undefined when nobody's work is waited for.
 */
export const assigneeFor = (facts: Facts): string | undefined => {
  const acted = new Set([
    ...(facts.application?.acts ?? []).map(({ by }) => by),
    ...(facts.purpose === "signList" ? (facts.list?.actors ?? []) : []),
  ]);
  const free = chainFor(facts).filter((id, place, chain) => !acted.has(id) && chain.indexOf(id) === place);
  return free[Math.min(facts.escalations, free.length - 1)];
};
