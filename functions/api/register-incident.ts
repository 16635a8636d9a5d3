import { dayOf, yearOf } from "../../domain/calendar/time.ts";
import { nextIncidentId } from "../../domain/incident/incident.ts";
import { IncidentForm, registerIncident } from "../../domain/incident/register-incident.ts";
import { IncidentReceipt } from "../../web/views/incident.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { showIncidentsHandler } from "./show-incidents.ts";

/** The privacy officer registers a data incident; the families it concerns are told afterwards. */
export const registerIncidentHandler = apiHandler(
  {
    name: "register-incident",
    access: "staff",
    body: IncidentForm,
    view: IncidentReceipt,
    form: showIncidentsHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form }) => {
      const [county, { now, campaign }] = await Promise.all([deps.county.get(), occasionOf(deps)]);
      if (county === undefined) throw new TaskError("RecordBroken", "there is no county");
      let id = "";
      const decision = await decideAndCommit(deps, async () => {
        id = await freeId(deps, yearOf(dayOf(now)));
        const [list, named] = await Promise.all([
          form.by === "list" ? deps.lists.find(form.listId) : undefined,
          form.by === "numbers" ? deps.applications.findMany([...new Set(form.numbers)]) : [],
        ]);
        return registerIncident({ actor: staff, county, form, list, named, campaignId: campaign.id, id, now });
      });
      return respond(decision, () => created({ id }, "/incidents"));
    },
);

/** An index may lag behind, so the number after the latest it knows is tried until nobody has it. */
const freeId = async (deps: Dependencies, year: number): Promise<string> => {
  const { records } = await deps.incidents.latest({ limit: 1 });
  let id = nextIncidentId(year, records[0]?.id);
  while ((await deps.incidents.find(id)) !== undefined) id = nextIncidentId(year, id);
  return id;
};
