import { roundOf } from "../../domain/link/access-round.ts";
import { ConfirmLinkForm, confirmLink } from "../../domain/link/confirm-link.ts";
import { deviceNameOf } from "../../domain/link/device-name.ts";
import type { LinkFacts } from "../../domain/link/link-fate.ts";
import { SignedIn } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { codeHash, deviceCookie, deviceOf, LinkPath, linkOf, shortId } from "./link-facts.ts";
import { refused } from "./reply.ts";
import { openSession, type SessionOwner } from "./sessions.ts";
import { showLinkHandler } from "./show-link.ts";
import { takeAttempt } from "./take-attempt.ts";
import { taken } from "./taken.ts";

/** Opens a session after the person's own surname, and on another device the code, were typed; the link is bound to the device. */
export const confirmLinkHandler = apiHandler(
  {
    name: "confirm-link",
    access: "public",
    path: LinkPath,
    body: ConfirmLinkForm,
    view: SignedIn,
    form: showLinkHandler,
    limit: { key: ({ path: { secret } }) => secret, times: 30, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ path: { secret }, body: { surname, code }, request }) => {
      const now = deps.clock.now();
      const hash = deps.keys.hash(secret);
      if ((await takeAttempt(deps, `link:${hash}`)) === "none") return refused({ code: "TooManyAttempts" });
      const device = deviceOf(deps, request);
      const facts = await linkOf(deps, secret);
      const { session, cookie } = openSession(deps, ownerOf(facts));
      const from = { link: hash, device: device.hash, deviceName: deviceNameOf(request.headers["user-agent"]) };
      const decision = await decideAndCommit(deps, async () =>
        confirmLink({
          facts: await linkOf(deps, secret),
          session: { ...session, from },
          device: device.hash,
          surname,
          codeHash: code === undefined ? undefined : codeHash(deps, hash, code),
          now,
        }),
      );
      if (!decision.accepted) return refused(decision.refusal);
      // A machine may have opened the link before; only a person comes as far as this.
      deps.logger.info("LinkConfirmed", { link: shortId(hash), requestId: request.id });
      const view: SignedIn = { name: facts?.staff.name ?? "", roles: facts?.staff.roles ?? [] };
      return taken(request, view, "/work", { cookies: [cookie, deviceCookie(device.secret)] });
    },
);

const ownerOf = (facts: LinkFacts | undefined): SessionOwner => ({
  who: "staff",
  staffId: facts?.staff.id ?? "",
  round: facts ? roundOf(facts.staff) : 0,
});
