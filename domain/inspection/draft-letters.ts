import { natureWords, periodWords, severityWords, vetoWords } from "../bulletin/document-words.ts";
import { dayOf, type Instant } from "../calendar/time.ts";
import type { Finding } from "../finding/finding.ts";
import { indicatorById } from "../indicator/catalogue.ts";
import { Veto } from "../indicator/veto.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { Inspection } from "./inspection.ts";

/** What a letter about an inspection is drafted from. */
export type LetterFacts = {
  readonly inspection: Inspection;
  readonly unit: Pick<InspectedUnit, "name">;
  /** In the order of their numbers; those that were withdrawn are left out. */
  readonly findings: readonly Finding[];
};

/** A first draft of the team's preliminary opinion (初步督导意见), in Chinese, from what was entered and noted on the visit. */
export const draftPreliminary = (facts: LetterFacts): string =>
  [
    `${facts.unit.name}：`,
    visitWords(facts),
    scoreWords(facts.inspection),
    findingWords(facts.findings),
    `以上为初步督导意见。你单位可在${supervisionLimits.defenceDays}日内提出书面申辩。`,
  ].join("\n");

/** A first draft of the office's opinion letter (督导意见书), which takes the preliminary opinion up again. */
export const draftOpinion = (facts: LetterFacts): string =>
  [
    `${facts.unit.name}：`,
    visitWords(facts),
    heardWords(facts.inspection),
    scoreWords(facts.inspection),
    findingWords(facts.findings),
    facts.findings.some(isKept)
      ? "请你单位对照问题清单逐项制定措施、明确责任人，在各项整改期限内完成整改，并按时报告整改情况。"
      : "请你单位继续保持。",
  ].join("\n");

const visitWords = ({ inspection: { nature, visit, onSiteFrom, schools, indicators, files } }: LetterFacts): string => {
  const from: Instant = visit?.begunAt ?? onSiteFrom;
  const period = periodWords(dayOf(from), dayOf(visit?.endedAt ?? from));
  const read = files.reduce((sum, { applicationIds }) => sum + applicationIds.length, 0);
  const pupils = read === 0 ? "" : `，抽查学生资助档案${read}份`;
  return `依据《教育督导条例》，督导组于${period}对你单位进行${natureWords[nature]}，实地查看学校${schools.length}所，核查指标${indicators.length}项${pupils}。`;
};

const scoreWords = ({ result, selfReport }: Inspection): string => {
  if (result === undefined) return "本次督导未评分。";
  const { score, grade, selfScore, veto } = result;
  const own = selfScore === undefined ? "你单位未提交自评报告" : `你单位自评${selfScore}分`;
  const late = selfReport?.timing === "late" ? "（逾期提交）" : "";
  const known = Veto.safeParse(veto);
  return `${own}${late}，督导评分${score}分，等级${grade}。${known.success ? `一票否决：${vetoWords[known.data]}。` : ""}`;
};

const heardWords = ({ defence }: Inspection): string =>
  defence === undefined ? "你单位在规定期限内未提出申辩。" : "你单位提出了书面申辩，督导机构已综合分析，答复附后。";

const isKept = ({ status }: Finding): boolean => status !== "withdrawn";

const findingWords = (findings: readonly Finding[]): string => {
  const kept = findings.filter(isKept);
  if (kept.length === 0) return "本次督导未发现需要限期整改的问题。";
  const lines = kept.map(
    ({ severity, indicator, fact }, place) =>
      `${place + 1}.（${severityWords[severity]}）${indicatorById(indicator)?.title.zh ?? indicator}：${fact}`,
  );
  return [`发现问题${kept.length}项：`, ...lines].join("\n");
};
