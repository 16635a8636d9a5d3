import type { County } from "../../domain/county/county.ts";
import type { Role } from "../../domain/county/role.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { mailFor } from "./identifiers.ts";
import { fullName } from "./names.ts";
import { type Township, townships } from "./townships.ts";

const center = "安禾县学生资助管理中心";
const bureau = "安禾县教育局";

const posts: readonly { readonly slug: string; readonly role: Role; readonly unitName: string }[] = [
  { slug: "reviewer-1", role: "AID_CENTER_REVIEWER", unitName: center },
  { slug: "reviewer-2", role: "AID_CENTER_REVIEWER", unitName: center },
  { slug: "reviewer-3", role: "AID_CENTER_REVIEWER", unitName: center },
  { slug: "center-head", role: "AID_CENTER_HEAD", unitName: center },
  { slug: "deputy-director", role: "DEPUTY_DIRECTOR", unitName: bureau },
  { slug: "director", role: "BUREAU_DIRECTOR", unitName: bureau },
  { slug: "auditor", role: "AUDITOR", unitName: bureau },
];

const firstSerial = 120_000;

/** The county bureau and its aid centre: three reviewers, the head, the deputy director, the director, an auditor. */
export const bureauStaff: readonly StaffMember[] = posts.map(({ slug, role, unitName }, index) => ({
  kind: "staff",
  record: unrecorded,
  id: `staff-bureau-${slug}`,
  name: fullName(firstSerial + index),
  email: mailFor(`bureau.${slug}`),
  unitName,
  roles: [{ role, scope: { of: "county" } }],
  ownChildren: [],
}));

/** Who holds the bureau's offices. */
export const bureauOffices: County["offices"] = {
  reviewerIds: ["staff-bureau-reviewer-1", "staff-bureau-reviewer-2", "staff-bureau-reviewer-3"],
  centerHeadId: "staff-bureau-center-head",
  deputyDirectorId: "staff-bureau-deputy-director",
  bureauDirectorId: "staff-bureau-director",
  auditorIds: ["staff-bureau-auditor"],
};

/** Staff id of a township's school office. */
export const officeIdOf = (township: Township): string => `staff-${township.slug}-office`;

/** The person of a township's school office (中心学校), who signs where a teaching point has too few persons. */
export const townshipOfficer = (township: Township): StaffMember => ({
  kind: "staff",
  record: unrecorded,
  id: officeIdOf(township),
  name: fullName(firstSerial + posts.length + townships.indexOf(township)),
  email: mailFor(`office.${township.slug}`),
  unitName: `${township.name}中心学校`,
  roles: [{ role: "TOWNSHIP_SCHOOL_OFFICE", scope: { of: "township", township: township.name } }],
  ownChildren: [],
});
