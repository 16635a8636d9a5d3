import { ConfirmLinkForm, confirmLink } from "../../domain/link/confirm-link.ts";
import { mayTry, withFailure } from "../../domain/shared/attempts.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { SignedIn } from "../../web/views/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange, decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { codeHash, deviceCookie, deviceOf, LinkPath, linkOf } from "./link-facts.ts";
import { refused } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showLinkHandler } from "./show-link.ts";
import { taken } from "./taken.ts";

const guesses: readonly Refusal["code"][] = ["WrongHumanFact"];

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
      const counter = `link:${hash}`;
      if (!mayTry(await deps.attempts.find(counter), now)) return refused({ code: "TooManyAttempts" });
      const device = deviceOf(deps, request);
      const { session, cookie, staff } = await sessionFor(deps, secret);
      const decision = await decideAndCommit(deps, async () =>
        confirmLink({
          ...(await linkOf(deps, secret)),
          session,
          device: device.hash,
          surname,
          codeHash: code === undefined ? undefined : codeHash(deps, hash, code),
          now,
        }),
      );
      if (!decision.accepted) {
        if (guesses.includes(decision.refusal.code))
          await commitChange(deps, async () => ({
            save: [withFailure(await deps.attempts.find(counter), counter, now)],
            emit: [],
          }));
        return refused(decision.refusal);
      }
      const view: SignedIn = { name: staff?.name ?? "", roles: staff?.roles ?? [] };
      return taken(request, view, "/work", { cookies: [cookie, deviceCookie(device.secret)] });
    },
);

const sessionFor = async (deps: Dependencies, secret: string) => {
  const { staff } = await linkOf(deps, secret);
  return { staff, ...openSession(deps, { who: "staff", staffId: staff?.id ?? "" }) };
};
