import { sendCode } from "../../domain/link/send-code.ts";
import { maskEmail } from "../../domain/masking/mask.ts";
import { MailSent } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { codeHash, LinkPath, linkOf } from "./link-facts.ts";
import { codeDigits, mailCode } from "./mail-code.ts";
import { takeMailTurn } from "./mail-turn.ts";
import { refused } from "./reply.ts";
import { showLinkHandler } from "./show-link.ts";
import { taken } from "./taken.ts";

/** Mails a six-digit code to the registered mailbox, for a device the link is not bound to. */
export const sendCodeHandler = apiHandler(
  { name: "send-code", access: "public", path: LinkPath, view: MailSent, form: showLinkHandler },
  (deps: Dependencies) =>
    async ({ path: { secret }, request }) => {
      const facts = await linkOf(deps, secret);
      if (facts === undefined) return refused({ code: "LinkNotFound" });
      const { link, staff } = facts;
      if ((await takeMailTurn(deps, staff.id)) === "wait") return refused({ code: "TooManyAttempts" });
      const code = deps.keys.newDigits(codeDigits);
      const hash = codeHash(deps, link.hash, code);
      const now = deps.clock.now();
      const decision = await decideAndCommit(deps, async () =>
        sendCode({ facts: await linkOf(deps, secret), hash, now }),
      );
      if (!decision.accepted) return refused(decision.refusal);
      await mailCode(deps, { staff, code, reference: hash });
      return taken(request, { mailbox: maskEmail(staff.email) }, `/l/${secret}?sent=code`);
    },
);
