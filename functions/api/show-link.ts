import * as z from "zod";
import { awaitsCode, isBoundElsewhere } from "../../domain/link/confirm-link.ts";
import type { Link } from "../../domain/link/link.ts";
import { maskEmail } from "../../domain/masking/mask.ts";
import { linkPage } from "../../web/pages/link/link-page.tsx";
import { LinkView } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { deviceOf, LinkPath, linkOf } from "./link-facts.ts";
import { ok, refused } from "./reply.ts";

const stateOf = (link: Link, device: string, now: Link["issuedAt"]): LinkView["state"] => {
  if (now >= link.expiresAt) return "expired";
  if (!isBoundElsewhere(link, device)) return "open";
  return awaitsCode(link, now) ? "codeSent" : "otherDevice";
};

/** Shows as whom one is about to act, and what is asked first; whatever fetches it, nothing changes. */
export const showLinkHandler = apiHandler(
  {
    name: "show-link",
    access: "public",
    path: LinkPath,
    query: z.object({ sent: z.enum(["code", "link"]).exactOptional() }),
    view: LinkView,
    page: linkPage,
  },
  (deps: Dependencies) =>
    async ({ path: { secret }, query: { sent }, request }) => {
      const { link, staff } = await linkOf(deps, secret);
      if (link === undefined || staff === undefined) return refused({ code: "LinkNotFound" });
      const { name, unitName, roles, email } = staff;
      return ok<LinkView>({
        name,
        unitName,
        roles,
        state: stateOf(link, deviceOf(deps, request).hash, deps.clock.now()),
        expiresAt: link.expiresAt,
        ...(sent && { sent }),
        mailbox: maskEmail(email),
      });
    },
);
