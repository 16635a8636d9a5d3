import { IssueClass } from "../../domain/finding/finding.ts";
import { readsAllInspections, unitsOf } from "../../domain/inspection/may-read.ts";
import { escalationsPage } from "../../web/pages/escalation/escalations-page.tsx";
import { EscalationsView } from "../../web/views/escalation.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { classStanding, escalationRow } from "./escalation-standing.ts";
import { ok, refused } from "./reply.ts";

const atOnce = 10;

/** The ladder board: who stands on which rung in which class, and when each time falls out; own units for those who answer for them. */
export const showEscalationsHandler = apiHandler(
  { name: "show-escalations", access: "staff", view: EscalationsView, page: escalationsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const grid = await deps.grid.get();
      if (grid === undefined) return refused({ code: "NotAllowedHere" });
      const readsAll = readsAllInspections(staff);
      const own = readsAll ? grid.units : unitsOf(grid, staff.id);
      if (own.length === 0) return refused({ code: "NotAllowedHere" });
      const now = deps.clock.now();
      const units = await sideBySide(own, atOnce, async ({ id, name, englishName }) => {
        const history = await allRecords((rest) => deps.escalations.ofUnit(id, rest));
        const classes = IssueClass.options
          .filter((issueClass) => history.some((step) => step.issueClass === issueClass))
          .map((issueClass) => classStanding({ history, issueClass, now }));
        return { unitId: id, unit: { name, englishName }, history, classes };
      });
      const open = units
        .flatMap(({ history }) => history)
        .filter(({ status }) => status !== "closed")
        .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
      const onLadder = units.filter(({ classes }) => classes.length > 0);
      return ok<EscalationsView>({
        scope: readsAll ? "county" : "units",
        open: await Promise.all(open.map((escalation) => escalationRow(deps, { escalation, grid }))),
        units: onLadder,
        clean: units.length - onLadder.length,
      });
    },
);
