import { inflateSync } from "node:zlib";
import type { Instant } from "../../domain/calendar/time.ts";
import { checkContent } from "../../domain/file/check-content.ts";
import type { Inflate } from "../../domain/file/check-pdf.ts";
import { fileArrived, fileChecked, secondsLeft } from "../../domain/file/receive-file.ts";
import { acceptedKey, fileIdIn, quarantineKey, type StoredFile } from "../../domain/file/stored-file.ts";
import { photoEvidence } from "../../domain/publicity/evidence.ts";
import type { Change } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { keepDocument } from "./keep-document.ts";

const inflate: Inflate = (bytes, atMost) => {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, atMost) });
  } catch {
    return undefined;
  }
};

const isOpen = (file: StoredFile, now: Instant): boolean => file.status === "quarantined" || secondsLeft(file, now) > 0;

/**
 * Looks at bytes that have arrived in quarantine: what is accepted moves to where it may be shown, everything else is
 * removed. May run any number of times for the same bytes; bytes that nobody was asked for, or that come after their hour,
 * are removed unseen.
 */
export const checkFile = async (deps: Dependencies, key: string): Promise<void> => {
  const id = fileIdIn(key);
  const file = id === undefined ? undefined : await deps.storedFiles.find(id);
  if (file?.purpose === "attachment") await keepDocument(deps, file.id);
  if (id !== undefined && file === undefined) await deps.files.remove(acceptedKey(id));
  if (file === undefined || !isOpen(file, deps.clock.now())) return deps.files.remove(key);
  const bytes = await deps.files.read(key);
  if (bytes === undefined) return;
  await change(deps, file.id, (read) => fileArrived(read, deps.clock.now()));
  const verdict = checkContent(bytes, inflate);
  if ("type" in verdict) await deps.files.write({ key: acceptedKey(file.id), bytes, contentType: verdict.type });
  const sha256 = deps.keys.hash(bytes);
  const checked = await change(deps, file.id, (read) =>
    fileChecked(read, { verdict, bytes: bytes.length, sha256, now: deps.clock.now() }),
  );
  // Whoever took the paper back meanwhile did not find these bytes yet.
  const kept = await deps.storedFiles.find(file.id);
  if (kept?.status !== "accepted" || kept.sha256 !== sha256) await deps.files.remove(acceptedKey(file.id));
  await deps.files.remove(quarantineKey(file.id));
  if (checked)
    deps.logger.info("FileChecked", { file: file.id, status: checked.status, fault: checked.fault ?? "none" });
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
    return changed && withEvidence(deps, changed);
  });
  return committed?.save.find((saved) => saved.kind === "file");
};

/** A photo of the board becomes evidence of its list's publicity in the commit that accepts it. */
const withEvidence = async (deps: Dependencies, file: StoredFile): Promise<Change> => {
  const list = file.purpose === "boardPhoto" ? await deps.lists.find(file.about.id) : undefined;
  const evidence = list && photoEvidence(list, file, deps.clock.now());
  return { save: [file, ...(evidence?.save ?? [])], emit: evidence?.emit ?? [] };
};
