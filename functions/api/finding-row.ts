import type { County } from "../../domain/county/county.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { isOverdue } from "../../domain/finding/overdue-finding.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { type SupervisionGrid, unitOf } from "../../domain/supervision/grid.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { FindingRow } from "../../web/views/finding.ts";
import { schoolNames } from "./application-head.ts";

/** A finding as a line of the ledger. */
export const findingRow = ({ finding, grid, county, names, occasion }: Row): FindingRow => {
  const { id, inspectionId, indicator, issueClass, severity, ground, status, fact } = finding;
  const { schoolCode, repeats, dueAt, measure, closed, extension, ownerId, unitId } = finding;
  const { name, englishName } = unitOf(grid, unitId) ?? { name: unitId, englishName: unitId };
  const isRunning = dueAt !== undefined && (status === "open" || status === "proved");
  return {
    findingId: id,
    inspectionId,
    indicator,
    issueClass,
    severity,
    ground,
    status,
    fact,
    unit: { name, englishName },
    ...(schoolCode !== undefined && { school: schoolNames(county, schoolCode) }),
    owner: names.get(ownerId) ?? "",
    ...(measure && { measure: measure.text }),
    ...(repeats !== undefined && { repeats }),
    ...(dueAt !== undefined && { dueAt }),
    ...(isRunning && { daysLeft: daysLeft({ calendar: occasion.calendar, now: occasion.now, dueAt }) }),
    overdue: isOverdue(finding, occasion.now) ? "yes" : "no",
    extended: extension ? "yes" : "no",
    ...(closed && status === "closed" && { closedAt: closed.at }),
  };
};

type Row = {
  readonly finding: Finding;
  readonly grid: SupervisionGrid;
  readonly county: County | undefined;
  /** Names of members of staff by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
