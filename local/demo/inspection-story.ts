import type { Ground, IssueClass, Severity } from "../../domain/finding/finding.ts";
import type { IndicatorId } from "../../domain/indicator/indicator.ts";

/** How far a unit climbs in the story for the one finding it does not put right in time. */
type LadderFate = "none" | "bulletin" | "interview" | "accountability";

/** One finding of the story; the fact names no person. */
type StoryFinding = {
  readonly indicator: IndicatorId;
  readonly issueClass: IssueClass;
  readonly severity: Severity;
  readonly ground: Ground;
  readonly fact: string;
  readonly fate: "inTime" | "overdue";
};

/** What becomes of one unit in the played half-year. */
export type UnitStory = {
  readonly report: "onTime" | "late" | "never";
  readonly defence: "files" | "silent";
  readonly ladder: LadderFate;
  /** Per cent that the inspectors give on every indicator. */
  readonly score: number;
  readonly findings: readonly StoryFinding[];
};

type Fact = Omit<StoryFinding, "fate" | "ground">;

/** Problems as inspectors write them down; the first may be the one that is not put right. */
const facts: readonly Fact[] = [
  { indicator: "I04", issueClass: "process", severity: "S2", fact: "公示栏仍张贴上学期名单，未按期撤下。" },
  { indicator: "I08", issueClass: "process", severity: "S1", fact: "资助档案缺少会议记录，未指定专人管理。" },
  { indicator: "I09", issueClass: "process", severity: "S1", fact: "政策宣传没有入户登记，宣传卡发放不全。" },
  { indicator: "I13", issueClass: "help", severity: "S1", fact: "部分学生没有落实帮扶责任人。" },
  { indicator: "I15", issueClass: "help", severity: "S1", fact: "本学期家访记录少于规定次数。" },
  { indicator: "I16", issueClass: "help", severity: "S1", fact: "结对帮扶台账与实际不一致。" },
];

const grounds: readonly Ground[] = ["awareness", "responsibility", "measures", "effect"];

/** Nine units leave one finding undone: seven answer the bulletin, one needs an interview, one is held to account (domain §10.5). */
const climbers: readonly { readonly at: number; readonly ladder: LadderFate }[] = [
  ...[1, 3, 6, 8, 11, 14, 17].map((at) => ({ at, ladder: "bulletin" as const })),
  { at: 4, ladder: "interview" },
  { at: 9, ladder: "accountability" },
];

const late = new Set([2, 7, 12]);
const never = 15;
const best = 94;
const scores = 12;

/** The story of the unit in this place of the grid: of 23 units six findings each, 138 in all, nine of them overdue. */
export const unitStory = (place: number): UnitStory => {
  const ladder = climbers.find(({ at }) => at === place)?.ladder ?? "none";
  return {
    report: place === never ? "never" : late.has(place) ? "late" : "onTime",
    defence: place % 3 === 0 ? "files" : "silent",
    ladder,
    score: best - (place % scores),
    findings: facts.map((fact, index) => ({
      ...fact,
      ground: grounds[(place + index) % grounds.length] ?? "measures",
      fate: index === 0 && ladder !== "none" ? "overdue" : "inTime",
    })),
  };
};
