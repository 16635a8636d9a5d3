import { dayOf, type Instant, yearOf } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { SettlementStep } from "../../domain/settlement/settlement.ts";
import { actsAs, roleFor, settlementRoleOf } from "../../domain/settlement/settlement-offices.ts";
import { figuresFor } from "../../domain/settlement/step-figures.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import { settlementPage } from "../../web/pages/settlement/settlement-page.tsx";
import { SettlementView, type StepView } from "../../web/views/settlement.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { readsSettlements, SettlementPath, settlementFacts } from "./settlement-facts.ts";
import { namesOf } from "./told-history.ts";

type Facts = NonNullable<Awaited<ReturnType<typeof settlementFacts>>>;

const mayOf = (staff: StaffMember, { settlement, next, ...offices }: Facts, now: Instant): SettlementView["may"] => {
  const role = settlementRoleOf(staff, offices);
  if (next !== undefined && actsAs(staff, roleFor(next, settlement), offices))
    return next === "freeze" && now < settlement.clearBy ? "wait" : "do";
  const isNewYear = yearOf(dayOf(now)) > settlement.year;
  const corrects = role === "AID_CENTER_HEAD" || role === "SUPERVISION_HEAD";
  return settlement.closedAt !== undefined && isNewYear && corrects ? "correct" : "read";
};

/** The settlement of a year, step by step: what the system counted, who did it and when, and the form for what is next. */
export const showSettlementHandler = apiHandler(
  { name: "show-settlement", access: "staff", path: SettlementPath, view: SettlementView, page: settlementPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { year } }) => {
      const facts = await settlementFacts(deps, year);
      if (facts === undefined) return refused({ code: "PageNotFound" });
      if (!readsSettlements(staff, facts)) return refused({ code: "NotAllowedHere" });
      const { settlement, next, records, grid } = facts;
      const { opinion, corrections, signatures, closedAt } = settlement;
      const people = await namesOf(
        deps,
        [...settlement.done, ...signatures, ...corrections, ...(opinion ? [opinion] : [])].map(({ by }) => by),
      );
      const named = <Done extends { readonly by: string }>({ by, ...done }: Done) => ({
        ...done,
        name: people.get(by) ?? by,
      });
      const steps = SettlementStep.options.map((step): StepView => {
        const done = settlement.done.find((each) => each.step === step);
        if (done) return { state: "done", ...named(done) };
        return step === next
          ? { step, state: "next", figures: figuresFor(step, records, settlement) }
          : { step, state: "later", figures: {} };
      });
      return ok<SettlementView>({
        year,
        version: settlement.record.version,
        openedAt: settlement.openedAt,
        clearBy: settlement.clearBy,
        ...(closedAt !== undefined && { closedAt }),
        steps,
        signatures: signatures.map(named),
        scores: (settlement.scores ?? []).map(({ unitId, ...score }) => ({
          ...score,
          unit: unitOf(grid, unitId) ?? { name: unitId, englishName: unitId },
        })),
        ...(opinion && { opinion: named(opinion) }),
        corrections: corrections.map(named),
        may: mayOf(staff, facts, deps.clock.now()),
      });
    },
);
