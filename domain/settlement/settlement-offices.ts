import type { County } from "../county/county.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { Settlement, SettlementStep } from "./settlement.ts";

type Offices = { readonly county: County; readonly grid: SupervisionGrid };

/** Who takes part in a settlement, in the role in which they do. */
const holdersOf = ({ county, grid }: Offices): Readonly<Partial<Record<Role, string>>> => ({
  AID_CENTER_HEAD: county.offices.centerHeadId,
  SUPERVISION_HEAD: grid.officeHeadId,
  DEPUTY_DIRECTOR: county.offices.deputyDirectorId,
  BUREAU_DIRECTOR: county.offices.bureauDirectorId,
});

/** Whose step it is: money is the aid centre's, results are the supervision office's, the opinion the auditor's. */
const stepRoles = {
  freeze: "AID_CENTER_HEAD",
  reconciliation: "AID_CENTER_HEAD",
  carryOver: "AID_CENTER_HEAD",
  taskBook: "SUPERVISION_HEAD",
  yearlyScores: "SUPERVISION_HEAD",
  letters: "SUPERVISION_HEAD",
  audit: "AUDITOR",
  protocol: "DEPUTY_DIRECTOR",
  nextYear: "DEPUTY_DIRECTOR",
} as const satisfies Record<SettlementStep, Role>;

/** The role whose turn a step is; the protocol is the deputy director's first and then the director's. */
export const roleFor = (step: SettlementStep, { signatures }: Pick<Settlement, "signatures">): Role =>
  step === "protocol" && signatures.length > 0 ? "BUREAU_DIRECTOR" : stepRoles[step];

/** Whether a person holds that role in the settlement. */
export const actsAs = (staff: StaffMember, role: Role, offices: Offices): boolean =>
  role === "AUDITOR" ? holdsRole(staff, "AUDITOR", {}) : holdersOf(offices)[role] === staff.id;

/** The role in which a person takes part in settlements; undefined for everybody else. */
export const settlementRoleOf = (staff: StaffMember, offices: Offices): Role | undefined =>
  (["AID_CENTER_HEAD", "SUPERVISION_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR", "AUDITOR"] as const).find((role) =>
    actsAs(staff, role, offices),
  );
