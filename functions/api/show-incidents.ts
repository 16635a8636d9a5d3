import { dayOf } from "../../domain/calendar/time.ts";
import { registersIncidents } from "../../domain/incident/incident.ts";
import { mayReadRetention } from "../../domain/retention/hold.ts";
import { incidentsPage } from "../../web/pages/incident/incidents-page.tsx";
import { IncidentsView } from "../../web/views/incident.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";

const shown = 50;

/** The data incidents, the latest first, and for the privacy officer the form of a new one. */
export const showIncidentsHandler = apiHandler(
  { name: "show-incidents", access: "staff", view: IncidentsView, page: incidentsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      if (!mayReadRetention(staff)) return refused({ code: "NotAllowedHere" });
      const [county, { records }] = await Promise.all([deps.county.get(), deps.incidents.latest({ limit: shown })]);
      return ok<IncidentsView>({
        may: registersIncidents(staff) ? "register" : "read",
        today: dayOf(deps.clock.now()),
        schools: (county?.schools ?? []).map(({ code, name, englishName }) => ({ code, name, englishName })),
        incidents: [...records],
      });
    },
);
