import { ContactForm, nameContact } from "../../domain/responsibility/name-contact.ts";
import { Named } from "../../web/views/responsibility.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { SchoolPath, showSchoolResponsibilityHandler } from "./show-school-responsibility.ts";

/** Somebody above names who is the contact of a school. */
export const nameContactHandler = apiHandler(
  {
    name: "name-contact",
    access: "staff",
    path: SchoolPath,
    body: ContactForm,
    view: Named,
    form: showSchoolResponsibilityHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { schoolCode }, body: form }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [grid, county, school] = await Promise.all([
          deps.grid.get(),
          deps.county.get(),
          deps.schools.find(schoolCode),
        ]);
        return nameContact({ actor: staff, grid, county, school, form, now: deps.clock.now() });
      });
      return respond(decision, () => created({ schoolCode }, `/responsibility/${schoolCode}`));
    },
);
