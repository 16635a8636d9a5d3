import * as z from "zod";
import { dayOf, type Instant, yearOf } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { type Settlement, SettlementStep } from "./settlement.ts";
import { actsAs } from "./settlement-offices.ts";
import { settlementTold } from "./settlement-told.ts";

/** What was wrong in a closed year, in words; the fact typed is the year. */
export const CorrectSettlementForm = z.object({
  version: wholeNumber(1, 1_000_000),
  about: choice(SettlementStep.options as [SettlementStep, ...SettlementStep[]]),
  text: text(1000),
  humanFact: text(10),
});
export type CorrectSettlementForm = z.infer<typeof CorrectSettlementForm>;

/** Most corrections of one year; more of them are a matter for the auditor. */
const mostCorrections = 200;

/** Enters a correction of a closed year in the new one; what was closed stays as it was signed (domain §6.9). */
export const correctSettlement = ({ settlement, actor, county, grid, form, now }: CorrectSettlement): Decision => {
  const role = (["AID_CENTER_HEAD", "SUPERVISION_HEAD"] as const).find((each) => actsAs(actor, each, { county, grid }));
  if (role === undefined) return refuse({ code: "NotAllowedHere" });
  const isNewYear = yearOf(dayOf(now)) > settlement.year;
  if (settlement.closedAt === undefined || !isNewYear || settlement.corrections.length >= mostCorrections)
    return refuse({ code: "TransitionNotAllowed" });
  if (settlement.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: settlement.record.version } });
  if (!sameFact(form.humanFact, String(settlement.year)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const entry = { about: form.about, text: form.text, by: actor.id, at: now };
  const corrected: Settlement = { ...settlement, corrections: [...settlement.corrections, entry] };
  const by = { role, id: actor.id };
  const words = { step: form.about };
  return accept({ save: [corrected], emit: [settlementTold("SettlementCorrected", corrected, { by, now, words })] });
};

type CorrectSettlement = {
  readonly settlement: Settlement;
  readonly actor: StaffMember;
  readonly county: County;
  readonly grid: SupervisionGrid;
  readonly form: CorrectSettlementForm;
  readonly now: Instant;
};
