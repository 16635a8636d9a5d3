import * as z from "zod";
import { mayEndAccess } from "../../domain/link/end-access.ts";
import { staffAccessPage } from "../../web/pages/sessions/staff-access-page.tsx";
import { StaffAccessView } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { openSessionsOf, sessionRow } from "./open-sessions.ts";
import { ok, refused } from "./reply.ts";

/** The path of somebody's access page. */
export const StaffPath = z.object({ staffId: z.string().regex(/^[\w-]{1,80}$/) });

/** Where somebody else is signed in, for the head of the aid centre. */
export const showStaffAccessHandler = apiHandler(
  { name: "show-staff-access", access: "staff", path: StaffPath, view: StaffAccessView, page: staffAccessPage },
  (deps: Dependencies) =>
    async ({ actor, path: { staffId } }) => {
      if (!mayEndAccess(actor.staff)) return refused({ code: "NotAllowedHere" });
      const staff = await deps.staff.find(staffId);
      if (staff === undefined || staff.id === actor.staff.id) return refused({ code: "PageNotFound" });
      const { name, unitName, access } = staff;
      return ok<StaffAccessView>({
        staffId,
        name,
        unitName,
        sessions: (await openSessionsOf(deps, staff)).map(sessionRow),
        ...(access && { last: { at: access.at, why: access.why } }),
      });
    },
);
