import type { StaffMember } from "../../domain/county/staff-member.ts";
import { secondsLeft } from "../../domain/file/receive-file.ts";
import { maxUploadBytes, quarantineKey, type StoredFile } from "../../domain/file/stored-file.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { PhotoView } from "../../web/views/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { keeperRole } from "./evidence-door.ts";
import { evidenceList, photoFacts } from "./evidence-view.ts";

type Photo = {
  readonly list: AidList;
  readonly file: StoredFile;
  /** Who reads. */
  readonly staff: StaffMember;
} & Pick<PhotoView, "sent">;

/** A photo; whoever asked for it, and still keeps the list's evidence, finds the form for its bytes within its hour. */
export const photoView = async (deps: Dependencies, { list, file, staff, sent }: Photo): Promise<PhotoView> => {
  const validSeconds = secondsLeft(file, deps.clock.now());
  const isSender = staff.id === file.sentBy && keeperRole(staff, list) !== undefined;
  return {
    list: await evidenceList(deps, list),
    photo: photoFacts(file),
    // What has not come within the hour will not come any more.
    sent: file.status === "awaited" && validSeconds === 0 ? "no" : sent,
    ...(isSender &&
      validSeconds > 0 &&
      sent === "no" && {
        upload: await deps.files.uploadForm({
          key: quarantineKey(file.id),
          maxBytes: maxUploadBytes,
          validSeconds,
          thenTo: `${deps.settings.publicUrl}/preparation/${list.id}/evidence/${file.id}?sent=yes`,
        }),
      }),
  };
};
