import { holdsRole } from "../../domain/county/staff-member.ts";
import { supervises } from "../../domain/responsibility/may-see.ts";
import { letterPage } from "../../web/pages/responsibility/letter-page.tsx";
import { LetterView } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { lettersToCompare } from "../supervision/settle-letters.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { LetterPath, letterRows } from "./responsibility-letters.ts";

/** One letter of responsibility: its goals, who signs it, what came of it. */
export const showResponsibilityLetterHandler = apiHandler(
  { name: "show-responsibility-letter", access: "staff", path: LetterPath, view: LetterView, page: letterPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { letterId } }) => {
      const letter = await deps.letters.find(letterId);
      const concerns = letter?.fromId === staff.id || letter?.toId === staff.id || supervises(staff);
      const [row] = letter && concerns ? await letterRows(deps, [letter]) : [];
      if (letter === undefined || row === undefined) return refused({ code: "PageNotFound" });
      const { year, record, goals, text, result } = letter;
      const compares = holdsRole(staff, "SUPERVISION_HEAD", {});
      const waiting = compares && letter.level !== "class" ? await lettersToCompare(deps, letterId) : [];
      const signs = letter.toId === staff.id && letter.signedAt === undefined;
      return ok<LetterView>({
        ...row,
        year,
        version: record.version,
        goals,
        ...(text === undefined ? {} : { text }),
        ...(result && { result }),
        toCompare: waiting.length,
        may: signs ? "sign" : compares ? "compare" : "read",
      });
    },
);
