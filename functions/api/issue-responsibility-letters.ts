import { IssueForm, issueLetters } from "../../domain/responsibility/issue-letters.ts";
import { LettersDone } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { issuingsFor } from "./responsibility-letters.ts";
import { showResponsibilityLettersHandler } from "./show-responsibility-letters.ts";

/** The upper person issues the letters of responsibility of one level. */
export const issueResponsibilityLettersHandler = apiHandler(
  {
    name: "issue-responsibility-letters",
    access: "staff",
    body: IssueForm,
    view: LettersDone,
    form: showResponsibilityLettersHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form }) => {
      const decision = await decideAndCommit(deps, async () => {
        const issuings = await issuingsFor(deps, staff, form.year);
        const issuing = issuings.find(({ level }) => level === form.level);
        const [upper, issued] = await Promise.all([
          issuing?.under === undefined ? undefined : deps.letters.find(issuing.under),
          deps.letters.findMany(issuing?.addressees.map(({ id }) => id) ?? []),
        ]);
        const ids = new Set(issued.map(({ id }) => id));
        return issueLetters({ issuing, upper, issued: ids, form, now: deps.clock.now() });
      });
      return respond(decision, () => created({ year: form.year }, "/responsibility/letters"));
    },
);
