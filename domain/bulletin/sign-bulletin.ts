import type { Escalation } from "../escalation/escalation.ts";
import { serveByBulletin } from "../escalation/serve-by-bulletin.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import { bulletinSignedIn } from "../inspection/cycle-progress.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { closeWait } from "../wait/wait.ts";
import type { Bulletin } from "./bulletin.ts";
import { documentTold } from "./document-told.ts";
import { maySign, type SigningDesk } from "./sign-document.ts";

/** Signs a bulletin: it is out, the steps it names are served, and its cycle goes on to the announcement, all at once. */
export const signBulletin = ({ bulletin, cycle, named, occasion, ...desk }: SignBulletin): Decision => {
  const by = maySign(bulletin, desk);
  if ("code" in by) return refuse(by);
  if (cycle !== undefined && cycle.status !== "scored") return refuse({ code: "TransitionNotAllowed" });
  const { now } = occasion;
  const signed: Bulletin = { ...bulletin, signed: { by: by.id, at: now } };
  const progress = cycle && bulletinSignedIn(cycle, { by, occasion });
  const served = named
    .map((step) => serveByBulletin(step, { bulletinId: bulletin.id, by, occasion }))
    .filter(({ events }) => events.length > 0);
  // A bulletin between two cycles tells nobody anything once another one has served all it names.
  if (cycle === undefined && served.length === 0) return refuse({ code: "NothingToList" });
  const { task } = desk;
  const isOpen = cycle !== undefined && task?.purpose === "signBulletin" && task.closed === undefined;
  return accept({
    save: [
      signed,
      ...(progress ? [progress.cycle] : []),
      ...(isOpen ? [closeWait(task, { at: now, by: by.id, outcome: "sign" })] : []),
      ...served.map(({ escalation }) => escalation),
    ],
    emit: [
      documentTold("BulletinSigned", signed, { by, now, words: { units: signed.units } }),
      ...(progress?.events ?? []),
      ...served.flatMap(({ events }) => events),
    ],
  });
};

type SignBulletin = SigningDesk & {
  readonly bulletin: Bulletin;
  /** Absent between two cycles. */
  readonly cycle: InspectionCycle | undefined;
  /** The steps it names, as they stand now. */
  readonly named: readonly Escalation[];
  readonly occasion: Occasion;
};
