import { dayOf } from "../../domain/calendar/time.ts";
import { isWorkingDay } from "../../domain/calendar/working-days.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { overdue } from "../../domain/finding/overdue-finding.ts";
import { findingReminder } from "../../domain/finding/remind-finding.ts";
import { closeItself } from "../../domain/finding/self-closing.ts";
import { type InspectedUnit, type SupervisionGrid, unitOf } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { knownValues } from "../supervision/known-values.ts";
import { goingOn } from "./going-on.ts";

const routine = "watch-findings";

/**
 * Looks at every finding that is open: what the county's records show as right closes itself, what is late brings its unit
 * onto the ladder, and owners are reminded at half time and on the last day. Running it twice changes nothing.
 */
export const watchFindingsHandler = (deps: Dependencies) => async (): Promise<void> => {
  const grid = await deps.grid.get();
  if (grid === undefined) return;
  await closeThemselves(deps, grid);
  const open = await allRecords((page) => deps.findings.inState("open", page));
  for (const finding of open.filter(({ dueAt = "", overdueSince }) => dueAt <= deps.clock.now() && !overdueSince))
    await goingOn(deps, routine, () => tellOverdue(deps, grid, finding));
  const calendar = await deps.calendar.get();
  if (!isWorkingDay(calendar, dayOf(deps.clock.now()))) return;
  for (const finding of open) {
    const news = findingReminder(finding, { now: deps.clock.now(), calendar });
    if (news) await goingOn(deps, routine, () => tellStaff(deps, news));
  }
};

const closeThemselves = async (deps: Dependencies, grid: SupervisionGrid): Promise<void> => {
  const standing = await Promise.all(
    (["open", "proved"] as const).map((status) => allRecords((page) => deps.findings.inState(status, page))),
  );
  const aboutData = standing.flat().filter(({ selfClosing }) => selfClosing !== undefined);
  for (const [unitId, findings] of Map.groupBy(aboutData, (finding) => finding.unitId)) {
    const unit = unitOf(grid, unitId);
    if (unit) await goingOn(deps, routine, () => compareWithRecords(deps, unit, findings));
  }
};

const compareWithRecords = async (
  deps: Dependencies,
  unit: InspectedUnit,
  findings: readonly Finding[],
): Promise<void> => {
  const indicators = [...new Set(findings.map(({ indicator }) => indicator))];
  const known = await knownValues(deps, { unit, indicators });
  for (const { id, indicator } of findings)
    await commitChange(deps, async () => {
      const finding = await deps.findings.find(id);
      const value = known.find((each) => each.indicator === indicator);
      return finding && closeItself(finding, { known: value, now: deps.clock.now() });
    });
};

const tellOverdue = async (deps: Dependencies, grid: SupervisionGrid, { id, unitId }: Finding): Promise<void> => {
  const unit = unitOf(grid, unitId);
  if (unit === undefined) return;
  await commitChange(deps, async () => {
    const [finding, ladder, occasion] = await Promise.all([
      deps.findings.find(id),
      allRecords((page) => deps.escalations.ofUnit(unitId, page)),
      occasionOf(deps),
    ]);
    return finding && overdue(finding, { unit, ladder, occasion });
  });
};
