import * as z from "zod";
import { mayEndAccess } from "../../domain/link/end-access.ts";
import { sessionsPage } from "../../web/pages/sessions/sessions-page.tsx";
import { SessionsView } from "../../web/views/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { openSessionsOf, sessionRow } from "./open-sessions.ts";
import { ok } from "./reply.ts";
import { sessionFrom } from "./sessions.ts";

/** Where one is signed in: each device, since when and until when, this one marked. */
export const showSessionsHandler = apiHandler(
  {
    name: "show-sessions",
    access: "staff",
    query: z.object({ ended: z.enum(["one", "others"]).exactOptional() }),
    view: SessionsView,
    page: sessionsPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { ended }, request }) => {
      const [own, sessions] = await Promise.all([sessionFrom(deps, request, "staff"), openSessionsOf(deps, staff)]);
      return ok<SessionsView>({
        sessions: sessions.map((session) => ({ ...sessionRow(session), isThis: session.hash === own?.hash })),
        ...(ended && { ended }),
        mayEndOthers: mayEndAccess(staff),
      });
    },
);
