import { FileFacts } from "../../domain/application/open-file.ts";
import { MyApplicationsView } from "../../web/views/my-applications.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { myApplications, openByFacts } from "./family-file.ts";
import { created, refused, seeOther } from "./reply.ts";
import { showStatusHandler } from "./show-status.ts";

/** Opens the family's own file by receipt number and two facts; a draft goes on where it was left. */
export const openFileHandler = apiHandler(
  {
    name: "open-file",
    access: "public",
    body: FileFacts,
    view: MyApplicationsView,
    form: showStatusHandler,
    limit: { key: ({ request }) => request.sourceIp, times: 120, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ body }) => {
      const { decision, recognition, location, cookies } = await openByFacts(deps, body);
      if (!decision.accepted) return refused(decision.refusal);
      return recognition
        ? created(await myApplications(deps, recognition), location, { cookies })
        : seeOther(location, { cookies });
    },
);
