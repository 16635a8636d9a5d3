import type { EventActor } from "../history/domain-event.ts";
import type { Reason } from "../review/reason.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { type ApplicationIn, baseOf, type TerminationCause } from "./application.ts";
import { move, told } from "./move.ts";

/** Stops an approved aid at once (停发), with what is to be given back; whoever was judged may ask for reconsideration (domain §2.4 no. 30). */
export const terminateApplication = ({ application, cause, reason, recover, by, occasion }: Terminate): Change => {
  const judged = reason && { reason, reconsiderBy: limitEnd(occasion, "reconsiderationRequest") };
  const terminated = move(application, {
    ...baseOf(application),
    status: "terminated",
    award: application.award,
    approvedAt: application.approvedAt,
    terminatedAt: occasion.now,
    cause,
    recover,
    ...judged,
  });
  const words = { cause, recover, ...(reason && { reason: reason.code }) };
  return { save: [terminated], emit: [told("AidTerminated", terminated, { at: occasion.now, actor: by, words })] };
};

type Terminate = {
  readonly application: ApplicationIn<"approved">;
  readonly cause: TerminationCause;
  /** Absent when nobody judged, e.g. when the pupil has left. */
  readonly reason?: Reason;
  /** Fen to be given back if they were paid, 0 for none. */
  readonly recover: number;
  readonly by: EventActor;
  readonly occasion: Occasion;
};
