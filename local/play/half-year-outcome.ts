import { isDeepStrictEqual } from "node:util";
import type { LadderStep } from "../../domain/escalation/escalation.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { allRecords } from "../../functions/repositories/all-pages.ts";
import { unitStory } from "../demo/inspection-story.ts";

/** What a half-year of inspections came to, in numbers. */
export type HalfYearOutcome = {
  readonly units: number;
  readonly reports: { readonly onTime: number; readonly late: number; readonly never: number };
  readonly findings: number;
  /** Findings that were not put right by their deadline. */
  readonly overdue: number;
  /** Steps of the ladder for what was not put right, by step. */
  readonly ladder: Readonly<Record<LadderStep, number>>;
  /** Findings whose number has been cancelled (销号). */
  readonly cancelled: number;
  readonly inspections: { readonly closed: number; readonly escalated: number };
  readonly cycle: string;
  readonly announced: "published" | "missing";
};

/** What a half-year of so many units should come to (domain §10.5). */
export const halfYearPlanned = (units: number): HalfYearOutcome => {
  const stories = Array.from({ length: units }, (_, place) => unitStory(place));
  const climbed = (...fates: readonly string[]) => stories.filter(({ ladder }) => fates.includes(ladder)).length;
  const reported = (timing: string) => stories.filter(({ report }) => report === timing).length;
  const findings = stories.flatMap((story) => story.findings);
  return {
    units,
    reports: { onTime: reported("onTime"), late: reported("late"), never: reported("never") },
    findings: findings.length,
    overdue: findings.filter(({ fate }) => fate === "overdue").length,
    ladder: {
      bulletin: climbed("bulletin", "interview", "accountability"),
      interview: climbed("interview", "accountability"),
      accountability: climbed("accountability"),
    },
    cancelled: findings.length,
    inspections: { closed: units - climbed("accountability"), escalated: climbed("accountability") },
    cycle: "closed",
    announced: "published",
  };
};

/** What a cycle came to, counted from the records. */
export const halfYearOutcome = async (deps: Dependencies, cycleId: string): Promise<HalfYearOutcome> => {
  const [cycle, inspections, findings] = await Promise.all([
    deps.cycles.find(cycleId),
    allRecords((rest) => deps.inspections.ofCycle(cycleId, rest)),
    allRecords((rest) => deps.findings.ofCycle({ cycleId, ...rest })),
  ]);
  const steps = await Promise.all(
    inspections.map(({ unitId }) => allRecords((rest) => deps.escalations.ofUnit(unitId, rest))),
  );
  const undone = steps.flat().filter(({ issueClass }) => issueClass !== "duty");
  const at = (step: LadderStep) => undone.filter((each) => each.step === step).length;
  const told = (timing: "onTime" | "late") =>
    inspections.filter(({ selfReport }) => selfReport?.timing === timing).length;
  const announcement =
    cycle?.announcementId === undefined ? undefined : await deps.announcements.find(cycle.announcementId);
  return {
    units: inspections.length,
    reports: {
      onTime: told("onTime"),
      late: told("late"),
      never: inspections.filter(({ selfReport }) => selfReport === undefined).length,
    },
    findings: findings.length,
    overdue: findings.filter(({ overdueSince }) => overdueSince !== undefined).length,
    ladder: { bulletin: at("bulletin"), interview: at("interview"), accountability: at("accountability") },
    cancelled: findings.filter(({ status }) => status === "closed").length,
    inspections: {
      closed: inspections.filter(({ status }) => status === "closed").length,
      escalated: inspections.filter(({ status }) => status === "escalated").length,
    },
    cycle: cycle?.status ?? "missing",
    announced: announcement?.signed === undefined ? "missing" : "published",
  };
};

/** Whether a half-year came out as planned. */
export const isAsPlanned = (outcome: HalfYearOutcome): boolean =>
  isDeepStrictEqual(outcome, halfYearPlanned(outcome.units));
