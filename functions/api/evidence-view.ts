import { acceptedKey, type StoredFile } from "../../domain/file/stored-file.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { type Evidence, type Snapshot, snapshotKey } from "../../domain/publicity/evidence.ts";
import type { EvidenceItem, EvidenceView, PhotoView, Soundness } from "../../web/views/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { listUnit } from "./list-head.ts";

/** The list as its evidence names it. */
export const evidenceList = async (deps: Dependencies, list: AidList): Promise<EvidenceView["list"]> => {
  const { id: listId, level, scope, round, status, window } = list;
  const unit = listUnit(await deps.county.get(), list);
  return { listId, level, scope, round, status, unit, ...(window && { window }) };
};

/** A photo that was asked for, as its sender reads it. */
export const photoFacts = ({ id: fileId, status, askedAt, takenOn, fault }: StoredFile): PhotoView["photo"] => ({
  fileId,
  status,
  askedAt,
  ...(takenOn && { takenOn }),
  ...(fault && { fault }),
});

/** Bytes whose seal was broken on the disk are as changed as those with another hash. */
const bytesOf = async (deps: Dependencies, key: string): Promise<Uint8Array | "broken" | undefined> => {
  try {
    return await deps.files.read(key);
  } catch (error) {
    if (error instanceof TaskError && error.name === "RecordBroken") return "broken";
    throw error;
  }
};

const soundnessOf = async (deps: Dependencies, key: string, sha256: string): Promise<Soundness> => {
  const bytes = await bytesOf(deps, key);
  if (bytes === undefined) return "lost";
  return bytes !== "broken" && deps.keys.hash(bytes) === sha256 ? "whole" : "changed";
};

/** Pages are what their names say, and together they are what was hashed at the time. */
const snapshotSoundness = async (deps: Dependencies, { pages, sha256 }: Snapshot): Promise<Soundness> => {
  const texts: string[] = [];
  for (const page of pages) {
    const bytes = await bytesOf(deps, snapshotKey(page));
    if (bytes === undefined) return "lost";
    if (bytes === "broken" || deps.keys.hash(bytes) !== page) return "changed";
    texts.push(new TextDecoder().decode(bytes));
  }
  return deps.keys.hash(texts.join("")) === sha256 ? "whole" : "changed";
};

const showing = async (
  deps: Dependencies,
  { shows }: Evidence,
  names: ReadonlyMap<string, string>,
): Promise<Omit<EvidenceItem, "what" | "at" | "of">> => {
  if (shows.what === "gone") return { soundness: "whole", answers: shows.answers };
  if (shows.what === "boardPhoto") {
    const { fileId, takenOn, type, by, sha256 } = shows.photo;
    const photo = { fileId, takenOn, type, by: names.get(by) ?? by };
    return { soundness: await soundnessOf(deps, acceptedKey(fileId), sha256), sha256, photo };
  }
  const { lines, bytes, sha256 } = shows.snapshot;
  return { soundness: await snapshotSoundness(deps, shows.snapshot), lines, bytes, sha256 };
};

/** A piece of evidence as the office reads it, compared with what lies in the archive now. */
export const evidenceItem = async (
  deps: Dependencies,
  evidence: Evidence,
  { list, names }: { readonly list: AidList; readonly names: ReadonlyMap<string, string> },
): Promise<EvidenceItem> => ({
  what: evidence.shows.what,
  at: evidence.at,
  of: evidence.postedAt === list.window?.postedAt ? "present" : "earlier",
  ...(await showing(deps, evidence, names)),
});
