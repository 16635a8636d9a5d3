import type { Instant } from "../calendar/time.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { isSame, mostAtOnce } from "./suspects.ts";
import type { Repaired, Suspect, Sweep } from "./sweep.ts";

const mostRepaired = 50;

/** The report of a comparison, on top of the one before: what was looked at tells anew, everything else stays as it was. */
export const nextSweep = ({ before, now, seen, suspects, repaired, ...told }: Told): Sweep => {
  const unseen = (before?.suspects ?? []).filter(({ subject }) => !seen(subject));
  const open = suspects.filter((suspect) => !repaired.some((each) => isSame(each, suspect)));
  const counts: Sweep["counts"] = { ...before?.counts };
  for (const { mismatch } of repaired) counts[mismatch] = (counts[mismatch] ?? 0) + 1;
  return {
    kind: "sweep",
    record: before?.record ?? unrecorded,
    at: now,
    ...told,
    suspects: [...unseen, ...open].toSorted((one, other) => (one.since < other.since ? -1 : 1)).slice(0, mostAtOnce),
    repaired: [...repaired, ...(before?.repaired ?? [])].slice(0, mostRepaired),
    counts,
  };
};

type Told = {
  readonly before: Sweep | undefined;
  readonly now: Instant;
  /** Whether a record was looked at. */
  readonly seen: (subject: Suspect["subject"]) => boolean;
  readonly suspects: readonly Suspect[];
  readonly repaired: readonly Repaired[];
} & Pick<
  Sweep,
  "running" | "compared" | "after" | "roundEndedAt" | "toldNow" | "lateMails" | "oldestMailAt" | "readers" | "broken"
>;
