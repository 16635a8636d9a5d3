import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { acceptedKey, type FileType, type StoredFile } from "../../domain/file/stored-file.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { listForEvidence } from "./evidence-door.ts";
import { maySeeInspectionFile } from "./inspection-door.ts";
import { openPaper } from "./papers-door.ts";
import { refused, seeOther } from "./reply.ts";

const shownSeconds = 60;

const endings = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const satisfies Record<
  FileType,
  string
>;

/** Who may see a file follows from what it is about; a family's paper is opened on record. */
const maySee = async (deps: Dependencies, staff: StaffMember, { about }: StoredFile): Promise<boolean> => {
  if (about.kind === "recognition") return (await openPaper(deps, staff, about.id)) === "open";
  if (about.kind === "inspection" || about.kind === "finding") return maySeeInspectionFile(deps, staff, about);
  return about.kind === "list" && !("code" in (await listForEvidence(deps, staff, about.id)));
};

/** Shows an accepted file to a member of staff who may see it, by an address that is good for a minute. */
export const showFileHandler = apiHandler(
  { name: "show-file", access: "staff", path: z.object({ fileId: z.string().regex(/^[\w-]{43}$/) }) },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { fileId } }) => {
      const file = await deps.storedFiles.find(fileId);
      if (file?.status !== "accepted" || file.type === undefined) return refused({ code: "PageNotFound" });
      if (!(await maySee(deps, staff, file))) return refused({ code: "PageNotFound" });
      const fileName = `${file.purpose}-${file.askedAt.slice(0, 10)}.${endings[file.type]}`;
      const key = acceptedKey(file.id);
      return seeOther(await deps.files.address({ key, validSeconds: shownSeconds, fileName, contentType: file.type }), {
        headers: { "cache-control": "private, no-store" },
      });
    },
);
