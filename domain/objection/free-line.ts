import { baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { afterHold } from "../publicity/after-hold.ts";
import type { Change } from "../shared/decision.ts";
import type { EffectFacts } from "./effect-facts.ts";

/** An objection holds its line no longer; with the last one the line goes on where it was held, and is signed by the next signature. */
export const freeLine = ({ objection, place, application, by, occasion }: EffectFacts): Change => {
  const isHeld = objection.holds === "line" && place?.list.id === objection.listId && place.line.status === "held";
  if (!isHeld || application?.status !== "onHold") return { save: [], emit: [] };
  const { list, line } = place;
  const objections = line.objections - 1;
  if (objections > 0) return { save: [{ ...line, objections }], emit: [] };
  if (application.why === "suspension") {
    // The pupil is away: the line goes on with the resumption.
    const { objectionId: _, ...suspended } = application;
    return { save: [suspended, { ...line, objections }], emit: [] };
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
