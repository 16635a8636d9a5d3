import type { Instant } from "../../domain/calendar/time.ts";
import { type Day, startOfDay } from "../../domain/calendar/time.ts";
import { SettlementStep } from "../../domain/settlement/settlement.ts";
import { factOf } from "../../domain/settlement/step-figures.ts";
import { factOfItem } from "../../domain/task-book/task-acts.ts";
import { reachedOf } from "../../domain/task-book/task-item.ts";
import type { LocalSystem } from "../local-system.ts";
import type { Progress } from "./people.ts";
import { createSupervisionDesk, type SupervisionDesk } from "./supervision-desk.ts";
import { expectOk } from "./visitor.ts";

/** What the pages of a settlement tell of its steps. */
type Shown = {
  readonly version: number;
  readonly steps: readonly { readonly state: string; readonly figures: { readonly [name: string]: number } }[];
};

const auditor = "staff-bureau-auditor";

/** The year is settled through the doors: every item of the task book ends, nine steps are done by their offices, two sign. */
export const playYearEnd = async (system: LocalSystem, year: number, progress: Progress): Promise<void> => {
  const desk = await createSupervisionDesk(system, progress);
  const { deps, grid } = desk;
  await goTo(desk, startOfDay(`${year}-12-15` as Day, 9));
  await desk.post(grid.officeHeadId, "/settlements", { year, humanFact: String(year) });
  await goTo(desk, startOfDay(`${year + 1}-01-04` as Day, 9));
  for (const item of await deps.taskItems.ofYear(year)) {
    if (item.status !== "open") continue;
    const isReached = reachedOf(item) >= item.target.amount;
    await desk.post(grid.officeHeadId, `/task-book/${item.id}/ending`, {
      version: item.record.version,
      humanFact: factOfItem(item),
      outcome: isReached ? "closed" : "moved",
      text: isReached ? "已核实，销号。" : "转入下一年度继续推进。",
    });
  }
  const { offices } = (await deps.county.get()) ?? {};
  const [centre, deputy, director] = [
    offices?.centerHeadId ?? "",
    offices?.deputyDirectorId ?? "",
    offices?.bureauDirectorId ?? "",
  ];
  const whose: Readonly<Record<SettlementStep, readonly string[]>> = {
    freeze: [centre],
    reconciliation: [centre],
    carryOver: [centre],
    taskBook: [grid.officeHeadId],
    yearlyScores: [grid.officeHeadId],
    letters: [grid.officeHeadId],
    audit: [auditor],
    protocol: [deputy, director],
    nextYear: [deputy],
  };
  for (const [place, step] of SettlementStep.options.entries()) {
    for (const staffId of whose[step]) await doStep(desk, { year, step, staffId });
    progress("steps of the year-end", place + 1, SettlementStep.options.length);
  }
  await system.settled();
};

const goTo = async ({ system }: SupervisionDesk, instant: Instant): Promise<void> => {
  if (system.skipTo === undefined) throw new Error("the clock cannot be moved");
  await system.skipTo(instant);
};

type Doing = { readonly year: number; readonly step: SettlementStep; readonly staffId: string };

const doStep = async (desk: SupervisionDesk, { year, step, staffId }: Doing): Promise<void> => {
  const path = `/settlements/${year}`;
  const { visitor } = await desk.as(staffId);
  const { version, steps } = expectOk(await visitor.get(path), path) as unknown as Shown;
  const figures = steps.find(({ state }) => state === "next")?.figures ?? {};
  await desk.post(staffId, `${path}/steps/${step}`, {
    version,
    humanFact: String(figures[factOf[step]]),
    ...(step === "audit" && { outcome: "qualified", text: "发放记录尚未纳入系统，其余相符。" }),
  });
};
