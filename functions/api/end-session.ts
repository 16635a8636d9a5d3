import { EndSessionForm, endSession } from "../../domain/link/end-access.ts";
import { SessionsEnded } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { shortId } from "./link-facts.ts";
import { openSessionsOf } from "./open-sessions.ts";
import { showSessionsHandler } from "./show-sessions.ts";
import { taken } from "./taken.ts";

/** Ends one of one's own sessions, and the link it came from; ending it again is harmless. */
export const endSessionHandler = apiHandler(
  {
    name: "end-session",
    access: "staff",
    body: EndSessionForm,
    view: SessionsEnded,
    form: showSessionsHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const named = (await openSessionsOf(deps, staff)).find(({ hash }) => shortId(hash) === body.session);
        // The index may be behind; only the record itself says that the session is still there.
        const session = named && (await deps.sessions.find(named.hash));
        const link = session?.from && (await deps.links.find(session.from.link));
        return endSession({ session, link, now: deps.clock.now() });
      });
      return respond(decision, () => taken<SessionsEnded>(request, { ended: "one" }, "/sessions?ended=one"));
    },
);
