import type { StoredFile } from "../../domain/file/stored-file.ts";
import { suggestedScore } from "../../domain/indicator/prefill.ts";
import { targetFor } from "../../domain/indicator/targets.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { visitAnswers } from "../../domain/inspection/visit-entries.ts";
import type { AskedIndicator } from "../../web/views/inspection.ts";

type Asked = {
  readonly inspection: Inspection;
  /** Evidence asked for, each labelled with its indicator. */
  readonly files: readonly StoredFile[];
  readonly shows: "own" | "all";
  /** What is kept unfinished, the unit alone reads. */
  readonly reader: "unit" | "others";
};

const byIndicator = <Each extends { readonly indicator: string }>(
  all: readonly Each[] | undefined,
  indicator: string,
): Each | undefined => all?.find((one) => one.indicator === indicator);

const askedOf = (indicator: string, { inspection, files, shows, reader }: Asked): AskedIndicator => {
  const { ruleSet, cycleId, known, selfReport, selfReportDraft, visit } = inspection;
  const value = byIndicator(known, indicator);
  const target = targetFor({ indicator, year: Number(cycleId.slice(2, 6)), ruleSet });
  const suggested = value && suggestedScore(value, target);
  const kept = reader === "unit" ? byIndicator(selfReportDraft?.answers, indicator) : undefined;
  const answer = byIndicator(selfReport?.answers, indicator);
  const given = shows === "all" ? visitAnswers(visit?.entries ?? []).filter((one) => one.indicator === indicator) : [];
  return {
    indicator,
    ...(target !== undefined && { target }),
    ...(value && { known: value }),
    ...(suggested !== undefined && { suggested }),
    ...(kept && { kept }),
    ...(answer && { answer }),
    files: files
      .filter(({ label }) => label === indicator)
      .map(({ id, status, askedAt }) => ({ fileId: id, status, askedAt })),
    ...(given.length > 0 && {
      visitScore: Math.round(given.reduce((sum, { score }) => sum + score, 0) / given.length),
    }),
  };
};

/** Every indicator of an inspection with what is known, what was kept or answered, and the evidence sent. */
export const askedIndicators = (facts: Asked): AskedIndicator[] =>
  facts.inspection.indicators.map((indicator) => askedOf(indicator, facts));
