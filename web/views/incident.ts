import * as z from "zod";
import { Day } from "../../domain/calendar/time.ts";
import { Incident } from "../../domain/incident/incident.ts";
import { TwoNames } from "./parts.ts";

/** Registered data incidents, and what the form offers to whoever registers one. */
export const IncidentsView = z.object({
  may: z.enum(["register", "read"]),
  today: Day,
  schools: z.array(TwoNames.extend({ code: z.string() })),
  incidents: z.array(Incident.omit({ kind: true, record: true })),
});
export type IncidentsView = z.infer<typeof IncidentsView>;

/** An incident that was registered. */
export const IncidentReceipt = z.object({ id: z.string() });
