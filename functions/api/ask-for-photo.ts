import * as z from "zod";
import { Day } from "../../domain/calendar/time.ts";
import { askForFile } from "../../domain/file/receive-file.ts";
import { showsBoard } from "../../domain/publicity/evidence.ts";
import { accept, type Decision, refuse } from "../../domain/shared/decision.ts";
import { PhotoView } from "../../web/views/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { EvidencePath, keeperRole, listForEvidence } from "./evidence-door.ts";
import { photoView } from "./photo-view.ts";
import { created, refused } from "./reply.ts";
import { showEvidenceHandler } from "./show-evidence.ts";

/** The day a photo of the board was taken, by whoever took it. */
const PhotoForm = z.object({
  takenOn: z.preprocess((typed) => (typeof typed === "string" ? typed.trim() : typed), Day),
});

/** Asks for a photo of the board: the day is checked now, and the form for the file comes next. */
export const askForPhotoHandler = apiHandler(
  {
    name: "ask-for-photo",
    access: "staff",
    path: EvidencePath,
    body: PhotoForm,
    view: PhotoView,
    form: showEvidenceHandler,
    limit: { key: ({ actor }) => actor.staff.id, times: 60, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId }, body: { takenOn } }) => {
      const id = deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async (): Promise<Decision> => {
        const list = await listForEvidence(deps, staff, listId);
        if ("code" in list) return refuse({ code: "ListNotFound" });
        const sentAs = keeperRole(staff, list);
        if (sentAs === undefined) return refuse({ code: "NotAllowedHere" });
        const now = deps.clock.now();
        if (!showsBoard(list, takenOn, now))
          return refuse({ code: "FormIncomplete", faults: [{ field: "takenOn", code: "dayOutsideWindow" }] });
        const about = { kind: "list", id: listId } as const;
        const file = askForFile({ id, about, purpose: "boardPhoto", sentBy: staff.id, sentAs, takenOn, now });
        return accept({ save: [file], emit: [] });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const [list, file] = await Promise.all([deps.lists.find(listId), deps.storedFiles.find(id)]);
      if (list === undefined || file === undefined) return refused({ code: "ListNotFound" });
      return created(await photoView(deps, { list, file, staff, sent: "no" }), `/preparation/${listId}/evidence/${id}`);
    },
);
