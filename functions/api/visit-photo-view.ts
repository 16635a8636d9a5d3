import type { StaffMember } from "../../domain/county/staff-member.ts";
import { secondsLeft } from "../../domain/file/receive-file.ts";
import { maxUploadBytes, quarantineKey, type StoredFile } from "../../domain/file/stored-file.ts";
import type { InspectedUnit } from "../../domain/supervision/grid.ts";
import type { VisitPhotoView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { visitPhoto } from "./visit-view.ts";

type Photo = {
  readonly inspectionId: string;
  readonly unit: InspectedUnit;
  readonly file: StoredFile;
  /** Who reads. */
  readonly staff: StaffMember;
} & Pick<VisitPhotoView, "sent">;

/** A photo of a visit; whoever asked for it finds the form for its bytes within its hour. */
export const visitPhotoView = async (
  deps: Dependencies,
  { inspectionId, unit, file, staff, sent }: Photo,
): Promise<VisitPhotoView> => {
  const validSeconds = secondsLeft(file, deps.clock.now());
  return {
    inspectionId,
    unit: { name: unit.name, englishName: unit.englishName },
    photo: visitPhoto(file),
    // What has not come within the hour will not come any more.
    sent: file.status === "awaited" && validSeconds === 0 ? "no" : sent,
    ...(staff.id === file.sentBy &&
      validSeconds > 0 &&
      sent === "no" && {
        upload: await deps.files.uploadForm({
          key: quarantineKey(file.id),
          maxBytes: maxUploadBytes,
          validSeconds,
          thenTo: `${deps.settings.publicUrl}/inspections/${inspectionId}/photos/${file.id}?sent=yes`,
        }),
      }),
  };
};
