import type { Escalation } from "../escalation/escalation.ts";
import { Veto } from "../indicator/veto.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import { type SupervisionGrid, unitOf } from "../supervision/grid.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { DocumentPart } from "./bulletin.ts";
import type { Counted, CycleFigures, Ranked } from "./cycle-figures.ts";
import {
  classWords,
  natureWords,
  periodWords,
  sampleWords,
  severityWords,
  triggerWords,
  untilWords,
  vetoWords,
} from "./document-words.ts";

/** The working days within which a unit that is named files its written plan (domain §6.7). */
const planWorkingDays = 5;

/** Indicators told of one class of problems; the ledger has them all. */
const mostIndicators = 5;

const none = "无。";
const lines = (texts: readonly string[]): string => (texts.length === 0 ? none : texts.join("\n"));

/** The first words of a cycle's documents: what was inspected, when and by what law. */
export const scopeWords = ({ year, nature, dates, topic }: InspectionCycle, units: number): string =>
  [
    `依据《教育督导条例》，${year}年${natureWords[nature]}于${periodWords(dates.onSiteFrom, dates.onSiteUntil)}进行，`,
    `督查${units}个乡镇和县直学校。`,
    ...(topic === undefined ? [] : [`本次专项督导内容：${topic}。`]),
  ].join("");

/** How the sample came about, with the seed from which anybody can draw it again. */
export const sampleText = (
  { seed }: InspectionCycle,
  { schools, sampledBy }: CycleFigures,
  /** Which pupil files were looked at, as it may be told. */
  files: string,
): string =>
  [
    `实地督查学校${schools}所`,
    ...(sampledBy.length === 0
      ? []
      : [`，其中${sampledBy.map(({ of, count }) => `${sampleWords[of]}${count}所`).join("、")}`]),
    `；抽查${files}。`,
    `抽样按风险加权并随机抽取，种子为“${seed}”，任何人都可以据此重新抽取核对。`,
  ].join("");

const vetoText = (veto: string): string => {
  const known = Veto.safeParse(veto);
  return known.success ? vetoWords[known.data] : veto;
};

const scored = ({ unit, result: { score, veto } }: Ranked): string =>
  `${unit.name}${score}分${veto === undefined ? "" : `，一票否决：${vetoText(veto)}`}`;

const severityText = (bySeverity: readonly Counted<keyof typeof severityWords>[]): string =>
  bySeverity.map(({ of, count }) => `${severityWords[of]}${count}项`).join("、");

/** Who is named, for what, and what they owe (一次通报). */
export const namedText = (named: readonly Escalation[], grid: SupervisionGrid): string =>
  named.length === 0
    ? none
    : [
        "按照“一次通报、二次约谈、三次问责”的规定，对下列单位予以通报：",
        ...named.map(({ unitId, issueClass, grounds }) => {
          const triggers = [...new Set(grounds.map(({ trigger }) => triggerWords[trigger]))];
          return `${unitOf(grid, unitId)?.name ?? unitId}：${classWords[issueClass]}，${triggers.join("、")}。`;
        }),
        `被通报单位须在收到通报之日起${planWorkingDays}个工作日内提交书面整改方案。`,
      ].join("\n");

/** Whom one calls. */
export const contactText = (phone: string): string => `监督电话：${phone}。`;

/** The parts of the bulletin of a cycle, from figures and the office's own words alone: nothing anybody typed but its topic. */
export const bulletinParts = ({ cycle, figures, named, grid, phone }: Parts): readonly DocumentPart[] => [
  { heading: "督查概况", text: scopeWords(cycle, figures.ranking.length) },
  { heading: "抽样情况", text: sampleText(cycle, figures, `学生资助档案${figures.files}份`) },
  {
    heading: "得分与排名",
    text: lines([
      ...(figures.mean === undefined ? [] : [`各单位综合得分平均${figures.mean}分，按等级排列如下。`]),
      ...figures.byGrade.map(
        ({ grade, ranked }) =>
          `${grade}级${ranked.length}个${ranked.length === 0 ? "" : `：${ranked.map(scored).join("；")}`}。`,
      ),
    ]),
  },
  {
    heading: "好的做法",
    text: lines(
      (figures.byGrade[0]?.ranked ?? []).map(({ unit }) => {
        const clean = figures.cleanIn(unit.id).map((issueClass) => classWords[issueClass]);
        return `${unit.name}评为A级${clean.length === 0 ? "" : `，${clean.join("、")}方面未发现问题`}。`;
      }),
    ),
  },
  {
    heading: "存在问题",
    text: lines(
      figures.problems.map(
        ({ issueClass, count, bySeverity, units, indicators }) =>
          `${classWords[issueClass]}：${count}项，其中${severityText(bySeverity)}。` +
          `表现在${indicators
            .slice(0, mostIndicators)
            .map((title) => `“${title}”`)
            .join("、")}${indicators.length > mostIndicators ? "等" : ""}。` +
          `涉及${units.map(({ unit, bySeverity: own }) => `${unit.name}（${severityText(own)}）`).join("、")}。`,
      ),
    ),
  },
  { heading: "通报单位", text: namedText(named, grid) },
  { heading: "整改时限", text: deadlineText(figures) },
  { heading: "联系方式", text: contactText(phone) },
];

/** Until when everything must be put right, and what comes then. */
export const deadlineText = ({ found, lastDeadline }: CycleFigures): string =>
  found === 0
    ? none
    : [
        "各单位按督导意见书所列问题、措施、责任和时限整改。",
        ...(lastDeadline === undefined ? [] : [`全部问题须在${untilWords(lastDeadline)}前整改完毕。`]),
        `整改期满后${supervisionLimits.rectificationReportDays}日内书面报告，由督导室核查后销号。`,
      ].join("");

type Parts = {
  readonly cycle: InspectionCycle;
  readonly figures: CycleFigures;
  /** Steps of the ladder it serves. */
  readonly named: readonly Escalation[];
  readonly grid: SupervisionGrid;
  readonly phone: string;
};
