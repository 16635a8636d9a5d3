import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { County } from "../../domain/county/county.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { TaskItem } from "../../domain/task-book/task-item.ts";
import { bureauOffices, bureauStaff, townshipOfficer } from "./bureau.ts";
import { demoCampaign } from "./campaign.ts";
import { demoGrid } from "./grid.ts";
import { supervisionStaff } from "./grid-staff.ts";
import { mailFor, phoneFor, region } from "./identifiers.ts";
import { rosterOf } from "./roster.ts";
import { schoolPlans } from "./school-plan.ts";
import { staffedSchool } from "./schools.ts";
import { demoTaskBook } from "./task-book.ts";
import { townships } from "./townships.ts";

/** The demo county, or the part of it that lies in some townships. */
export type DemoCounty = {
  readonly county: County;
  readonly campaign: Campaign;
  readonly schools: readonly School[];
  readonly staff: readonly StaffMember[];
  /** Who inspects and who answers for what. */
  readonly grid: SupervisionGrid;
  /** What the county has set itself for its years. */
  readonly taskBook: readonly TaskItem[];
  /** The pupils of a school by its code, made one at a time; empty for a school outside the chosen townships. */
  readonly pupilsOf: (schoolCode: string) => Iterable<Pupil>;
};

/**
 * The demo county 安禾县 (domain §10), the same on every machine. The need categories of its aided pupils give exactly
 * the levels of §10.4 under the default mapping of §3.6. The county lists only schools of the chosen townships (all
 * sixteen by default); a school, person or pupil is the same whatever else is chosen.
 */
export const generateCounty = (chosen: { readonly townships?: readonly string[] } = {}): DemoCounty => {
  const places = townships.filter(({ name }) => chosen.townships?.includes(name) ?? true);
  const plans = schoolPlans.filter(({ township }) => places.includes(township));
  const staffed = plans.map(staffedSchool);
  const schools = staffed.map(({ school }) => school);
  const planByCode = new Map(plans.map((plan) => [plan.code, plan]));
  return {
    county: {
      kind: "county",
      record: unrecorded,
      code: region,
      name: "安禾县",
      englishName: "Anhe County",
      phone: phoneFor(0),
      email: mailFor("bureau.aid-center"),
      townships: places.map(({ name }) => name),
      schools: plans.map(({ code, name, englishName, township }) => ({
        code,
        name,
        englishName,
        township: township.name,
      })),
      offices: bureauOffices,
    },
    campaign: demoCampaign,
    schools,
    staff: [
      ...bureauStaff,
      ...supervisionStaff,
      ...places.map(townshipOfficer),
      ...staffed.flatMap(({ staff }) => staff),
    ],
    grid: demoGrid({ townships: places, schools }),
    taskBook: demoTaskBook({ townships: places, schools }),
    *pupilsOf(schoolCode) {
      const plan = planByCode.get(schoolCode);
      if (plan !== undefined) for (const { pupil } of rosterOf(plan)) yield pupil;
    },
  };
};
