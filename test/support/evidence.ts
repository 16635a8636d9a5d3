import { dayOf } from "../../domain/calendar/time.ts";
import { askForFile } from "../../domain/file/receive-file.ts";
import { quarantineKey } from "../../domain/file/stored-file.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { type Evidence, type EvidenceKind, missingEvidence } from "../../domain/publicity/evidence.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { checkFile } from "../../functions/files/check-file.ts";
import { boardPhoto } from "../../local/play/board-photo.ts";

const snapshot = { pages: ["0".repeat(64)], lines: 1, bytes: 1, sha256: "0".repeat(64) };

/** One piece of evidence of a list's present posting. */
export const anEvidence = (list: AidList, what: EvidenceKind): Evidence => {
  const { window } = list;
  if (window === undefined) throw new Error(`${list.id} was not posted`);
  const photo = {
    fileId: "f",
    takenOn: dayOf(window.postedAt),
    type: "image/png",
    sha256: "0",
    by: "officer-1",
  } as const;
  const shows = {
    posted: { what: "posted", snapshot },
    takenDown: { what: "takenDown", snapshot },
    gone: { what: "gone", answers: [] },
    boardPhoto: { what: "boardPhoto", photo },
  } as const satisfies { [Each in EvidenceKind]: Evidence["shows"] };
  const { postedAt, endsAt } = window;
  const at = what === "posted" ? postedAt : endsAt;
  return { kind: "evidence", record: unrecorded, listId: list.id, postedAt, at, shows: shows[what] };
};

/** All evidence that the signature of a list asks for. */
export const fullEvidence = (list: AidList): readonly Evidence[] =>
  list.window === undefined ? [] : missingEvidence(list, []).map((what) => anEvidence(list, what));

/** The aid officer's photo of the board arrives and is accepted, unless the list has one or needs none. */
export const givePhoto = async (deps: Dependencies, list: AidList): Promise<void> => {
  const missing = missingEvidence(list, await deps.evidence.of(list.id));
  if (list.window === undefined || !missing.includes("boardPhoto")) return;
  const file = askForFile({
    id: deps.keys.newSecret(),
    about: { kind: "list", id: list.id },
    purpose: "boardPhoto",
    sentBy: list.preparedBy,
    takenOn: dayOf(list.window.postedAt),
    now: deps.clock.now(),
  });
  await deps.store.commit({ save: [file], emit: [] });
  const key = quarantineKey(file.id);
  await deps.files.write({ key, bytes: boardPhoto(), contentType: "image/png" });
  await checkFile(deps, key);
};
