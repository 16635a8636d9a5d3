import * as z from "zod";
import { needsWork } from "../../domain/objection/objection.ts";
import { registeringRoles } from "../../domain/objection/objection-roles.ts";
import { objectionsPage } from "../../web/pages/objections/objections-page.tsx";
import { ObjectionsView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { objectionRow } from "./objection-row.ts";
import { unitNames, unitsOf } from "./objection-units.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 50;
const atOnce = 10;

/** Objections to answer, unit by unit, the most urgent first. */
export const showObjectionsHandler = apiHandler(
  {
    name: "show-objections",
    access: "staff",
    /** A further page of one unit. */
    query: z.object({ unit: z.string().max(20).exactOptional(), after: z.string().max(2000).exactOptional() }),
    view: ObjectionsView,
    page: objectionsPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { unit: wanted, after } }) => {
      const county = await deps.county.get();
      const own = unitsOf(staff, county);
      if (own.length === 0) return refused({ code: "NotAllowedHere" });
      const shown = own.filter((unit) => wanted === undefined || unit === wanted);
      const units = await sideBySide(shown, atOnce, async (unit) => {
        const paging = { limit: pageSize, ...(after !== undefined && wanted === unit && { after }) };
        const { records, next } = await deps.objections.ofUnit(unit, paging);
        // Open ones are in order of their deadline; of those that are done the latest comes last in the index.
        const objections = await Promise.all(records.map((objection) => objectionRow(deps, { objection, county })));
        const open = objections.filter(needsWork);
        const done = objections.filter((each) => !needsWork(each)).toReversed();
        return {
          unit,
          names: unitNames(county, unit),
          objections: [...open, ...done],
          ...(next !== undefined && { next }),
        };
      });
      const may = registeringRoles.school.some((role) => staff.roles.some((held) => held.role === role));
      return ok<ObjectionsView>({ units: [...units], may: may ? "register" : "read" });
    },
);
