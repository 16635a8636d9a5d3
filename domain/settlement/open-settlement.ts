import * as z from "zod";
import { Day, dayOf, endOfDay, type Instant, startOfDay } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { type Settlement, settlementIdOf } from "./settlement.ts";
import { settlementRoleOf } from "./settlement-offices.ts";
import { settlementTold } from "./settlement-told.ts";

/** The year to settle, and as the one fact the same year typed by hand. */
export const OpenSettlementForm = z.object({ year: wholeNumber(2000, 2100), humanFact: text(10) });
export type OpenSettlementForm = z.infer<typeof OpenSettlementForm>;

/** When the books of a year close: 31 December, 24:00. */
export const yearEndsAt = (year: number): Instant => endOfDay(Day.parse(`${year}-12-31`));

const opensAt = (year: number): Instant => startOfDay(Day.parse(`${year}-12-01`));

/** The years whose settlement could be opened now: the running one from December on, and the one before. */
export const yearsToSettle = (now: Instant): readonly number[] => {
  const year = Number(dayOf(now).slice(0, 4));
  return now >= opensAt(year) ? [year, year - 1] : [year - 1];
};

/** Opens the settlement of a year; all units and finance are told to clear what is open until the books close (N30). */
export const openSettlement = ({ existing, actor, county, grid, form, now }: OpenSettlement): Decision => {
  const role = settlementRoleOf(actor, { county, grid });
  if (role === undefined || role === "AUDITOR") return refuse({ code: "NotAllowedHere" });
  if (!sameFact(form.humanFact, String(form.year)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  if (existing !== undefined || !yearsToSettle(now).includes(form.year))
    return refuse({ code: "TransitionNotAllowed", ids: { year: form.year } });
  const opened: Settlement = {
    kind: "settlement",
    record: unrecorded,
    id: settlementIdOf(form.year),
    year: form.year,
    openedBy: actor.id,
    openedAt: now,
    clearBy: yearEndsAt(form.year),
    done: [],
    signatures: [],
    corrections: [],
  };
  const by = { role, id: actor.id };
  const words = { year: form.year, deadline: opened.clearBy };
  return accept({ save: [opened], emit: [settlementTold("SettlementOpened", opened, { by, now, words })] });
};

type OpenSettlement = {
  readonly existing: Settlement | undefined;
  readonly actor: StaffMember;
  readonly county: County;
  readonly grid: SupervisionGrid;
  readonly form: OpenSettlementForm;
  readonly now: Instant;
};
