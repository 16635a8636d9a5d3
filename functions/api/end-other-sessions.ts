import { endOtherSessions } from "../../domain/link/end-access.ts";
import { refuse } from "../../domain/shared/decision.ts";
import { SessionsEnded } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { sessionFrom } from "./sessions.ts";
import { showSessionsHandler } from "./show-sessions.ts";
import { taken } from "./taken.ts";

/** Ends every session of one's own but this one, and every link that was mailed before. */
export const endOtherSessionsHandler = apiHandler(
  { name: "end-other-sessions", access: "staff", view: SessionsEnded, form: showSessionsHandler },
  (deps: Dependencies) =>
    async ({ actor, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [staff, own] = await Promise.all([deps.staff.find(actor.staff.id), sessionFrom(deps, request, "staff")]);
        return staff && own ? endOtherSessions({ staff, own, now: deps.clock.now() }) : refuse({ code: "NotLoggedIn" });
      });
      if (decision.accepted) deps.logger.info("AccessEnded", { staffId: actor.staff.id, by: actor.staff.id });
      return respond(decision, () => taken<SessionsEnded>(request, { ended: "others" }, "/sessions?ended=others"));
    },
);
