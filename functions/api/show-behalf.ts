import type { Role } from "../../domain/county/role.ts";
import { behalfPage } from "../../web/pages/school-office/behalf-page.tsx";
import { BehalfView } from "../../web/views/behalf.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { ok, refused } from "./reply.ts";
import { ownSchools } from "./staff-places.ts";

/** Who may fill a form for a family: those who know the class, and the school's aid officer. */
export const behalfRoles: readonly Role[] = ["HOMEROOM_TEACHER", "SCHOOL_AID_OFFICER"];

/** Asks for the mandate before a form is begun on a family's behalf. */
export const showBehalfHandler = apiHandler(
  { name: "show-behalf", access: "staff", view: BehalfView, page: behalfPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const schools = ownSchools(staff, behalfRoles);
      if (schools.length === 0) return refused({ code: "NotAllowedHere" });
      const county = await deps.county.get();
      return ok<BehalfView>({ schools: schools.map((code) => schoolNames(county, code)) });
    },
);
