import type { Instant } from "../calendar/time.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { announcementParts } from "./announcement-parts.ts";
import type { Announcement } from "./bulletin.ts";
import { type CycleRecords, cycleFigures } from "./cycle-figures.ts";

const announcementIdOf = (cycleId: string): string => `GG${cycleId.slice(2)}`;

/** Drafts the public announcement of a cycle's results from its records; it names units and no persons. */
export const draftAnnouncement = ({ now, phone, ...records }: DraftAnnouncement): Announcement => {
  const figures = cycleFigures(records);
  const parts = announcementParts({ cycle: records.cycle, figures, phone });
  return {
    kind: "announcement",
    record: unrecorded,
    id: announcementIdOf(records.cycle.id),
    cycleId: records.cycle.id,
    units: figures.ranking.length,
    parts: [...parts],
    drafted: [...parts],
    draftedAt: now,
  };
};

type DraftAnnouncement = CycleRecords & {
  readonly now: Instant;
  /** Of the county. */
  readonly phone: string;
};
