import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { ledgerSums } from "../../domain/finding/ledger-sums.ts";
import { isOverdue } from "../../domain/finding/overdue-finding.ts";
import { ledgerScope } from "../../domain/finding/read-finding.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { unitsOf } from "../../domain/inspection/may-read.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { InspectedUnit, SupervisionGrid } from "../../domain/supervision/grid.ts";
import { LedgerFilter, type LedgerView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { findingRow } from "./finding-row.ts";
import { namesOf } from "./told-history.ts";

const cyclesOffered = 12;
const unsent: readonly InspectionCycle["status"][] = ["planned", "cancelled"];

/** What is asked of the ledger: a cycle, a page of it, and by what it is narrowed. */
export const LedgerQuery = LedgerFilter.extend({
  cycle: z.string().max(40).exactOptional(),
  page: wholeNumber(1, 1000).exactOptional(),
  print: z.literal("yes").exactOptional(),
});
type LedgerQuery = z.infer<typeof LedgerQuery>;

/** The cycles of a ledger and everything in the one asked for, or all that is a person's own; a cycle has a few hundred at most. */
const readLedger = async (deps: Dependencies, { staff, grid, query }: Asked): Promise<Found> => {
  const scope = ledgerScope(staff, grid);
  if (scope === "own") {
    const own = await allRecords((page) => deps.findings.ofOwner(staff.id, page));
    return { scope, cycles: [], units: [], findings: own.filter(isTold) };
  }
  const { records } = await deps.cycles.all({ limit: cyclesOffered });
  const cycles = records.filter(({ status }) => !unsent.includes(status)).map(({ id }) => id);
  const cycleId = query.cycle ?? cycles[0];
  const units = scope === "county" ? grid.units : unitsOf(grid, staff.id);
  if (cycleId === undefined) return { scope, cycles, units, findings: [] };
  const findings =
    scope === "county"
      ? await allRecords((page) => deps.findings.ofCycle({ cycleId, ...page }))
      : await Promise.all(
          units.map(({ id: unitId }) => allRecords((page) => deps.findings.ofCycle({ cycleId, unitId, ...page }))),
        ).then((ofUnits) => ofUnits.flat().filter(isTold));
  return { scope, cycleId, cycles, units, findings };
};

/** The ledger does not tell a unit of what was noted before it is issued; the preliminary opinion does, on its own page. */
const isTold = ({ issuedAt }: Finding): boolean => issuedAt !== undefined;

const passes = (finding: Finding, { query, now }: { readonly query: LedgerQuery; readonly now: Occasion["now"] }) =>
  (query.unit === undefined || finding.unitId === query.unit) &&
  (query.class === undefined || finding.issueClass === query.class) &&
  (query.severity === undefined || finding.severity === query.severity) &&
  (query.status === undefined || finding.status === query.status) &&
  (query.overdue === undefined || isOverdue(finding, now));

/** The ledger of problems as a person reads it, narrowed as asked; `all` rows at once, or one page of them. */
export const ledgerView = async (
  deps: Dependencies,
  { staff, query, pageSize }: { readonly staff: StaffMember; readonly query: LedgerQuery; readonly pageSize: number },
): Promise<LedgerView | undefined> => {
  const [grid, county, occasion] = await Promise.all([deps.grid.get(), deps.county.get(), occasionOf(deps)]);
  if (grid === undefined) return undefined;
  const { findings, ...found } = await readLedger(deps, { staff, grid, query });
  const wanted = findings
    .filter((finding) => passes(finding, { query, now: occasion.now }))
    .toSorted((one, other) => one.id.localeCompare(other.id));
  const page = query.page ?? 1;
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const names = await namesOf(
    deps,
    shown.map(({ ownerId }) => ownerId),
  );
  const { cycle: _, page: __, print, ...filter } = query;
  return {
    ...found,
    units: found.units.map(({ id, name, englishName }) => ({ id, name, englishName })),
    filter,
    sums: ledgerSums(findings, occasion.now),
    rows: shown.map((finding) => findingRow({ finding, grid, county, names, occasion })),
    total: wanted.length,
    page,
    pageSize,
    print: print ?? "no",
  };
};

type Asked = { readonly staff: StaffMember; readonly grid: SupervisionGrid; readonly query: LedgerQuery };

type Found = Pick<LedgerView, "scope" | "cycles"> & {
  readonly cycleId?: string;
  readonly units: readonly InspectedUnit[];
  readonly findings: readonly Finding[];
};
