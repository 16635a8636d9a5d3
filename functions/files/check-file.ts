import { inflateSync } from "node:zlib";
import { checkContent } from "../../domain/file/check-content.ts";
import type { Inflate } from "../../domain/file/check-pdf.ts";
import { fileArrived, fileChecked } from "../../domain/file/receive-file.ts";
import { acceptedKey, fileIdIn, quarantineKey, type StoredFile } from "../../domain/file/stored-file.ts";
import { photoEvidence } from "../../domain/publicity/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { keepDocument } from "./keep-document.ts";

const inflatedAtMost = 32 * 1024 * 1024;

const inflate: Inflate = (bytes) => {
  try {
    return inflateSync(bytes, { maxOutputLength: inflatedAtMost });
  } catch {
    return undefined;
  }
};

const isOpen = (file: StoredFile): boolean => file.status === "awaited" || file.status === "quarantined";

/**
 * Looks at bytes that have arrived in quarantine: what is accepted moves to where it may be shown, everything else is
 * removed. May run any number of times for the same bytes; bytes that nobody was asked for are removed unseen.
 */
export const checkFile = async (deps: Dependencies, key: string): Promise<void> => {
  const id = fileIdIn(key);
  const file = id === undefined ? undefined : await deps.storedFiles.find(id);
  if (file?.purpose === "attachment") await keepDocument(deps, file.id);
  if (file === undefined || !isOpen(file)) return deps.files.remove(key);
  const bytes = await deps.files.read(key);
  if (bytes === undefined) return;
  await change(deps, file.id, (read) => fileArrived(read, deps.clock.now()));
  const verdict = checkContent(bytes, inflate);
  if ("type" in verdict) await deps.files.write({ key: acceptedKey(file.id), bytes, contentType: verdict.type });
  const sha256 = deps.keys.hash(bytes);
  const checked = await change(deps, file.id, (read) =>
    fileChecked(read, { verdict, bytes: bytes.length, sha256, now: deps.clock.now() }),
  );
  await deps.files.remove(quarantineKey(file.id));
  if (checked)
    deps.logger.info("FileChecked", { file: file.id, status: checked.status, fault: checked.fault ?? "none" });
  if (file.purpose === "boardPhoto") await keepPhoto(deps, file.id);
  if (file.purpose === "attachment") await keepDocument(deps, file.id);
};

const change = async (
  deps: Dependencies,
  id: string,
  next: (file: StoredFile) => StoredFile | undefined,
): Promise<StoredFile | undefined> => {
  const committed = await commitChange(deps, async () => {
    const file = await deps.storedFiles.find(id);
    const changed = file && next(file);
    return changed && { save: [changed], emit: [] };
  });
  const [saved] = committed?.save ?? [];
  return saved?.kind === "file" ? saved : undefined;
};

/** A photo of the board that has been accepted is evidence of its list's publicity; safe to ask again. */
const keepPhoto = async (deps: Dependencies, fileId: string): Promise<void> => {
  await commitChange(deps, async () => {
    const file = await deps.storedFiles.find(fileId);
    const list = file && (await deps.lists.find(file.about.id));
    if (file === undefined || list === undefined) return undefined;
    const kept = await deps.evidence.of(list.id);
    const isKept = kept.some(({ shows }) => shows.what === "boardPhoto" && shows.photo.fileId === fileId);
    return isKept ? undefined : photoEvidence(list, file, deps.clock.now());
  });
};
