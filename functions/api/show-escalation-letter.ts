import * as z from "zod";
import { escalationLetterPage } from "../../web/pages/escalation/letter-page.tsx";
import { EscalationLetterView, escalationLetters } from "../../web/views/escalation.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { EscalationPath } from "./escalation-facts.ts";
import { ok, refused } from "./reply.ts";
import { readEscalation } from "./show-escalation.ts";

/** A letter of a step to print: the interview notice, the accountability notice with the rights of the unit, the decision. */
export const showEscalationLetterHandler = apiHandler(
  {
    name: "show-escalation-letter",
    access: "staff",
    path: EscalationPath.extend({ letter: z.enum(escalationLetters) }),
    view: EscalationLetterView,
    page: escalationLetterPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { escalationId, letter } }) => {
      const step = await readEscalation(deps, staff, escalationId);
      return step?.letters.includes(letter)
        ? ok<EscalationLetterView>({ letter, step })
        : refused({ code: "EscalationNotFound" });
    },
);
