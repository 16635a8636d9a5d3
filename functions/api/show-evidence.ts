import { missingEvidence } from "../../domain/publicity/evidence.ts";
import { evidencePage } from "../../web/pages/evidence/evidence-page.tsx";
import { EvidenceView } from "../../web/views/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { EvidencePath, keeperRole, listForEvidence } from "./evidence-door.ts";
import { evidenceItem, evidenceList, photoFacts } from "./evidence-view.ts";
import { ok, refused } from "./reply.ts";
import { namesOf } from "./told-history.ts";

/** All evidence of a list's publicity, compared anew with what lies in the archive, and what its signature still lacks. */
export const showEvidenceHandler = apiHandler(
  { name: "show-evidence", access: "staff", path: EvidencePath, view: EvidenceView, page: evidencePage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId } }) => {
      const list = await listForEvidence(deps, staff, listId);
      if ("code" in list) return refused(list);
      const [evidence, photos] = await Promise.all([
        deps.evidence.of(listId),
        deps.storedFiles.of({ kind: "list", id: listId }, "boardPhoto"),
      ]);
      const names = await namesOf(
        deps,
        evidence.flatMap(({ shows }) => (shows.what === "boardPhoto" ? [shows.photo.by] : [])),
      );
      const items = await Promise.all(evidence.map((each) => evidenceItem(deps, each, { list, names })));
      return ok<EvidenceView>({
        list: await evidenceList(deps, list),
        may: keeperRole(staff, list) === undefined || list.window === undefined ? "read" : "add",
        missing: [...missingEvidence(list, evidence)],
        items: items.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
        photos: photos.filter(({ status }) => status !== "accepted").map(photoFacts),
      });
    },
);
