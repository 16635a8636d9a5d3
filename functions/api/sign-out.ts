import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { seeOther } from "./reply.ts";
import { closedCookie, sessionFrom } from "./sessions.ts";

const owners = ["family", "staff", "objector"] as const;

/** Ends every session on this device, whoever's it is: the phone may be shared. */
export const signOutHandler = apiHandler(
  { name: "sign-out", access: "public" },
  (deps: Dependencies) =>
    async ({ request }) => {
      const open = await Promise.all(owners.map((who) => sessionFrom(deps, request, who)));
      const ended = open.filter((session) => session !== undefined);
      if (ended.length > 0) await deps.store.commit({ save: [], remove: ended, emit: [] });
      return seeOther("/", {
        cookies: owners.map(closedCookie),
        // What an inspector's telephone keeps of a visit goes with the session.
        headers: { "clear-site-data": '"storage"' },
      });
    },
);
