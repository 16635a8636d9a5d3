import { dayOf, yearOf } from "../calendar/time.ts";
import { system } from "../history/domain-event.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import type { Change } from "../shared/decision.ts";
import { documentTold } from "./document-told.ts";
import { draftAnnouncement } from "./draft-announcement.ts";
import { draftBulletin } from "./draft-bulletin.ts";

/** Drafts the two documents of a scored cycle, once; undefined when they are drafted or it is not scored. */
export const draftResults = (facts: DraftResults): Change | undefined => {
  const { cycle, now } = facts;
  if (cycle.status !== "scored" || cycle.bulletinId !== undefined) return undefined;
  const bulletin = draftBulletin({ ...facts, year: yearOf(dayOf(now)) });
  const announcement = draftAnnouncement(facts);
  const drafted: InspectionCycle = { ...cycle, bulletinId: bulletin.id, announcementId: announcement.id };
  return {
    save: [drafted, bulletin, announcement],
    emit: [
      documentTold("BulletinDrafted", bulletin, { by: system, now, words: { cycle: cycle.id } }),
      documentTold("AnnouncementDrafted", announcement, { by: system, now, words: { cycle: cycle.id } }),
    ],
  };
};

type DraftResults = Omit<Parameters<typeof draftBulletin>[0], "year">;
