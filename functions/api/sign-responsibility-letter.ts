import { SignForm, signLetter } from "../../domain/responsibility/sign-letter.ts";
import { LettersDone } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { created } from "./reply.ts";
import { LetterPath, thisYear } from "./responsibility-letters.ts";
import { showResponsibilityLetterHandler } from "./show-responsibility-letter.ts";

/** Whoever a letter of responsibility is addressed to signs it. */
export const signResponsibilityLetterHandler = apiHandler(
  {
    name: "sign-responsibility-letter",
    access: "staff",
    path: LetterPath,
    body: SignForm,
    view: LettersDone,
    form: showResponsibilityLetterHandler,
    stepUp: { when: () => true, by: proveByMail },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { letterId }, body: form }) => {
      const decision = await decideAndCommit(deps, async () =>
        signLetter({ actor: staff, letter: await deps.letters.find(letterId), form, now: deps.clock.now() }),
      );
      return respond(decision, () =>
        created({ year: thisYear(deps), letterId }, `/responsibility/letters/${letterId}`),
      );
    },
);
