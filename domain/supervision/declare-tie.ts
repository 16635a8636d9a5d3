import * as z from "zod";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { type SupervisionGrid, unitOf } from "./grid.ts";

/** An inspector says that they must stay away from a unit; the fact is the last character of its name. */
export const DeclareTieForm = z.object({ version: wholeNumber(1, 1_000_000), unitId: text(40), humanFact: text(10) });
export type DeclareTieForm = z.infer<typeof DeclareTieForm>;

/** Declares a tie of an inspector to a unit (督导条例 art. 10): from now on they are in no team there. Nobody can be talked out of it. */
export const declareTie = ({ actor, grid, form, occasion }: DeclareTie): Decision => {
  if (grid === undefined || !grid.inspectorIds.includes(actor.id)) return refuse({ code: "NotAllowedHere" });
  if (grid.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: grid.record.version } });
  const unit = unitOf(grid, form.unitId);
  const fault = (field: string, code: string) => refuse({ code: "FormIncomplete", faults: [{ field, code }] });
  if (unit === undefined) return fault("unitId", "notAChoice");
  if (grid.ties.some(({ inspectorId, unitId }) => inspectorId === actor.id && unitId === unit.id))
    return fault("unitId", "nothingChanged");
  if (!sameFact(form.humanFact, factOfName(unit.name)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const declared = { inspectorId: actor.id, unitId: unit.id, why: "declared" as const };
  return accept({
    save: [{ ...grid, ties: [...grid.ties, declared] }],
    emit: [
      {
        type: "TieDeclared",
        subject: { kind: "grid", id: grid.id },
        at: occasion.now,
        actor: { role: "INSPECTOR", id: actor.id },
        words: { unitId: unit.id },
      },
    ],
  });
};

type DeclareTie = {
  readonly actor: StaffMember;
  readonly grid: SupervisionGrid | undefined;
  readonly form: DeclareTieForm;
  readonly occasion: Occasion;
};
