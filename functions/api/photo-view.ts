import { maxUploadBytes, quarantineKey, type StoredFile, uploadSeconds } from "../../domain/file/stored-file.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { PhotoView } from "../../web/views/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { evidenceList, photoFacts } from "./evidence-view.ts";

type Photo = { readonly list: AidList; readonly file: StoredFile } & Pick<PhotoView, "sent">;

/** A photo with the form that takes its bytes, as long as they are awaited. */
export const photoView = async (deps: Dependencies, { list, file, sent }: Photo): Promise<PhotoView> => {
  const awaits = file.status === "awaited" && sent === "no";
  return {
    list: await evidenceList(deps, list),
    photo: photoFacts(file),
    sent,
    ...(awaits && {
      upload: await deps.files.uploadForm({
        key: quarantineKey(file.id),
        maxBytes: maxUploadBytes,
        validSeconds: uploadSeconds,
        thenTo: `${deps.settings.publicUrl}/preparation/${list.id}/evidence/${file.id}?sent=yes`,
      }),
    }),
  };
};
