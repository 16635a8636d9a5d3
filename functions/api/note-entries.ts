import { EntriesForm, noteEntries } from "../../domain/inspection/note-entries.ts";
import { EntriesReceipt } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath } from "./inspection-door.ts";
import { refused } from "./reply.ts";
import { showVisitHandler } from "./show-visit.ts";
import { taken } from "./taken.ts";
import { filesById } from "./visit-door.ts";

/** Notes scores given on the spot; sending the same again changes nothing. */
export const noteEntriesHandler = apiHandler(
  {
    name: "note-entries",
    access: "staff",
    path: InspectionPath,
    body: EntriesForm,
    view: EntriesReceipt,
    form: showVisitHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId }, body, request }) => {
      const files = await filesById(
        deps,
        body.entries.flatMap(({ fileIds }) => fileIds),
      );
      const decision = await decideAndCommit(deps, async () => {
        const inspection = await deps.inspections.find(inspectionId);
        return noteEntries({ actor: staff, inspection, now: deps.clock.now(), form: body, files });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const version = (await deps.inspections.find(inspectionId))?.record.version ?? 0;
      const entryIds = body.entries.map(({ entryId }) => entryId);
      const anchor = body.entries[0]?.indicator ?? "main";
      return taken<EntriesReceipt>(
        request,
        { inspectionId, version, entryIds },
        `/inspections/${encodeURIComponent(inspectionId)}/visit#${anchor}`,
      );
    },
);
