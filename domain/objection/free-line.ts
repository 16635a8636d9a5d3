import { type ApplicationIn, type Aside, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { afterHold } from "../publicity/after-hold.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { EffectFacts } from "./effect-facts.ts";
import { leaveList } from "./end-application.ts";

/**
 * An objection holds its line no longer; with the last one the line goes on where it was held, and is signed by the next
 * signature. The line of a pupil who is away leaves the list, so that the others need not wait for the resumption.
 */
export const freeLine = ({ objection, place, application, by, occasion }: EffectFacts): Change => {
  const isHeld = objection.holds === "line" && place?.list.id === objection.listId && place.line.status === "held";
  if (!isHeld || application?.status !== "onHold") return { save: [], emit: [] };
  const { list, line } = place;
  const objections = line.objections - 1;
  if (objections > 0) return { save: [{ ...line, objections }], emit: [] };
  if (application.why === "suspension") {
    const left = leaveList({ place: { list, line: { ...line, objections } }, by, occasion });
    return { save: [queuedAside(application, occasion), ...left.save], emit: left.emit };
  }
  const { award, listId, serial, heldFrom } = application;
  const freed = move(application, { ...baseOf(application), status: heldFrom, award, listId, serial });
  // Whoever signed before the hold ended did not sign this line: it waits for the next signature.
  const signature =
    list.status === "signed" || list.status === "heldOpen" ? list.signatures.length + 1 : line.signature;
  const late = signature > line.signature ? 1 : 0;
  const after = afterHold({ ...list, held: list.held - 1, late: list.late + late }, { by, occasion });
  return {
    save: [freed, { ...line, status: "listed", objections, signature }, after.list],
    emit: [told("HoldEnded", freed, { at: occasion.now, actor: by, words: {} }), ...after.emit],
  };
};

type Suspended = Extract<ApplicationIn<"onHold">, { why: "suspension" }>;

/** The application of a pupil who is away, to be taken up again in the queue for the next list of its level. */
const queuedAside = ({ objectionId: _, ...application }: Suspended, occasion: Occasion): Suspended => {
  const { aside, acts } = application;
  if (aside.status !== "schoolPublicity" && aside.status !== "countyPublicity") return application;
  const isCounty = aside.status === "countyPublicity";
  const queued = { award: aside.award, queuedAt: occasion.now };
  const taken: Aside = isCounty
    ? { status: "countyRecheck", dueAt: limitEnd(occasion, "countyRecheck"), ...queued }
    : { status: "schoolCheck", dueAt: limitEnd(occasion, "schoolCheck"), ...queued };
  // Posting the county's list is the head's signature, and the line will be posted once more.
  return {
    ...application,
    acts: isCounty ? acts.filter(({ role }) => role !== "AID_CENTER_HEAD") : acts,
    aside: taken,
  };
};
