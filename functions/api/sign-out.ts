import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { seeOther } from "./reply.ts";
import { closedCookie, sessionFrom } from "./sessions.ts";

/** Ends every session on this device, a family's and a member of staff's alike: the phone may be shared. */
export const signOutHandler = apiHandler(
  { name: "sign-out", access: "public" },
  (deps: Dependencies) =>
    async ({ request }) => {
      const open = await Promise.all([sessionFrom(deps, request, "family"), sessionFrom(deps, request, "staff")]);
      const ended = open.filter((session) => session !== undefined);
      if (ended.length > 0) await deps.store.commit({ save: [], remove: ended, emit: [] });
      return seeOther("/", { cookies: [closedCookie("family"), closedCookie("staff")] });
    },
);
