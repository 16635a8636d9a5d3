import type { School } from "../../domain/county/school.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { InspectedUnit, SupervisionGrid } from "../../domain/supervision/grid.ts";
import { bureauOffices, officeIdOf } from "./bureau.ts";
import {
  areaCodes,
  areaNameOf,
  directorIdOf,
  districts,
  inspectorIds,
  leaderIdOf,
  officeHeadId,
} from "./grid-staff.ts";
import { region } from "./identifiers.ts";
import { type SchoolPlan, schoolPlans } from "./school-plan.ts";
import type { Township } from "./townships.ts";

/** The seven schools the county runs itself carry its name (domain §10.1). */
const isCountyRun = ({ name }: Pick<SchoolPlan, "name">): boolean => name.startsWith("安禾县");

/** Small-grid leaders are the heads of the central primary and of the stand-alone junior schools (S1-02). */
const headsCell = ({ name, type }: SchoolPlan): boolean =>
  type === "JUNIOR_MIDDLE" || (type === "COMPLETE_PRIMARY" && name.endsWith("中心小学"));

type Cell = { readonly lead: SchoolPlan; readonly schools: readonly SchoolPlan[] };

/**
 * The small grids of a township by pupil source: kindergartens and teaching points are dealt out from the central
 * primary on, all other schools from the first junior on.
 */
const cellsOf = (own: readonly SchoolPlan[]): readonly Cell[] => {
  const leads = own.filter(headsCell);
  const around = Map.groupBy(
    own.filter((school) => !leads.includes(school)),
    ({ type }) => type,
  );
  const cells = leads.map((lead) => ({ lead, schools: [lead] }));
  for (const [type, schools] of around) {
    const from = type === "KINDERGARTEN" || type === "TEACHING_POINT" ? 0 : 1;
    for (const [index, school] of schools.entries()) cells[(from + index) % cells.length]?.schools.push(school);
  }
  return cells;
};

/** Schools nobody is the contact of yet, so that the demo has gaps to show. */
const withoutContact = [
  "chengguan-k6",
  "shiqiao-k2",
  "liulin-tp1",
  "chayuan-tp2",
  "yuntai-tp2",
  "taiping-k2",
  "gaoqiao-k2",
];

/** Inspectors who stay away from a unit: relatives in charge there, or a post held there before (督导条例 art. 10). */
const ties: SupervisionGrid["ties"] = [
  { inspectorId: "staff-inspector-03", unitId: "t-shiqiao", why: "relative" },
  { inspectorId: "staff-inspector-07", unitId: "s-3461990116", why: "formerPost" },
  { inspectorId: "staff-inspector-11", unitId: "t-liulin", why: "formerPost" },
  { inspectorId: "staff-inspector-16", unitId: "t-chengguan", why: "relative" },
  { inspectorId: "staff-inspector-22", unitId: "t-gaoqiao", why: "formerPost" },
];

const districtCodeOf = (word: string): string => districts.find((district) => district.word === word)?.code ?? "";

/**
 * The demo county's supervision (domain §6.1, §10.1, §10.2): of the whole county 5 districts, 8 areas, 26 cells and 23
 * inspected units; of some townships only what lies in them, with all inspectors.
 */
export const demoGrid = ({ townships, schools }: Parts): SupervisionGrid => {
  const schoolByCode = new Map(schools.map((school) => [school.code, school]));
  const principalOf = ({ code }: SchoolPlan): string => schoolByCode.get(code)?.offices.principalId ?? "";
  const plansOf = (township: Township) => schoolPlans.filter((plan) => plan.township === township);
  const cells = townships.flatMap((township) =>
    cellsOf(plansOf(township)).map((cell, index) => ({ ...cell, township, code: `${township.slug}-${index + 1}` })),
  );
  const contactOf = (school: SchoolPlan): string => {
    if (isCountyRun(school)) return leaderIdOf(districtCodeOf(school.township.district));
    const lead = cells.find((cell) => cell.schools.includes(school))?.lead;
    return lead === undefined || lead === school ? officeIdOf(school.township) : principalOf(lead);
  };
  const areas = areaCodes
    .map((code) => ({ code, own: townships.filter(({ area }) => area === code) }))
    .filter(({ own }) => own.length > 0);
  const units = townships.flatMap((township): readonly InspectedUnit[] => {
    const own = plansOf(township);
    const countyRun = own.filter(isCountyRun);
    return [
      {
        id: `t-${township.slug}`,
        form: "township",
        name: township.name,
        englishName: township.englishName,
        area: township.area,
        schoolCodes: own.filter((plan) => !isCountyRun(plan)).map(({ code }) => code),
        headId: officeIdOf(township),
      },
      ...countyRun.map(
        (school): InspectedUnit => ({
          id: `s-${school.code}`,
          form: "countyRun",
          name: school.name,
          englishName: school.englishName,
          area: township.area,
          schoolCodes: [school.code],
          headId: principalOf(school),
        }),
      ),
    ];
  });
  return {
    kind: "grid",
    record: unrecorded,
    id: region,
    officeHeadId,
    chiefLeaderId: bureauOffices.bureauDirectorId,
    inspectorIds: [...inspectorIds],
    districts: districts
      .filter(({ word }) => townships.some(({ district }) => district === word))
      .map(({ code, name, englishName }) => ({ code, name, englishName, leaderId: leaderIdOf(code) })),
    areas: areas.map(({ code, own }) => ({
      code,
      ...areaNameOf(code),
      district: districtCodeOf(own[0]?.district ?? ""),
      directorId: directorIdOf(code),
      townships: own.map(({ name }) => name),
    })),
    cells: cells.map(({ code, lead, schools: members, township }) => ({
      code,
      area: township.area,
      name: `${lead.name}网格`,
      englishName: `${lead.englishName} Cell`,
      leaderId: principalOf(lead),
      schoolCodes: members.map((member) => member.code),
    })),
    units,
    contacts: Object.fromEntries(
      townships
        .flatMap(plansOf)
        .filter(({ slug }) => !withoutContact.includes(slug))
        .map((school) => [school.code, contactOf(school)]),
    ),
    ties: ties.filter(({ unitId }) => units.some(({ id }) => id === unitId)),
  };
};
type Parts = { readonly townships: readonly Township[]; readonly schools: readonly School[] };
