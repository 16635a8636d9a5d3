import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { readsAllInspections } from "../../domain/inspection/may-read.ts";
import { nextStepOf, SettlementStep, settlementIdOf } from "../../domain/settlement/settlement.ts";
import { settlementRoleOf } from "../../domain/settlement/settlement-offices.ts";
import type { Dependencies } from "../dependencies.ts";
import { yearRecords } from "../supervision/year-records.ts";
import { supervisedCounty } from "./result-facts.ts";

const Year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number);

/** The path of a year's settlement. */
export const SettlementPath = z.object({ year: Year });

/** The path of one of its steps. */
export const StepPath = z.object({ year: Year, step: SettlementStep });

/** Whoever takes part in a settlement reads it, and whoever reads all inspections. */
export const readsSettlements = (staff: StaffMember, offices: Awaited<ReturnType<typeof supervisedCounty>>): boolean =>
  settlementRoleOf(staff, offices) !== undefined || readsAllInspections(staff);

/** A settlement with the records its next step counts; undefined where the year has none. */
export const settlementFacts = async (deps: Dependencies, year: number) => {
  const [settlement, offices] = await Promise.all([
    deps.settlements.find(settlementIdOf(year)),
    supervisedCounty(deps),
  ]);
  if (settlement === undefined) return undefined;
  const step = nextStepOf(settlement);
  return { ...offices, settlement, next: step, records: await yearRecords(deps, { year, step, grid: offices.grid }) };
};
