import * as z from "zod";
import type { PupilChange } from "../../domain/change/change.ts";
import { mayRead } from "../../domain/change/remit.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import { changesPage } from "../../web/pages/change/changes-page.tsx";
import { ChangesView, changeTabs } from "../../web/views/change.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { changeRow, confirmedUnits, kindsFor, maySettle } from "./change-row.ts";
import { ok, refused } from "./reply.ts";
import { namesOf } from "./told-history.ts";

const pageSize = 50;
const atOnce = 10;

type Found = { readonly changes: readonly PupilChange[]; readonly next?: string };

const ofUnits = async (deps: Dependencies, units: readonly string[], which: "open" | "done"): Promise<Found> => {
  const pages = await sideBySide(units, atOnce, (unit) => deps.changes.ofUnit(unit, which, { limit: pageSize }));
  return { changes: pages.flatMap(({ records }) => records) };
};

const ownEntries = async (deps: Dependencies, staff: StaffMember, after: string | undefined): Promise<Found> => {
  const { records, next } = await deps.changes.by(staff.id, { limit: pageSize, ...(after !== undefined && { after }) });
  return { changes: records, ...(next !== undefined && { next }) };
};

/** The queue of changes in mid-period: to confirm, entered by oneself, done; a death is in the queue of two roles only, all else in the audit's. */
export const showChangesHandler = apiHandler(
  {
    name: "show-changes",
    access: "staff",
    query: z.object({ tab: z.enum(changeTabs).exactOptional(), after: z.string().max(2000).exactOptional() }),
    view: ChangesView,
    page: changesPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { tab: wanted, after } }) => {
      const county = await deps.county.get();
      const audits = holdsRole(staff, "AUDITOR", {});
      const units = audits
        ? ["county", ...(county?.schools ?? []).map(({ code }) => code)]
        : confirmedUnits(staff, county);
      const may = { enter: kindsFor(staff).length > 0, confirm: units.length > 0 };
      if (!may.enter && !may.confirm) return refused({ code: "NotAllowedHere" });
      const tab = wanted ?? (may.confirm ? "confirm" : "mine");
      const found =
        tab === "mine"
          ? await ownEntries(deps, staff, after)
          : await ofUnits(deps, units, tab === "confirm" ? "open" : "done");
      const readable = found.changes.filter((change) => mayRead(staff, change));
      const shown = tab === "confirm" && !audits ? readable.filter((change) => maySettle(staff, change)) : readable;
      const names = await namesOf(
        deps,
        shown.map(({ registered }) => registered.by),
      );
      return ok<ChangesView>({
        tab,
        changes: shown.map((change) => changeRow(change, { county, names })),
        ...(found.next !== undefined && { next: found.next }),
        may,
      });
    },
);
