import { nameOfficers, OfficersForm } from "../../domain/responsibility/name-officers.ts";
import { Named } from "../../web/views/responsibility.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { helpOfSchool } from "../supervision/help-of-school.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { SchoolPath, showSchoolResponsibilityHandler } from "./show-school-responsibility.ts";

/** The principal names the responsible persons of a class. */
export const nameHelpOfficersHandler = apiHandler(
  {
    name: "name-help-officers",
    access: "staff",
    path: SchoolPath,
    body: OfficersForm,
    view: Named,
    form: showSchoolResponsibilityHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { schoolCode }, body: form }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [school, people, { register, guarantees, tally }] = await Promise.all([
          deps.schools.find(schoolCode),
          deps.staff.ofSchool(schoolCode),
          helpOfSchool(deps, schoolCode),
        ]);
        return nameOfficers({
          ...{ actor: staff, school, guarantees, pupils: register, tally, form },
          staffIds: people.map(({ id }) => id),
          now: deps.clock.now(),
        });
      });
      return respond(decision, () => created({ schoolCode }, `/responsibility/${schoolCode}?class=${form.classId}`));
    },
);
