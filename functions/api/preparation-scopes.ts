import type { County } from "../../domain/county/county.ts";
import type { Role } from "../../domain/county/role.ts";
import { Stage } from "../../domain/county/school.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import type { Tally } from "../../domain/county/tally.ts";
import { officeEn } from "../../web/texts/office.en.ts";
import { officeZhCn } from "../../web/texts/office.zh-cn.ts";
import type { PreparationView, ScopeChoice } from "../../web/views/preparation.ts";
import { schoolNames } from "./application-head.ts";
import { ownSchools } from "./staff-places.ts";

type Level = ScopeChoice["level"];

const preparers = { school: "SCHOOL_AID_OFFICER", county: "AID_CENTER_REVIEWER" } as const satisfies Record<
  Level,
  Role
>;

const readers: Record<Level, readonly Role[]> = {
  school: ["SCHOOL_AID_OFFICER", "PRINCIPAL"],
  county: ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "AUDITOR"],
};

const isHeldAt = (actor: StaffMember, role: Role, { level, scope }: Pick<ScopeChoice, "level" | "scope">): boolean =>
  holdsRole(actor, role, level === "school" ? { schoolCode: scope } : {});

/** Whether a person prepares the lists of this scope, only reads them, or neither. */
export const entryToScope = (
  actor: StaffMember,
  scope: Pick<ScopeChoice, "level" | "scope">,
): PreparationView["may"] | "none" => {
  if (isHeldAt(actor, preparers[scope.level], scope)) return "prepare";
  const reads = [...readers[scope.level], ...readers.county].some((role) => isHeldAt(actor, role, scope));
  return reads ? "read" : "none";
};

const countedFor = (tally: Tally | undefined, stage: Stage): Pick<ScopeChoice, "counted"> => {
  if (tally === undefined) return {};
  const waiting = tally.schools.flatMap((school) => school.waiting.filter((each) => each.stage === stage));
  const count = waiting.reduce((sum, each) => sum + each.count, 0);
  const amount = waiting.reduce((sum, each) => sum + each.amount, 0);
  return { counted: { count, amount, asOf: tally.asOf } };
};

/** The name of a school, or of the stage of a county list. */
export const unitOf = (county: County | undefined, { level, scope }: Pick<ScopeChoice, "level" | "scope">) =>
  level === "school"
    ? schoolNames(county, scope)
    : { name: officeZhCn.stage[scope as Stage], englishName: officeEn.stage[scope as Stage] };

/** Every scope whose lists a person may see: own schools, or the stages of the county with what was counted last. */
export const scopesOf = (
  actor: StaffMember,
  { county, tally }: { readonly county: County | undefined; readonly tally: Tally | undefined },
): ScopeChoice[] => {
  const schools = ownSchools(actor, readers.school).map((code) => ({ level: "school" as const, scope: code }));
  const isOfCounty = readers.county.some((role) => holdsRole(actor, role, {}));
  const stages = (isOfCounty ? Stage.options : []).map((stage) => ({
    level: "county" as const,
    scope: stage,
    ...countedFor(tally, stage),
  }));
  return [...schools, ...stages].map((choice) => ({ ...choice, unit: unitOf(county, choice) }));
};
