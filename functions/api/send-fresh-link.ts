import { maskEmail } from "../../domain/masking/mask.ts";
import { freshLinkLetter } from "../../web/mails/link-mails.ts";
import { renderLetter } from "../../web/mails/render-letter.tsx";
import { MailSent } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { issueLink } from "../repositories/issue-link.ts";
import { apiHandler } from "./api.ts";
import { LinkPath, linkOf, unnamedCounty } from "./link-facts.ts";
import { takeMailTurn } from "./mail-turn.ts";
import { refused } from "./reply.ts";
import { showLinkHandler } from "./show-link.ts";
import { taken } from "./taken.ts";

const freshDays = 7;

/** Mails a fresh link to the registered mailbox of whoever the old one was for, and to no other address. */
export const sendFreshLinkHandler = apiHandler(
  { name: "send-fresh-link", access: "public", path: LinkPath, view: MailSent, form: showLinkHandler },
  (deps: Dependencies) =>
    async ({ path: { secret }, request }) => {
      const { link: old, staff } = await linkOf(deps, secret);
      if (old === undefined || staff === undefined) return refused({ code: "LinkNotFound" });
      if ((await takeMailTurn(deps, staff.id)) === "wait") return refused({ code: "TooManyAttempts" });
      const { link, url } = issueLink(deps, { staffId: staff.id, expiresInDays: freshDays });
      await deps.store.commit({ save: [link], emit: [] });
      const county = (await deps.county.get()) ?? unnamedCounty;
      const mail = renderLetter(freshLinkLetter({ county, url, expiresAt: link.expiresAt }));
      await deps.mail.send({ to: staff.email, ...mail, reference: `link-${link.hash.slice(0, 32)}` });
      return taken(request, { mailbox: maskEmail(staff.email) }, `/l/${secret}?sent=link`);
    },
);
