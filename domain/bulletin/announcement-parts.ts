import type { InspectionCycle } from "../inspection/cycle.ts";
import { smallestGroup } from "../publicity/small-groups.ts";
import type { DocumentPart } from "./bulletin.ts";
import { contactText, deadlineText, sampleText, scopeWords } from "./bulletin-parts.ts";
import type { CycleFigures } from "./cycle-figures.ts";
import { classWords } from "./document-words.ts";

const few = "个别";

/** A figure that may stand in public: what concerns fewer than five is not counted out (k-anonymity). */
const publicCount = (count: number, unit: string): string => (count < smallestGroup ? few : `${count}${unit}`);

/**
 * How many problems there were. When one class alone keeps its figure back, the sum would give it away, so the sum is
 * told in tens.
 */
const foundText = ({ found, problems }: CycleFigures): string => {
  if (found === 0) return "未发现问题。";
  const kept = problems.filter(({ count }) => count < smallestGroup);
  const tens = Math.floor(found / 10) * 10;
  if (kept.length === 0) return `共发现问题${found}项。`;
  return tens === 0 ? "发现少量问题。" : `共发现问题${tens}余项。`;
};

/**
 * The parts of the public announcement (domain §6.8): method, overall figures, the units' grades and the main problems in
 * general words. No school is named that is not itself a unit, and no figure stands there that counts fewer than five.
 */
export const announcementParts = ({ cycle, figures, phone }: Parts): readonly DocumentPart[] => {
  const { ranking, byGrade, mean, problems, files } = figures;
  return [
    { heading: "检查范围", text: scopeWords(cycle, ranking.length) },
    {
      heading: "检查方法",
      text: [
        "各单位先行自评，督查组至少三人，实行回避和轮换，书面通知后实地查看，听取申辩后出具督导意见书。",
        sampleText(cycle, figures, files < smallestGroup ? `${few}学生资助档案` : `学生资助档案${files}份`),
      ].join("\n"),
    },
    {
      heading: "总体情况",
      text: [
        ...(mean === undefined ? [] : [`各单位综合得分平均${mean}分。`]),
        `${byGrade.map(({ grade, ranked }) => `${grade}级${ranked.length}个`).join("、")}。`,
        foundText(figures),
      ].join("\n"),
    },
    {
      heading: "各单位等级",
      text: byGrade
        .filter(({ ranked }) => ranked.length > 0)
        .map(({ grade, ranked }) => `${grade}级：${ranked.map(({ unit }) => unit.name).join("、")}。`)
        .join("\n"),
    },
    {
      heading: "主要问题",
      text:
        problems.length === 0
          ? "无。"
          : problems
              .map(
                ({ issueClass, count, indicators }) =>
                  `${classWords[issueClass]}方面${publicCount(count, "项")}问题，主要涉及“${indicators[0] ?? classWords[issueClass]}”。`,
              )
              .join("\n"),
    },
    { heading: "整改时限", text: deadlineText(figures) },
    { heading: "监督电话", text: contactText(phone) },
  ];
};

type Parts = { readonly cycle: InspectionCycle; readonly figures: CycleFigures; readonly phone: string };
