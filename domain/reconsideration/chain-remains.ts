import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { listOffices } from "../wait/assignee.ts";

/**
 * Whether enough different persons are left to carry an award of this level to its approval: nobody acts twice in one
 * chain (domain §2.2), and a case that somebody near its end decides must not stand still for want of a signature.
 */
export const chainRemains = ({ application, by, unit, county, school }: ChainRemains): boolean => {
  const { reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId } = county.offices;
  const { post, sign } = listOffices(county, undefined);
  const recheck = [...reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId];
  const ofSchool = unit === "school" && school ? [listOffices(county, school).sign, recheck] : [];
  return canAllAct([...ofSchool, post, sign], [...actedOn(application), by]);
};

const canAllAct = ([first, ...rest]: readonly (readonly string[])[], acted: readonly string[]): boolean =>
  first === undefined || first.some((id) => !acted.includes(id) && canAllAct(rest, [...acted, id]));

type ChainRemains = {
  readonly application: Pick<Application, "acts" | "barred">;
  /** Whoever would grant the award. */
  readonly by: string;
  readonly unit: "school" | "county";
  readonly county: County;
  readonly school: School | undefined;
};
