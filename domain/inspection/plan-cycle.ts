import * as z from "zod";
import { Day, dayOf, endOfDay, yearOf } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { indicatorIds } from "../indicator/indicator.ts";
import { TargetRuleSet } from "../indicator/target-line.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, severalOf, text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { composeTeams } from "./compose-teams.ts";
import { CycleNature, type InspectionCycle, isComprehensive, isOpen } from "./cycle.ts";
import { chosenDates, comprehensiveDates, type PlannedDates } from "./cycle-dates.ts";
import { cycleTold } from "./cycle-told.ts";
import { drawSample } from "./draw-sample.ts";
import { planningAs } from "./may-plan.ts";
import type { UnitRecord } from "./unit-record.ts";

const optionalDay = z.preprocess((typed) => (typed === "" ? undefined : typed), Day.optional());

/** What a supervisor chooses for a cycle; a half-year or year-end cycle is of all units and in its month. */
export const PlanCycleForm = z
  .object({
    nature: choice(CycleNature.options),
    topic: z.preprocess((typed) => (typed === "" ? undefined : typed), text(200).optional()),
    from: optionalDay,
    until: optionalDay,
    units: severalOf(z.string().max(40), 200),
    indicators: severalOf(choice(indicatorIds), indicatorIds.length),
    ruleSet: choice(TargetRuleSet.options),
  })
  .superRefine(({ nature, topic, from, units, indicators }, context) => {
    const fault = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (indicators.length === 0) fault("indicators", "chooseAtLeastOne");
    if (nature === "special" && topic === undefined) fault("topic", "required");
    if (isComprehensive(nature)) return;
    if (from === undefined) fault("from", "required");
    if (units.length === 0) fault("units", "chooseAtLeastOne");
  });
export type PlanCycleForm = z.infer<typeof PlanCycleForm>;

/** The year and half in which a cycle planned now is inspected. */
export const halfOf = (form: Pick<PlanCycleForm, "nature" | "from">, { now }: Pick<Occasion, "now">): Half => {
  const today = dayOf(now);
  if (form.nature === "halfYear") return { year: yearOf(today), half: 1 };
  if (form.nature === "yearEnd") return { year: yearOf(today), half: 2 };
  const from = form.from ?? today;
  return { year: yearOf(from), half: from.slice(5) < "07" ? 1 : 2 };
};

type Half = Pick<InspectionCycle, "year" | "half">;

/** When a cycle would be inspected, and why then. */
export const datesFor = (form: Pick<PlanCycleForm, "nature" | "from" | "until">, occasion: Occasion): PlannedDates => {
  const today = dayOf(occasion.now);
  const { calendar } = occasion;
  const { nature, from = today, until } = form;
  return isComprehensive(nature)
    ? comprehensiveDates({ calendar, today }, { nature, year: yearOf(today) })
    : chosenDates({ calendar, today }, { nature, from, ...(until === undefined ? {} : { until }) });
};

/**
 * Plans a cycle of inspections: dates, sample and teams are worked out at once and shown before anything is sent. There is
 * one half-year or year-end cycle in a half; a cancelled one makes room.
 */
export const planCycle = ({
  actor,
  form,
  grid,
  records,
  cycles,
  seed: fresh,
  since,
  occasion,
}: PlanCycle): Decision => {
  const by = planningAs(actor);
  if (by === undefined || grid === undefined) return refuse({ code: "NotAllowedHere" });
  const { nature } = form;
  const half = halfOf(form, occasion);
  const ofHalf = cycles.filter((cycle) => cycle.year === half.year && cycle.half === half.half);
  const rival = ofHalf.find((cycle) => isComprehensive(cycle.nature) && isOpen(cycle));
  if (isComprehensive(nature) && rival) return refuse({ code: "CycleRunning", ids: { cycleId: rival.id } });
  const units = isComprehensive(nature) ? grid.units : grid.units.filter(({ id }) => form.units.includes(id));
  if (units.length === 0)
    return refuse({ code: "FormIncomplete", faults: [{ field: "units", code: "chooseAtLeastOne" }] });
  const planned = datesFor(form, occasion);
  // Whoever could plan, look and cancel until the sample suits would choose it: the half keeps its first seed.
  const before = ofHalf.find((cycle) => isComprehensive(nature) && isComprehensive(cycle.nature));
  const seed = before?.seed ?? fresh;
  const cycle: InspectionCycle = {
    kind: "cycle",
    record: unrecorded,
    id: `DZ${half.year}-${half.half}-${String(nextNumber(ofHalf)).padStart(2, "0")}`,
    nature,
    ...half,
    ...(form.topic === undefined ? {} : { topic: form.topic }),
    plannedBy: by.id,
    plannedAt: occasion.now,
    status: "planned",
    dueAt: endOfDay(planned.dates.notice),
    ...planned,
    indicators: form.indicators,
    ruleSet: form.ruleSet,
    seed,
    sample: [...drawSample({ units, records, seed, dates: planned.dates, since: since ?? planned.dates.onSiteFrom })],
    ...composeTeams({ grid, units, records, seed }),
    awaited: [],
    running: [],
  };
  return accept({
    save: [cycle],
    emit: [cycleTold("CyclePlanned", cycle, { by, now: occasion.now, words: { nature, units: units.length } })],
  });
};

const nextNumber = (cycles: readonly InspectionCycle[]): number =>
  Math.max(0, ...cycles.map(({ id }) => Number(id.split("-").at(-1)))) + 1;

type PlanCycle = {
  /** The calendar plans the half-year and the year-end cycle when nobody has. */
  readonly actor: StaffMember | "calendar";
  readonly form: PlanCycleForm;
  readonly grid: SupervisionGrid | undefined;
  readonly records: readonly UnitRecord[];
  /** All cycles of the half, cancelled ones too. */
  readonly cycles: readonly InspectionCycle[];
  /** Fresh and random. */
  readonly seed: string;
  /** The first day the county visited anything; absent in the first cycle. */
  readonly since: Day | undefined;
  readonly occasion: Occasion;
};
