import * as z from "zod";
import { Role } from "../../domain/county/role.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { answeringRoles } from "../../domain/objection/objection-roles.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { Purpose, type Wait } from "../../domain/wait/wait.ts";
import { workPage } from "../../web/pages/work/work-page.tsx";
import { WorkView as View, type WorkView } from "../../web/views/work.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { ok } from "./reply.ts";
import { workItems } from "./work-items.ts";

/** How a person looks through the open work. */
export const WorkQuery = z.object({
  purpose: Purpose.exactOptional(),
  /** School code. */
  unit: z.string().max(20).exactOptional(),
  after: z.string().max(2000).exactOptional(),
  limit: wholeNumber(1, 200).default(50),
});
type WorkQuery = z.infer<typeof WorkQuery>;

const indexPage = 200;

/** The next tasks that pass the filter; index pages are read until there are enough or nothing follows. */
const nextTasks = async (deps: Dependencies, staffId: string, { purpose, unit, after, limit }: WorkQuery) => {
  const wanted = (wait: Wait): boolean =>
    wait.closed === undefined &&
    (purpose === undefined || wait.purpose === purpose) &&
    (unit === undefined || wait.unit === unit);
  const found: Wait[] = [];
  let cursor = after;
  do {
    const size = purpose === undefined && unit === undefined ? limit - found.length : Math.min(indexPage, limit);
    const page = await deps.tasks.ofAssignee(staffId, { limit: size, ...(cursor !== undefined && { after: cursor }) });
    found.push(...page.records.filter(wanted));
    cursor = page.next;
  } while (cursor !== undefined && found.length < limit);
  return { found, next: cursor };
};

const rolesBehind = {
  preparation: ["SCHOOL_AID_OFFICER", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
  objections: [...answeringRoles.school, ...answeringRoles.county],
  slips: ["HOMEROOM_TEACHER", "SCHOOL_AID_OFFICER"],
  behalf: ["HOMEROOM_TEACHER", "SCHOOL_AID_OFFICER"],
  reconsiderations: ["HOMEROOM_TEACHER", "SCHOOL_AID_OFFICER", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
  campaign: ["AID_CENTER_HEAD"],
  makeup: ["SCHOOL_AID_OFFICER", "PRINCIPAL", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "AUDITOR"],
  changes: [
    "HOMEROOM_TEACHER",
    "SCHOOL_AID_OFFICER",
    "PRINCIPAL",
    "TOWNSHIP_SCHOOL_OFFICE",
    "AID_CENTER_REVIEWER",
    "AID_CENTER_HEAD",
  ],
  desk: [
    "SCHOOL_AID_OFFICER",
    "PRINCIPAL",
    "AID_CENTER_REVIEWER",
    "AID_CENTER_HEAD",
    "DEPUTY_DIRECTOR",
    "BUREAU_DIRECTOR",
    "AUDITOR",
  ],
  absences: Role.options,
  repairs: ["AID_CENTER_HEAD", "SUPERVISION_HEAD", "AUDITOR"],
  calendar: Role.options,
  "access/audit": ["AUDITOR"],
  proofs: ["AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "AUDITOR"],
  access: ["PRINCIPAL", "AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR", "AUDITOR"],
  supervision: [
    "SUPERVISION_HEAD",
    "INSPECTOR",
    "AREA_DIRECTOR",
    "GRID_LEADER",
    "PRINCIPAL",
    "TOWNSHIP_SCHOOL_OFFICE",
    "DEPUTY_DIRECTOR",
    "BUREAU_DIRECTOR",
    "AUDITOR",
  ],
  responsibility: [
    "HOMEROOM_TEACHER",
    "SCHOOL_REVIEW_PANEL",
    "SCHOOL_AID_OFFICER",
    "PRINCIPAL",
    "TOWNSHIP_SCHOOL_OFFICE",
    "SUPERVISION_HEAD",
    "INSPECTOR",
    "AREA_DIRECTOR",
    "GRID_LEADER",
    "AID_CENTER_HEAD",
    "DEPUTY_DIRECTOR",
    "BUREAU_DIRECTOR",
    "AUDITOR",
  ],
} as const satisfies Record<WorkView["doors"][number], readonly StaffMember["roles"][number]["role"][]>;

const doorsFor = ({ roles }: StaffMember): WorkView["doors"] =>
  (Object.keys(rolesBehind) as (keyof typeof rolesBehind)[]).filter((door) =>
    roles.some(({ role }) => (rolesBehind[door] as readonly string[]).includes(role)),
  );

/** A person's open work, the most urgent first, with what is needed to decide each piece. */
export const showWorkHandler = apiHandler(
  { name: "show-work", access: "staff", query: WorkQuery, view: View, page: workPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const [{ found, next }, county] = await Promise.all([nextTasks(deps, staff.id, query), deps.county.get()]);
      const units = [...new Set(found.filter(({ unit }) => unit !== "county").map(({ unit }) => unit))];
      const { purpose, unit } = query;
      return ok<WorkView>({
        tasks: await workItems(deps, found),
        ...(next !== undefined && { next }),
        filter: { ...(purpose && { purpose }), ...(unit !== undefined && { unit }) },
        place: query.after === undefined ? "first" : "later",
        units: units.map((code) => ({ code, ...schoolNames(county, code) })),
        doors: doorsFor(staff),
      });
    },
);
