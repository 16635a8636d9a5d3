import type { InspectionCycle } from "../inspection/cycle.ts";
import { announcedIn } from "../inspection/cycle-progress.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { closeWait } from "../wait/wait.ts";
import type { Announcement } from "./bulletin.ts";
import { documentTold } from "./document-told.ts";
import { maySign, type SigningDesk } from "./sign-document.ts";

/** Signs the announcement of a cycle's results, which publishes it; the bulletin comes first (domain §6.8). */
export const signAnnouncement = ({ announcement, cycle, occasion, ...desk }: SignAnnouncement): Decision => {
  const by = maySign(announcement, desk);
  if ("code" in by) return refuse(by);
  if (cycle?.status !== "bulletinSigned") return refuse({ code: "TransitionNotAllowed" });
  const { now } = occasion;
  const signed: Announcement = { ...announcement, signed: { by: by.id, at: now } };
  const progress = announcedIn(cycle, { by, occasion });
  const { task } = desk;
  const isOpen = task?.purpose === "signAnnouncement" && task.closed === undefined;
  return accept({
    save: [signed, progress.cycle, ...(isOpen ? [closeWait(task, { at: now, by: by.id, outcome: "sign" })] : [])],
    emit: [documentTold("AnnouncementSigned", signed, { by, now, words: { units: signed.units } }), ...progress.events],
  });
};

type SignAnnouncement = SigningDesk & {
  readonly announcement: Announcement;
  readonly cycle: InspectionCycle | undefined;
  readonly occasion: Occasion;
};
