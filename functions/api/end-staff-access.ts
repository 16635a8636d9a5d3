import { EndAccessForm, endAccess } from "../../domain/link/end-access.ts";
import { SessionsEnded } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { refused } from "./reply.ts";
import { StaffPath, showStaffAccessHandler } from "./show-staff-access.ts";
import { taken } from "./taken.ts";

/** The head of the aid centre ends every session and link of somebody who has lost a phone or left the office. */
export const endStaffAccessHandler = apiHandler(
  {
    name: "end-staff-access",
    access: "staff",
    path: StaffPath,
    body: EndAccessForm,
    view: SessionsEnded,
    form: showStaffAccessHandler,
  },
  (deps: Dependencies) =>
    async ({ actor, path: { staffId }, body: form, request }) => {
      const known = await deps.staff.find(staffId);
      if (known === undefined) return refused({ code: "PageNotFound" });
      const decision = await decideAndCommit(deps, async () =>
        endAccess({
          actor: actor.staff,
          staff: (await deps.staff.find(staffId)) ?? known,
          mailbox: await deps.mailboxes.find(staffId),
          form,
          now: deps.clock.now(),
        }),
      );
      if (decision.accepted) deps.logger.info("AccessEnded", { staffId, by: actor.staff.id, why: form.why });
      return respond(decision, () =>
        taken<SessionsEnded>(request, { ended: "all" }, `/sessions/staff/${encodeURIComponent(staffId)}`),
      );
    },
);
