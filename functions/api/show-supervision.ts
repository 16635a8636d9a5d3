import type { StaffMember } from "../../domain/county/staff-member.ts";
import { isOpen } from "../../domain/inspection/cycle.ts";
import { readsAllInspections, unitsOf } from "../../domain/inspection/may-read.ts";
import { type SupervisionGrid, unitOf } from "../../domain/supervision/grid.ts";
import { SupervisionPurpose } from "../../domain/supervision/supervision-purpose.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import { taskIdOf, type Wait } from "../../domain/wait/wait.ts";
import { supervisionPage } from "../../web/pages/supervision/supervision-page.tsx";
import { type SupervisionPart, SupervisionView } from "../../web/views/supervision.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { apiHandler } from "./api.ts";
import { plansCycles } from "./cycle-facts.ts";
import { ok } from "./reply.ts";
import { routes } from "./routes.ts";
import { readableCycles } from "./show-cycles.ts";

/** Who reads each part: everybody of the staff, whoever answers for a unit, or those who read all of them. */
const parts: readonly {
  readonly part: SupervisionPart;
  readonly href: string;
  readonly of: "all" | "units" | "county";
}[] = [
  { part: "cycles", href: "/cycles", of: "units" },
  { part: "inspections", href: "/inspections", of: "units" },
  { part: "findings", href: "/findings", of: "all" },
  { part: "escalations", href: "/escalations", of: "units" },
  { part: "bulletins", href: "/bulletins", of: "units" },
  { part: "results", href: "/results", of: "all" },
  { part: "taskBook", href: "/task-book", of: "units" },
  { part: "map", href: "/map", of: "units" },
  { part: "responsibility", href: "/responsibility", of: "all" },
  { part: "settlement", href: "/settlements", of: "county" },
  { part: "indicators", href: "/indicators", of: "all" },
];

/** A county's house may be built without some of the parts. */
const isThere = (href: string): boolean => routes.some(({ path }) => path === href);

/** Everything of the supervision that is this person's. */
export const showSupervisionHandler = apiHandler(
  { name: "show-supervision", access: "staff", view: SupervisionView, page: supervisionPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const [waits, grid, cycles] = await Promise.all([
        allRecords((page) => deps.tasks.ofAssignee(staff.id, page)),
        deps.grid.get(),
        readableCycles(deps, staff),
      ]);
      const reads = readsOf(staff, grid);
      return ok<SupervisionView>({
        work: await workOf(deps, waits, grid),
        cycles: cycles.filter(isOpen),
        parts: parts
          .filter(({ of, href }) => reads.includes(of) && isThere(href))
          .map(({ part, href }) => ({ part, href })),
        may: plansCycles(staff) ? "plan" : "read",
        ...(grid?.inspectorIds.includes(staff.id) ? { ties: tiesOf(staff, grid) } : {}),
      });
    },
);

const readsOf = (staff: StaffMember, grid: SupervisionGrid | undefined): readonly (typeof parts)[number]["of"][] => {
  if (plansCycles(staff) || readsAllInspections(staff)) return ["all", "units", "county"];
  return grid && unitsOf(grid, staff.id).length > 0 ? ["all", "units"] : ["all"];
};

const workOf = async (
  deps: Dependencies,
  waits: readonly Wait[],
  grid: SupervisionGrid | undefined,
): Promise<SupervisionView["work"]> => {
  const calendar = await deps.calendar.get();
  const now = deps.clock.now();
  return waits.flatMap((wait) => {
    const { subject, purpose, dueAt, escalations } = wait;
    if (subject.kind !== "cycle" && subject.kind !== "inspection" && subject.kind !== "escalation") return [];
    const known = SupervisionPurpose.safeParse(purpose);
    const unit = grid && unitOf(grid, wait.unit);
    return [
      {
        taskId: taskIdOf(wait),
        purpose: known.success ? known.data : ("parked" as const),
        dueAt,
        daysLeft: daysLeft({ calendar, now, dueAt }),
        escalations,
        ...(unit && { unit: { name: unit.name, englishName: unit.englishName } }),
      },
    ];
  });
};

const tiesOf = (
  { id }: StaffMember,
  { record, ties, units }: SupervisionGrid,
): NonNullable<SupervisionView["ties"]> => {
  const own = ties.filter(({ inspectorId }) => inspectorId === id);
  const named = ({ id: unitId, name, englishName }: SupervisionGrid["units"][number]) => ({
    unitId,
    name,
    englishName,
  });
  return {
    version: record.version,
    own: units.flatMap((unit) => {
      const tie = own.find(({ unitId }) => unitId === unit.id);
      return tie === undefined ? [] : [{ ...named(unit), why: tie.why }];
    }),
    units: units.filter((unit) => !own.some(({ unitId }) => unitId === unit.id)).map(named),
  };
};
