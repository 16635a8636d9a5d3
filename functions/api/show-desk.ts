import * as z from "zod";
import type { County } from "../../domain/county/county.ts";
import type { Role } from "../../domain/county/role.ts";
import type { School } from "../../domain/county/school.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import type { SchoolTally, Tally } from "../../domain/county/tally.ts";
import { needsWork } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { deskPage } from "../../web/pages/desk/desk-page.tsx";
import { DeskView } from "../../web/views/desk.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { deskWork } from "./desk-work.ts";
import { listHeads } from "./list-head.ts";
import { objectionRow } from "./objection-row.ts";
import { ok, refused } from "./reply.ts";

const countyRoles: readonly Role[] = [
  "AID_CENTER_REVIEWER",
  "AID_CENTER_HEAD",
  "DEPUTY_DIRECTOR",
  "BUREAU_DIRECTOR",
  "AUDITOR",
];
const schoolRoles: readonly Role[] = [
  "PRINCIPAL",
  "SCHOOL_AID_OFFICER",
  "SCHOOL_REVIEW_PANEL",
  "TOWNSHIP_SCHOOL_OFFICE",
];

/** The schools whose standing a person may see; all of them for the county's offices and the auditor. */
const schoolsFor = (actor: StaffMember, county: County): readonly string[] =>
  county.schools
    .filter(({ code, township }) =>
      [...countyRoles, ...schoolRoles].some((role) => holdsRole(actor, role, { schoolCode: code, township })),
    )
    .map(({ code }) => code);

const sumCounts = (tallies: readonly SchoolTally[]): DeskView["counts"] => {
  const sums: { [status: string]: number } = {};
  for (const { counts } of tallies)
    for (const [status, count] of Object.entries(counts)) sums[status] = (sums[status] ?? 0) + count;
  return sums;
};

const figuresOf = (tally: Tally | undefined, codes: readonly string[], county: County) => {
  const tallies = (tally?.schools ?? []).filter(({ code }) => codes.includes(code));
  return {
    ...(tally && { asOf: tally.asOf }),
    counts: sumCounts(tallies),
    approvedAmount: tallies.reduce((sum, { approvedAmount }) => sum + approvedAmount, 0),
    overdueCounted: tallies.reduce((sum, { overdue }) => sum + overdue, 0),
    schools: tallies.map(({ code, counts, approvedAmount, overdue }) => ({
      code,
      names: schoolNames(county, code),
      township: county.schools.find((school) => school.code === code)?.township ?? "",
      counts,
      approvedAmount,
      overdue,
    })),
  };
};

const isOver = ({ status }: AidList): boolean => status === "closed" || status === "dissolved";

const listFigures = async (deps: Dependencies, lists: readonly AidList[]) => ({
  listCounts: Object.fromEntries(
    [...Map.groupBy(lists, ({ status }) => status)].map(([status, own]) => [status, own.length]),
  ),
  lists: await listHeads(
    deps,
    lists.filter((list) => !isOver(list)),
  ),
});

const officesOf = ({ offices, classes }: School): readonly string[] => [
  offices.principalId,
  offices.panelChairId,
  offices.aidOfficerId,
  ...classes.map(({ homeroomTeacherId }) => homeroomTeacherId),
];

const openObjections = async (deps: Dependencies, county: County, unit: string): Promise<DeskView["objections"]> => {
  const { records } = await deps.objections.ofUnit(unit, { limit: 50 });
  const open = records.filter(needsWork);
  return Promise.all(open.map((objection) => objectionRow(deps, { objection, county })));
};

/** Where everything stands: counted figures with their time, lists and their states, what is overdue, parked or objected to. */
export const showDeskHandler = apiHandler(
  {
    name: "show-desk",
    access: "staff",
    query: z.object({ school: z.string().max(20).exactOptional() }),
    view: DeskView,
    page: deskPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const { campaign } = await occasionOf(deps);
      const [county, tally] = await Promise.all([deps.county.get(), deps.tallies.find(campaign.id)]);
      if (county === undefined) throw new TaskError("RecordBroken", "county");
      const own = schoolsFor(staff, county);
      const isOfCounty = countyRoles.some((role) => holdsRole(staff, role, {}));
      const code = query.school ?? (isOfCounty ? undefined : own[0]);
      if (code === undefined && !isOfCounty) return refused({ code: "NotAllowedHere" });
      if (code !== undefined && !own.includes(code)) return refused({ code: "NotYourSchool" });
      const school = code === undefined ? undefined : await deps.schools.find(code);
      const lists = school
        ? await deps.lists.ofScope(campaign.id, "school", school.code)
        : await deps.lists.ofCampaign(campaign.id);
      const { reviewerIds, centerHeadId, deputyDirectorId } = county.offices;
      const people = school ? officesOf(school) : [...reviewerIds, centerHeadId, deputyDirectorId];
      return ok<DeskView>({
        of: school ? "school" : "county",
        unit: school ? schoolNames(county, school.code) : { name: county.name, englishName: county.englishName },
        choices: own.length > 1 && !isOfCounty ? own.map((each) => ({ code: each, ...schoolNames(county, each) })) : [],
        ...figuresOf(tally, school ? [school.code] : own, county),
        ...(await listFigures(deps, lists)),
        ...(await deskWork(deps, people)),
        objections: await openObjections(deps, county, school ? school.code : "county"),
      });
    },
);
