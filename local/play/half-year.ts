import { dayOf, Instant, later, startOfDay } from "../../domain/calendar/time.ts";
import { indicatorIds } from "../../domain/indicator/indicator.ts";
import { inspectionIdOf } from "../../domain/inspection/cycle.ts";
import { unitStory } from "../demo/inspection-story.ts";
import type { LocalSystem } from "../local-system.ts";
import { inParts } from "./in-parts.ts";
import {
  fileDefence,
  fileSelfReport,
  issueLetter,
  issuePreliminary,
  nameMeasure,
  type Played,
  proveFinding,
  visitUnit,
} from "./inspected-unit.ts";
import { filePlan, playLadder } from "./ladder.ts";
import type { Progress } from "./people.ts";
import { createSupervisionDesk, type SupervisionDesk } from "./supervision-desk.ts";

/** When the played half-year begins: Monday 2026-06-01, 09:00 in Shanghai. */
export const inspectionStart = Instant.parse("2026-06-01T01:00:00.000Z");

const atOnce = 4;
const morning = 9;

/** A whole half-year of inspections through the doors only, from the plan to the last recheck (domain §6, §10.5). */
export const playHalfYear = async (system: LocalSystem, progress: Progress): Promise<string> => {
  const desk = await createSupervisionDesk(system, progress);
  const cycleId = await planAndSend(desk);
  const units = desk.grid.units.map(
    ({ id }, place): Played => ({ unitId: id, inspectionId: inspectionIdOf(cycleId, id), story: unitStory(place) }),
  );
  await report(desk, units);
  await forEach(desk, { step: "units visited", units, act: (unit) => visitUnit(desk, unit) });
  await hear(desk, units);
  await forEach(desk, { step: "opinion letters", units, act: (unit) => issueLetter(desk, unit) });
  await tellResults(desk, cycleId);
  await answerDutySteps(desk, units);
  await rectify(desk, units);
  await playLadder(desk, units);
  await recheck(desk, units);
  return cycleId;
};

const planAndSend = async (desk: SupervisionDesk): Promise<string> => {
  const { deps, grid, post, system } = desk;
  await system.settled();
  const planned = (await deps.cycles.all({ limit: 10 })).records.find(({ status }) => status === "planned");
  const cycleId =
    planned?.id ??
    String(
      (await post(grid.officeHeadId, "/cycles", { nature: "halfYear", indicators: indicatorIds, ruleSet: "county" }))[
        "cycleId"
      ],
    );
  await desk.onPlan(grid.officeHeadId, cycleId, "sending");
  await system.settled();
  desk.progress("plan sent", 1, 1);
  return cycleId;
};

const goTo = async ({ system }: SupervisionDesk, instant: Instant): Promise<void> => {
  if (system.skipTo === undefined) throw new Error("the clock cannot be moved");
  await system.skipTo(instant);
};

/** Does something for every unit, a few at a time, and waits until the workflows have followed. */
const forEach = async (
  desk: SupervisionDesk,
  { step, units, act }: { step: string; units: readonly Played[]; act: (unit: Played) => Promise<void> },
): Promise<void> => {
  let done = 0;
  await inParts(units, atOnce, async (unit) => {
    await act(unit);
    done += 1;
    desk.progress(step, done, units.length);
  });
  await desk.system.settled();
};

const report = async (desk: SupervisionDesk, units: readonly Played[]): Promise<void> => {
  const file = (unit: Played) => fileSelfReport(desk, unit);
  const first = await desk.inspection(units[0]?.inspectionId ?? "");
  const inTime = units.filter(({ story }) => story.report === "onTime");
  await forEach(desk, { step: "self-reports on time", units: inTime, act: file });
  await goTo(desk, later(first.selfReportBy, 3_600_000));
  await forEach(desk, {
    step: "self-reports late",
    units: units.filter(({ story }) => story.report === "late"),
    act: file,
  });
  await goTo(desk, startOfDay(dayOf(first.onSiteFrom), morning));
};

const hear = async (desk: SupervisionDesk, units: readonly Played[]): Promise<void> => {
  await forEach(desk, { step: "preliminary opinions", units, act: (unit) => issuePreliminary(desk, unit) });
  await forEach(desk, {
    step: "defences",
    units: units.filter(({ story }) => story.defence === "files"),
    act: (unit) => fileDefence(desk, unit),
  });
  const defences = await Promise.all(
    units.map(async ({ inspectionId }) => (await desk.inspection(inspectionId)).preliminary?.defenceBy ?? ""),
  );
  const last = defences.sort().at(-1) as Instant;
  await goTo(desk, later(last, morning * 3_600_000));
};

const tellResults = async (desk: SupervisionDesk, cycleId: string): Promise<void> => {
  const { offices } = (await desk.deps.county.get()) ?? {};
  const signer = offices?.deputyDirectorId ?? "";
  const { bulletinId = "" } = await desk.cycle(cycleId);
  await desk.sign(signer, "bulletins", bulletinId);
  await desk.system.settled();
  const { announcementId = "" } = await desk.cycle(cycleId);
  await desk.sign(signer, "announcements", announcementId);
  await desk.system.settled();
  desk.progress("results told", 1, 1);
};

/** Who did not report in time is named in the bulletin, and answers it with a plan. */
const answerDutySteps = (desk: SupervisionDesk, units: readonly Played[]): Promise<void> =>
  forEach(desk, {
    step: "plans of late units",
    units: units.filter(({ story }) => story.report !== "onTime"),
    act: async ({ unitId }) => {
      for (const step of await desk.stepsOf(unitId)) if (step.status === "served") await filePlan(desk, step);
    },
  });

/** Every unit names its measures and proves what it put right in time; nine findings stay undone. */
const rectify = (desk: SupervisionDesk, units: readonly Played[]): Promise<void> =>
  forEach(desk, {
    step: "findings put right",
    units,
    act: async ({ inspectionId, story }) => {
      const inspection = await desk.inspection(inspectionId);
      for (const finding of await desk.findingsOf(inspection)) {
        await nameMeasure(desk, finding);
        const fate = story.findings.find(({ indicator }) => indicator === finding.indicator)?.fate;
        if (fate !== "overdue") await proveFinding(desk, finding);
      }
    },
  });

/** Whoever was drawn looks again: all is put right, except where the ladder goes on to its last step. */
const recheck = async (desk: SupervisionDesk, units: readonly Played[]): Promise<void> => {
  const left = units.filter(({ story }) => story.ladder !== "accountability");
  await forEach(desk, {
    step: "rechecked",
    units: left,
    act: async ({ inspectionId }) => {
      const { recheck: drawn } = await desk.inspection(inspectionId);
      await desk.onInspection(drawn?.verifierId ?? "", inspectionId, {
        door: "recheck",
        form: { outcome: "passed", text: "现场核查，整改到位，予以销号。" },
      });
    },
  });
};
