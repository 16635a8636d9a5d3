import { msOf } from "../calendar/time.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { type Evidence, missingEvidence } from "../publicity/evidence.ts";
import type { Counted } from "./known.ts";

/** A list with all evidence of its publicity. */
export type ProvedList = { readonly list: AidList; readonly evidence: readonly Evidence[] };

/** A list is gone at the latest an hour after its window (domain §2.5, takedown). */
const takeDownWithinMs = 3_600_000;

/** Whether a list has been up and is down again: those that are not yet, or never were, prove nothing. */
export const isPast = ({ status }: AidList): boolean =>
  status === "takenDown" || status === "signed" || status === "heldOpen" || status === "closed";

/** Of the lists whose window is over, those that came down in time, with all proof, and never showed what must not be shown (I04). */
export const countLists = (lists: readonly ProvedList[]): Counted => {
  const past = lists.filter(({ list }) => isPast(list));
  return { numerator: past.filter(isInOrder).length, denominator: past.length };
};

const isInOrder = ({ list, evidence }: ProvedList): boolean => {
  const { window, takenDownAt, endedPostings = [] } = list;
  return (
    window !== undefined &&
    takenDownAt !== undefined &&
    msOf(takenDownAt) - msOf(window.endsAt) <= takeDownWithinMs &&
    missingEvidence(list, evidence).length === 0 &&
    endedPostings.every(({ cause }) => cause !== "privacyBreach")
  );
};
