import { type Instant, msOf } from "../calendar/time.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Verdict } from "./check-content.ts";
import { type StoredFile, uploadSeconds } from "./stored-file.ts";

/** Asks somebody for one file; its form may be used for an hour. */
export const askForFile = (
  wanted: Pick<StoredFile, "id" | "about" | "purpose" | "sentBy" | "sentAs" | "takenOn" | "label"> & {
    readonly now: Instant;
  },
): StoredFile => {
  const { now, ...file } = wanted;
  return { kind: "file", record: unrecorded, ...file, status: "awaited", askedAt: now };
};

/** How many seconds the form of a file may still be used; 0 once its bytes have come or its hour is over. */
export const secondsLeft = ({ status, askedAt }: StoredFile, now: Instant): number =>
  status === "awaited" ? Math.max(0, uploadSeconds - Math.floor((msOf(now) - msOf(askedAt)) / 1000)) : 0;

/** The bytes have arrived and lie in quarantine; undefined for a file whose content has been checked before. */
export const fileArrived = (file: StoredFile, now: Instant): StoredFile | undefined =>
  file.status === "awaited" ? { ...file, status: "quarantined", receivedAt: now } : undefined;

/** The content has been checked: the file is accepted, or refused by a code; undefined when it was decided before. */
export const fileChecked = (file: StoredFile, { verdict, bytes, sha256, now }: Checked): StoredFile | undefined => {
  if (file.status === "accepted" || file.status === "refused") return undefined;
  const known = { ...file, bytes, sha256, checkedAt: now, receivedAt: file.receivedAt ?? now };
  return "type" in verdict
    ? { ...known, status: "accepted", type: verdict.type }
    : { ...known, status: "refused", fault: verdict.fault };
};

type Checked = {
  readonly verdict: Verdict;
  readonly bytes: number;
  readonly sha256: string;
  readonly now: Instant;
};
