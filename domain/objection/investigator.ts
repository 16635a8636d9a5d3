import { type Away, standInOf } from "../absence/stand-in.ts";
import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { type AidList, barredFrom } from "../publicity/aid-list.ts";
import { listOffices } from "../wait/assignee.ts";
import { reviewersFor } from "../wait/reviewers.ts";
import type { Purpose } from "../wait/wait.ts";
import type { Objection } from "./objection.ts";
import { isSignedWithout } from "./signers-left.ts";

const works = ["admitObjection", "investigateObjection", "reviewObjection"] as const;

/** The kinds of work an objection makes for a person. */
export type ObjectionWork = (typeof works)[number];

/** Whether a workflow waits for a person's work on an objection. */
export const isObjectionWork = (purpose: Purpose): purpose is ObjectionWork => works.some((work) => work === purpose);

/** What decides who looks into an objection. */
export type InvestigatorFacts = {
  readonly purpose: ObjectionWork;
  readonly objection: Objection;
  readonly list: AidList;
  readonly application: Application | undefined;
  readonly county: County;
  /** The school of the list; absent at county level. */
  readonly school: School | undefined;
  /** The persons of `inquiryOffices`, for their own children. */
  readonly staff: readonly StaffMember[];
  readonly escalations: number;
  /** Nobody is away where absent. */
  readonly away?: Away | undefined;
};

/** The offices an objection goes through, in the order in which it goes up; its review begins one level higher. */
const objectionOffices = ({
  purpose,
  county,
  school,
}: Pick<InvestigatorFacts, "purpose" | "county" | "school">): readonly string[] => {
  const { reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId } = county.offices;
  if (purpose === "reviewObjection")
    return school
      ? [...reviewersFor(county, school.code), centerHeadId, deputyDirectorId]
      : [deputyDirectorId, bureauDirectorId];
  if (school === undefined) return [...reviewerIds, centerHeadId, bureauDirectorId, deputyDirectorId];
  const { aidOfficerId, principalId, townshipOfficeId } = school.offices;
  return [aidOfficerId, principalId, townshipOfficeId, ...reviewersFor(county, school.code), centerHeadId];
};

/** Everybody who might handle an objection to a list of this school, or of the county. */
export const inquiryOffices = (county: County, school: School | undefined): readonly string[] => [
  ...new Set(
    (["admitObjection", "reviewObjection"] as const).flatMap((purpose) =>
      objectionOffices({ purpose, county, school }),
    ),
  ),
];

/** Who decided on the application, is the pupil's parent, or for a review has handled the objection: these never handle it. */
export const isInvolved = (
  person: Pick<StaffMember, "id" | "ownChildren">,
  { purpose, objection, application }: Pick<InvestigatorFacts, "purpose" | "objection" | "application">,
): "acted" | "parent" | undefined => {
  const handled =
    purpose === "reviewObjection" ? [objection.admission?.by, objection.extension?.by, objection.reply?.by] : [];
  if (handled.includes(person.id) || (application && actedOn(application).includes(person.id))) return "acted";
  return application && person.ownChildren.includes(application.pupilKey) ? "parent" : undefined;
};

/** Who prepared, posted or signed the list an objection concerns. */
export const madeList = ({ preparedBy, postedBy, signatures }: AidList): readonly string[] => [
  preparedBy,
  ...(postedBy === undefined ? [] : [postedBy]),
  ...signatures.map(({ by }) => by),
];

/** An objection is looked into by offices of its own: somebody away is replaced only by a substitute who holds one of them. */
const inPlaceOf = (id: string, offices: readonly string[], away: Away): readonly string[] => {
  const standIn = standInOf(away, id);
  return standIn !== undefined && offices.includes(standIn) ? [standIn] : [];
};

/**
 * Who handles an objection now: the first office whose holder took no part in the application or the list and is not the
 * one to sign that list next, one further up for every escalation. In a county of few people those who made the list
 * come after all others, then the next signer, and the last one who could sign at the very end; throws when nobody is left.
 */
export const investigatorFor = (facts: InvestigatorFacts): string => {
  const { list, application, county, school, staff, purpose, escalations, away } = facts;
  const offices = [...new Set(objectionOffices(facts))];
  const present = away ? offices.flatMap((id) => inPlaceOf(id, offices, away)) : offices;
  const chain = present.length === 0 ? offices : [...new Set(present)];
  const uninvolved = chain.filter((id) => {
    const ownChildren = staff.find((person) => person.id === id)?.ownChildren ?? [];
    return isInvolved({ id, ownChildren }, facts) === undefined;
  });
  // Whoever answers signs no more: the last one who could sign is asked only where there is nobody else.
  const spared = uninvolved.filter((id) => isSignedWithout(list, id, { county, school }));
  const possible = spared.length > 0 ? spared : uninvolved;
  // Whoever acted on any of its lines had a part in the list as a whole.
  const makers = [...madeList(list), ...(application === undefined ? list.actors : [])];
  const nextSigner = listOffices(county, school).sign.find((id) => !barredFrom(list, "sign").includes(id));
  const others = possible.filter((id) => id !== nextSigner);
  const free = [others.filter((id) => !makers.includes(id)), others, possible].find((ids) => ids.length > 0);
  const chosen = free?.[Math.min(escalations, free.length - 1)];
  if (chosen === undefined) throw new Error(`nobody is left for ${purpose}`);
  return chosen;
};
