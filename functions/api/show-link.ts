import * as z from "zod";
import { awaitsCode, isBoundElsewhere } from "../../domain/link/confirm-link.ts";
import type { Link } from "../../domain/link/link.ts";
import { deathOf, fateOf, type LinkFacts, waitOf } from "../../domain/link/link-fate.ts";
import { maskEmail } from "../../domain/masking/mask.ts";
import { linkPage } from "../../web/pages/link/link-page.tsx";
import { LinkView } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { deviceOf, LinkPath, linkOf, shortId } from "./link-facts.ts";
import { ok, refused } from "./reply.ts";

const stateOf = (facts: LinkFacts, device: string, now: Link["issuedAt"]): LinkView["state"] => {
  const { link } = facts;
  const death = deathOf(facts, now);
  if (death) return death;
  if (!isBoundElsewhere(link, device)) return "open";
  return awaitsCode(link, now) ? "codeSent" : "otherDevice";
};

const seconds = (from: Link["issuedAt"], to: Link["issuedAt"]): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 1000);

/** What has become of the work, by kind: never which work it was. */
const workSince = ({ link, staff, waits }: LinkFacts): LinkView["work"] => {
  const told = new Map<string, LinkView["work"][number]>();
  for (const each of link.work) {
    const fate = fateOf(each, waitOf(each, waits), staff.id);
    const key = `${each.purpose} ${fate}`;
    told.set(key, { purpose: each.purpose, fate, count: (told.get(key)?.count ?? 0) + 1 });
  }
  return [...told.values()];
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
      const facts = await linkOf(deps, secret);
      if (facts === undefined) return refused({ code: "LinkNotFound" });
      const { link, staff } = facts;
      const now = deps.clock.now();
      // Scanners open links too; a person's opening is one that `LinkConfirmed` follows.
      deps.logger.info("LinkOpened", {
        link: shortId(link.hash),
        requestId: request.id,
        method: request.method,
        secondsSinceMailed: seconds(link.issuedAt, now),
      });
      const { name, unitName, roles, email } = staff;
      return ok<LinkView>({
        name,
        unitName,
        roles,
        state: stateOf(facts, deviceOf(deps, request).hash, now),
        work: workSince(facts),
        expiresAt: link.expiresAt,
        ...(sent && { sent }),
        mailbox: maskEmail(email),
      });
    },
);
