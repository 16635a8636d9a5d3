import { scheduleHandlers } from "../../../functions/schedules/schedule-handlers.ts";
import { schedules } from "../../../functions/schedules/schedules.ts";
import { planTownship } from "../../../local/demo/plan.ts";
import { demoStart, type LocalSystem } from "../../../local/local-system.ts";
import { inspectionStart, playHalfYear } from "../../../local/play/half-year.ts";
import { playTerm } from "../../../local/play/term.ts";
import { countedCounty } from "./counted-county.ts";
import type { countingPorts } from "./counting.ts";
import type { Campaign, TableUse, Work } from "./counts.ts";

/** A complete primary with almost every fate of domain §10.5: 199 applications. */
const school = { township: "石桥镇", code: "2161990405" } as const;

const formsOf = () => [...planTownship(school.township)].filter(({ form }) => form.pupil.schoolCode === school.code);

const quietly = (): void => undefined;

/** Runs every routine once and tells what each did with the table, counted under its own name. */
const routinesOf = async (
  { deps }: LocalSystem,
  ports: ReturnType<typeof countingPorts>,
): Promise<ReadonlyMap<string, TableUse>> => {
  const used = new Map<string, TableUse>();
  for (const { name } of schedules) {
    const handler = scheduleHandlers[name];
    if (handler === undefined) continue;
    await ports.under(name, handler(deps));
    used.set(name, ports.usedFor(name));
  }
  return used;
};

/** One school's whole campaign through the doors, from the forms to the deputy director's signature. */
export const countCampaign = async (): Promise<{ readonly campaign: Campaign; readonly cpuMs: number }> => {
  const planned = formsOf();
  const county = { clock: demoStart, townships: [school.township] };
  const { told: idle } = await countedCounty({ ...county, play: (system, ports) => routinesOf(system, ports) });
  let busy: ReadonlyMap<string, TableUse> | undefined;
  const { work, partitions, transitionsOfApproval, cpuMs } = await countedCounty({
    ...county,
    beforeDaysPass: async (system, ports) => {
      busy ??= await routinesOf(system, ports);
    },
    play: (system) => playTerm(system, planned, quietly),
  });
  const nothing: TableUse = { write: 0, read: 0, calls: 0 };
  const approved = planned.filter(({ fate }) => fate === "approved" || fate === "returnedThenApproved");
  const campaign: Campaign = {
    submitted: planned.length,
    approved: approved.length,
    transitionsOfApproval,
    ...work,
    routines: Object.fromEntries(
      schedules.map(({ name }) => [name, { idle: idle.get(name) ?? nothing, busy: busy?.get(name) ?? nothing }]),
    ),
    partitions,
  };
  return { campaign, cpuMs };
};

/** Those of the school's forms that are approved without a detour, through the doors: what design §9 budgets, and whom it was counted for. */
export const countStraightPath = async (): Promise<TableUse & { readonly approved: number }> => {
  const straight = formsOf().filter(({ fate }) => fate === "approved");
  const { work } = await countedCounty({
    clock: demoStart,
    townships: [school.township],
    play: (system) => playTerm(system, straight, quietly),
  });
  return { ...work.cases, approved: straight.length };
};

/** A half-year of inspections of the whole county, through the doors. */
export const countInspections = async (): Promise<Work> => {
  const { work } = await countedCounty({
    clock: inspectionStart,
    play: (system) => playHalfYear(system, quietly),
  });
  return work;
};
