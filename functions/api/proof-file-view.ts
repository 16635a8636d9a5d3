import { secondsLeft } from "../../domain/file/receive-file.ts";
import { maxUploadBytes, quarantineKey, type StoredFile } from "../../domain/file/stored-file.ts";
import type { OnFile } from "../../domain/finding/finding-desk.ts";
import type { ProofFileView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { sentFile } from "./finding-view.ts";

type Stored = OnFile & { readonly stored: StoredFile } & Pick<ProofFileView, "sent">;

/** A file of a proof; whoever asked for it finds the form for its bytes within its hour. */
export const proofFileView = async (
  deps: Dependencies,
  { finding, unit, actor, stored, sent }: Stored,
): Promise<ProofFileView> => {
  const validSeconds = secondsLeft(stored, deps.clock.now());
  const isOpen = stored.sentBy === actor.id && validSeconds > 0 && sent === "no";
  return {
    findingId: finding.id,
    unit: { name: unit.name, englishName: unit.englishName },
    file: sentFile(stored),
    // What has not come within the hour will not come any more.
    sent: stored.status === "awaited" && validSeconds === 0 ? "no" : sent,
    ...(isOpen && {
      upload: await deps.files.uploadForm({
        key: quarantineKey(stored.id),
        maxBytes: maxUploadBytes,
        validSeconds,
        thenTo: `${deps.settings.publicUrl}/findings/${finding.id}/files/${stored.id}?sent=yes`,
      }),
    }),
  };
};
