import { sendCode } from "../../domain/link/send-code.ts";
import { maskEmail } from "../../domain/masking/mask.ts";
import { codeLetter } from "../../web/mails/link-mails.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import { MailSent } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { codeHash, LinkPath, linkOf, unnamedCounty } from "./link-facts.ts";
import { takeMailTurn } from "./mail-turn.ts";
import { refused } from "./reply.ts";
import { showLinkHandler } from "./show-link.ts";
import { taken } from "./taken.ts";

const digits = 6;

/** Mails a six-digit code to the registered mailbox, for a device the link is not bound to. */
export const sendCodeHandler = apiHandler(
  { name: "send-code", access: "public", path: LinkPath, view: MailSent, form: showLinkHandler },
  (deps: Dependencies) =>
    async ({ path: { secret }, request }) => {
      const { link, staff } = await linkOf(deps, secret);
      if (link === undefined || staff === undefined) return refused({ code: "LinkNotFound" });
      if ((await takeMailTurn(deps, staff.id)) === "wait") return refused({ code: "TooManyAttempts" });
      const code = deps.keys.newDigits(digits);
      const hash = codeHash(deps, link.hash, code);
      const now = deps.clock.now();
      const decision = await decideAndCommit(deps, async () =>
        sendCode({ ...(await linkOf(deps, secret)), hash, now }),
      );
      if (!decision.accepted) return refused(decision.refusal);
      const county = (await deps.county.get()) ?? unnamedCounty;
      const mail = renderLetter(codeLetter({ code, county, url: deps.settings.publicUrl }));
      await deps.mail.send({ to: staff.email, ...mail, reference: `code-${hash.slice(0, 32)}` });
      return taken(request, { mailbox: maskEmail(staff.email) }, `/l/${secret}?sent=code`);
    },
);
