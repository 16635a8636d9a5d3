import * as z from "zod";
import { holdsRole } from "../../domain/county/staff-member.ts";
import { LettersDone } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { settleLettersBelow } from "../supervision/settle-letters.ts";
import { apiHandler } from "./api.ts";
import { created, refused } from "./reply.ts";
import { LetterPath, thisYear } from "./responsibility-letters.ts";
import { showResponsibilityLetterHandler } from "./show-responsibility-letter.ts";

/** The supervision office compares the letters below one with the results, a few at a time; pressed again it goes on. */
export const compareLettersBelowHandler = apiHandler(
  {
    name: "compare-letters-below",
    access: "staff",
    path: LetterPath,
    body: z.object({}),
    view: LettersDone,
    form: showResponsibilityLetterHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { letterId } }) => {
      if (!holdsRole(staff, "SUPERVISION_HEAD", {})) return refused({ code: "NotAllowedHere" });
      if ((await deps.letters.find(letterId)) === undefined) return refused({ code: "TaskNotFound" });
      await settleLettersBelow(deps, { upperId: letterId, by: { role: "SUPERVISION_HEAD", id: staff.id } });
      return created({ year: thisYear(deps), letterId }, `/responsibility/letters/${letterId}`);
    },
);
