import { makeupRegistrationPage } from "../../web/pages/makeup/makeup-registration-page.tsx";
import { MakeupRegistrationView } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { MakeupPath, visibleCase } from "./makeup-facts.ts";
import { ok, refused } from "./reply.ts";

/** Asks for the mandate before a missed child's form is begun on the family's behalf. */
export const showMakeupRegistrationHandler = apiHandler(
  {
    name: "show-makeup-registration",
    access: "staff",
    path: MakeupPath,
    view: MakeupRegistrationView,
    page: makeupRegistrationPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { caseId } }) => {
      const { makeupCase, may, county } = await visibleCase(deps, caseId, staff);
      if (makeupCase === undefined) return refused({ code: "TaskNotFound" });
      if (may !== "answer") return refused({ code: "NotYourSchool" });
      if (makeupCase.status !== "open") return refused({ code: "TaskClosed" });
      const { pupilName, schoolCode, record, contact } = makeupCase;
      return ok<MakeupRegistrationView>({
        caseId,
        pupilName,
        school: schoolNames(county, schoolCode),
        version: record.version,
        ...(contact !== undefined && { contact }),
      });
    },
);
