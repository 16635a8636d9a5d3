import { hasLeft } from "../../domain/link/access-round.ts";
import { maskEmail } from "../../domain/masking/mask.ts";
import { MailSent } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { LinkPath, linkOf } from "./link-facts.ts";
import { mailLink } from "./mail-link.ts";
import { takeMailTurn } from "./mail-turn.ts";
import { refused } from "./reply.ts";
import { showLinkHandler } from "./show-link.ts";
import { taken } from "./taken.ts";

/** Mails a fresh link to the registered mailbox of whoever the old one was for, and to no other address. */
export const sendFreshLinkHandler = apiHandler(
  { name: "send-fresh-link", access: "public", path: LinkPath, view: MailSent, form: showLinkHandler },
  (deps: Dependencies) =>
    async ({ path: { secret }, request }) => {
      const facts = await linkOf(deps, secret);
      if (facts === undefined || hasLeft(facts.staff)) return refused({ code: "LinkNotFound" });
      const { staff } = facts;
      if ((await takeMailTurn(deps, staff.id)) === "wait") return refused({ code: "TooManyAttempts" });
      await mailLink(deps, staff);
      return taken(request, { mailbox: maskEmail(staff.email) }, `/l/${secret}?sent=link`);
    },
);
