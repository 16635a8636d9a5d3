import { type Away, absenceOf, standInOf } from "../absence/stand-in.ts";
import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { type AidList, barredFrom, type ListOffices } from "../publicity/aid-list.ts";
import { decidersOf, openRequest } from "../reconsideration/instance.ts";
import { reviewersFor } from "./reviewers.ts";
import type { Purpose, Wait } from "./wait.ts";

/** The reviewer of the aid centre who examines the school; when that one is barred from this case, the next one. */
const reviewerFor = (county: County, application: Application): readonly string[] =>
  reviewersFor(county, application.schoolCode)
    .filter((id) => !actedOn(application).includes(id))
    .slice(0, 1);

const homeroomTeacherOf = (school: School, application: Application): readonly string[] =>
  school.classes
    .filter(
      ({ stage, grade, classNo }) =>
        stage === application.stage && grade === application.grade && classNo === application.classNo,
    )
    .map(({ homeroomTeacherId }) => homeroomTeacherId);

/** Who may post and who may sign a list, each in the order in which it goes up; a county list has no school. */
export const listOffices = (county: County, school: School | undefined): ListOffices => {
  const bureau = county.offices;
  if (school) {
    const chain = [school.offices.principalId, school.offices.townshipOfficeId, bureau.centerHeadId];
    return { post: chain, sign: chain };
  }
  return {
    post: [bureau.centerHeadId, bureau.bureauDirectorId],
    sign: [bureau.deputyDirectorId, bureau.bureauDirectorId],
  };
};

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
        ? [...reviewerFor(county, application), bureau.centerHeadId, bureau.deputyDirectorId, bureau.bureauDirectorId]
        : [];
    case "postList":
    case "repostList":
      return listOffices(county, school).post;
    case "signList":
      return listOffices(county, school).sign;
    case "reconsideration": {
      const request = application && openRequest(application);
      return request ? decidersOf(county, request.instance, application) : [];
    }
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
  /** Nobody is away where absent. */
  readonly away?: Away | undefined;
};

const barred = ({ purpose, application, list }: Facts): readonly string[] => {
  // An operator decides nothing about the case.
  if (purpose === "parked") return [];
  if (list) return barredFrom(list, purpose === "signList" ? "sign" : "post");
  return application ? actedOn(application) : [];
};

/** Offices that act in the same chain at other steps: none of their holders stands in here (domain §2.2). */
const actsElsewhere = ({ county, school, application }: Facts): readonly string[] => {
  const { centerHeadId, deputyDirectorId } = county.offices;
  if (school === undefined) return [centerHeadId, deputyDirectorId];
  const { panelChairId, aidOfficerId, principalId } = school.offices;
  const teachers = application ? homeroomTeacherOf(school, application) : [];
  return [...teachers, panelChairId, aidOfficerId, principalId, centerHeadId, deputyDirectorId];
};

/** Whose work something is, and for whom they do it. */
export type Assignment = Pick<Wait, "standsInFor"> & { readonly assignee: string };

const assigned = (assignee: string): Assignment => ({ assignee });

/** The person, or who lawfully stands in: not barred, and not with another part in this chain. */
const presentFor = (id: string, facts: Facts): readonly Assignment[] => {
  const absence = facts.away && absenceOf(facts.away, id);
  if (facts.away === undefined || absence === undefined) return [assigned(id)];
  const standIn = standInOf(facts.away, id);
  if (standIn === undefined || barred(facts).includes(standIn)) return [];
  if ([...actsElsewhere(facts), ...(facts.list?.acted ?? [])].includes(standIn)) return [];
  return [{ assignee: standIn, standsInFor: { staffId: id, absenceId: absence.id, cause: absence.cause } }];
};

/** Everybody whose work this may be, in the order in which it goes up; where all are away, as if all were there. */
export const possibleFor = (facts: Facts): readonly Assignment[] => {
  const acted = barred(facts);
  const free = [...new Set(chainFor(facts))].filter((id) => !acted.includes(id));
  const present = free.flatMap((id) => presentFor(id, facts));
  const ids = present.map(({ assignee }) => assignee);
  return present.length === 0
    ? free.map(assigned)
    : present.filter((each, place) => ids.indexOf(each.assignee) === place);
};

/**
 * Whose work this is: the office whose turn it is, one further up for every escalation, passing over whoever has
 * already acted in the chain (nobody acts twice, domain §2.2; in a teaching point the township school office steps in)
 * and whoever is away without a lawful substitute. Undefined when nobody's work is waited for; throws when a person's
 * work is, and nobody is left to do it.
 */
export const assignmentFor = (facts: Facts): Assignment | undefined => {
  const possible = possibleFor(facts);
  if (possible.length === 0 && chainFor(facts).length > 0) throw new Error(`nobody is left for ${facts.purpose}`);
  return possible[Math.min(facts.escalations, possible.length - 1)];
};

/** Who does the work of `assignmentFor`. */
export const assigneeFor = (facts: Facts): string | undefined => assignmentFor(facts)?.assignee;
