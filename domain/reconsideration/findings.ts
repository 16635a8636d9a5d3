import { actedOn } from "../application/acted.ts";
import type { ApplicationIn } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { listOffices } from "../wait/assignee.ts";
import { backTo } from "./back-to.ts";
import type { Finding } from "./reconsideration.ts";

/**
 * What a person may find about a rejection: a school's goes back to the school, a county's to either step. An award is
 * offered only while enough different persons are left to carry it to its approval: nobody acts twice in one chain
 * (domain §2.2), and a case that somebody near its end decides must not stand still for want of a signature.
 */
export const findingsFor = (facts: FindingsFor): readonly Finding[] => {
  const { unit, formerAward } = facts.application;
  const isCounty = unit === "county" && formerAward !== undefined;
  const canAward = (unit === "school" || isCounty) && chainRemains(facts);
  return [
    ...(canAward ? (["award"] as const) : []),
    "schoolCheck",
    ...(isCounty ? (["countyRecheck"] as const) : []),
    "notUpheld",
  ];
};

const chainRemains = ({ application, by, county, school }: FindingsFor): boolean => {
  const { reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId } = county.offices;
  const { post, sign } = listOffices(county, undefined);
  const recheck = [...reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId];
  const isSchool = application.unit === "school";
  const ofSchool = isSchool && school ? [listOffices(county, school).sign, recheck] : [];
  const { base } = backTo(isSchool ? "schoolCheck" : "countyRecheck", application);
  return canAllAct([...ofSchool, post, sign], [...actedOn(base), by]);
};

const canAllAct = ([first, ...rest]: readonly (readonly string[])[], acted: readonly string[]): boolean =>
  first === undefined || first.some((id) => !acted.includes(id) && canAllAct(rest, [...acted, id]));

type FindingsFor = {
  readonly application: ApplicationIn<"rejected">;
  /** Whoever answers, and would sign an award. */
  readonly by: string;
  readonly county: County;
  readonly school: School | undefined;
};
