import { indicators } from "../../domain/indicator/catalogue.ts";
import type { Indicator, ScoredClass } from "../../domain/indicator/indicator.ts";
import { groupWeights, pointsOf } from "../../domain/indicator/score.ts";
import type { TargetRuleSet } from "../../domain/indicator/target-line.ts";
import { planTotals, targetFor, whyUntargeted } from "../../domain/indicator/targets.ts";
import type { IndicatorsView, IndicatorView } from "../../web/views/indicators.ts";

type Asked = { readonly year: number; readonly ruleSet: TargetRuleSet };

const points = pointsOf(indicators.map(({ id }) => id));

const viewOf = (indicator: Indicator, { year, ruleSet }: Asked): IndicatorView => {
  const { id, title, source, appliesTo, fromRecords, values } = indicator;
  const total = planTotals.find((plan) => plan.indicator === id && plan.ruleSet === ruleSet)?.total;
  return {
    id,
    title,
    source,
    points: Math.round((points.get(id) ?? 0) * 100) / 100,
    appliesTo: [...appliesTo],
    fromRecords,
    values: values.map((value, place) => {
      const wanted = { indicator: id, value: value.key, year, ruleSet };
      const target = targetFor(wanted);
      const untargeted = whyUntargeted(wanted);
      return {
        ...value,
        ...(target === undefined ? {} : { target }),
        ...(untargeted === undefined ? {} : { untargeted }),
        ...(total === undefined || place > 0 ? {} : { total }),
      };
    }),
  };
};

/** The catalogue by groups, with the targets of a year and rule set. */
export const indicatorsView = (asked: Asked): IndicatorsView => {
  const groups = Object.entries(groupWeights) as [ScoredClass, number][];
  return {
    ...asked,
    groups: groups.map(([issueClass, worth]) => ({
      issueClass,
      points: worth,
      indicators: indicators
        .filter((indicator) => indicator.issueClass === issueClass)
        .map((indicator) => viewOf(indicator, asked)),
    })),
  };
};
