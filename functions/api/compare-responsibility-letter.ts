import * as z from "zod";
import { holdsRole } from "../../domain/county/staff-member.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { LettersDone } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { settleLetterNow } from "../supervision/settle-letters.ts";
import { apiHandler } from "./api.ts";
import { created, refused } from "./reply.ts";
import { LetterPath, thisYear } from "./responsibility-letters.ts";
import { showResponsibilityLetterHandler } from "./show-responsibility-letter.ts";

/** The supervision office compares a letter with what the county's records say; it may be done again. */
export const compareResponsibilityLetterHandler = apiHandler(
  {
    name: "compare-responsibility-letter",
    access: "staff",
    path: LetterPath,
    body: z.object({ version: wholeNumber(1, 1_000_000) }),
    view: LettersDone,
    form: showResponsibilityLetterHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { letterId }, body: { version } }) => {
      if (!holdsRole(staff, "SUPERVISION_HEAD", {})) return refused({ code: "NotAllowedHere" });
      const letter = await deps.letters.find(letterId);
      if (letter === undefined) return refused({ code: "TaskNotFound" });
      if (letter.record.version !== version) return refused({ code: "VersionConflict" });
      await settleLetterNow(deps, { letterId, by: { role: "SUPERVISION_HEAD", id: staff.id } });
      return created({ year: thisYear(deps), letterId }, `/responsibility/letters/${letterId}`);
    },
);
