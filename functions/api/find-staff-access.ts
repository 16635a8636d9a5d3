import { mayEndAccess } from "../../domain/link/end-access.ts";
import { StaffAddressForm } from "../../domain/link/sign-in.ts";
import { StaffFound } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showSessionsHandler } from "./show-sessions.ts";
import { taken } from "./taken.ts";

/** Finds a member of staff by the registered address, for the head of the aid centre; the address stands in no URL. */
export const findStaffAccessHandler = apiHandler(
  {
    name: "find-staff-access",
    access: "staff",
    body: StaffAddressForm,
    view: StaffFound,
    form: showSessionsHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { email }, request }) => {
      if (!mayEndAccess(staff)) return refused({ code: "NotAllowedHere" });
      const found = await deps.staff.findByEmail(email);
      if (found === undefined || found.id === staff.id)
        return refused({ code: "FormIncomplete", faults: [{ field: "email", code: "nobodyRegistered" }] });
      return taken(request, { staffId: found.id }, `/sessions/staff/${encodeURIComponent(found.id)}`);
    },
);
