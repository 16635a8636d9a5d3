import { describe, expect, test } from "vitest";
import type { DocumentPart } from "../../../domain/bulletin/bulletin.ts";
import { bulletinIdOf, draftFollowUp, mostNamed, unserved } from "../../../domain/bulletin/draft-bulletin.ts";
import { draftResults } from "../../../domain/bulletin/draft-results.ts";
import { Instant } from "../../../domain/calendar/time.ts";
import { demoUnits } from "../../support/demo-units.ts";
import {
  aFinding,
  aScoredCycle,
  aStep,
  aUnit,
  draftsOf,
  findingsOf,
  gridOf,
  phone,
  scoredAt,
} from "../../support/results.ts";

const [first, second] = [aUnit("t-one", "甲镇"), aUnit("t-two", "乙镇")];
const grid = gridOf([first, second]);
const cycle = aScoredCycle([first, second], {
  results: [
    { unitId: first.id, score: 95.3, grade: "D", veto: "hiddenDropout", findings: 6 },
    { unitId: second.id, score: 91, grade: "A", findings: 1 },
  ],
});
const textOf = (parts: readonly DocumentPart[], heading: string): string =>
  parts.find((part) => part.heading === heading)?.text ?? "";
const times = (count: number, given: Parameters<typeof aFinding>[0]) =>
  Array.from({ length: count }, (_, nth) => aFinding({ ...given, id: `WT2026-1-01-${given.issueClass}-${nth}` }));
const findings = [
  ...times(6, { unitId: first.id, issueClass: "process", severity: "S2" }),
  ...times(1, { unitId: first.id, issueClass: "dropout", severity: "S3", indicator: "I17" }),
  ...times(1, { unitId: second.id, issueClass: "help", severity: "S1" }),
];

describe("the bulletin of a cycle", () => {
  const step = aStep({ unitId: first.id });
  const { bulletin } = draftsOf({ cycle, grid, findings, escalations: [step] });

  test("has every part the county wants: cycle, sample, scores, good practice, problems, who is named, deadlines", () => {
    expect(bulletin.parts.map(({ heading }) => heading)).toEqual([
      "督查概况",
      "抽样情况",
      "得分与排名",
      "好的做法",
      "存在问题",
      "通报单位",
      "整改时限",
      "联系方式",
    ]);
    expect(bulletin.parts.every(({ text }) => text !== "")).toBe(true);
    expect(textOf(bulletin.parts, "抽样情况")).toContain(`种子为“${cycle.seed}”`);
    expect(bulletin.drafted).toEqual(bulletin.parts);
  });

  test("ranks by grade, so that a veto stands below a lower score", () => {
    const ranking = textOf(bulletin.parts, "得分与排名");

    expect(ranking.indexOf("乙镇91分")).toBeLessThan(ranking.indexOf("甲镇95.3分，一票否决：隐瞒辍学"));
    expect(textOf(bulletin.parts, "好的做法")).toContain("乙镇评为A级");
  });

  test("tells the problems by class and severity with the names of the units", () => {
    const problems = textOf(bulletin.parts, "存在问题");

    expect(problems).toContain("程序与公示：6项，其中较重6项。");
    expect(problems).toContain("控辍保学：1项，其中严重1项。表现在“小学辍学率”。涉及甲镇（严重1项）。");
  });

  test("counts neither what is only noted nor what was withdrawn", () => {
    const none = ["noted", "withdrawn"] as const;
    const given = none.map((status) => aFinding({ unitId: first.id, status }));

    expect(textOf(draftsOf({ cycle, grid, findings: given }).bulletin.parts, "存在问题")).toBe("无。");
  });

  test("names whoever was not told yet, the oldest first and at most forty, and nobody twice", () => {
    const served = aStep({ unitId: second.id, status: "served" });
    const interview = aStep({ unitId: second.id, step: "interview" });
    const late = Array.from({ length: 50 }, (_, nth) =>
      aStep({ unitId: first.id, id: `ZR${nth}`, openedAt: Instant.parse("2026-07-16T01:00:00.000Z") }),
    );
    const many = draftsOf({ cycle, grid, findings, escalations: [...late, served, interview, step] });

    expect([bulletin.names, bulletin.units]).toEqual([[step.id], 1]);
    expect(textOf(bulletin.parts, "通报单位")).toContain("甲镇：程序与公示，整改逾期。");
    expect(unserved([...late, served, interview, step])[0]?.id).toBe(step.id);
    expect([many.bulletin.names.length, many.bulletin.names[0]]).toEqual([mostNamed, step.id]);
  });

  test("between two cycles is drafted only when there is somebody to name", () => {
    const given = { year: 2026, number: 4, now: scoredAt, grid, phone };

    expect(draftFollowUp({ ...given, escalations: [] })).toBeUndefined();
    expect(draftFollowUp({ ...given, escalations: [step] })).toMatchObject({ id: "TB2026-04", names: [step.id] });
    expect(bulletinIdOf(2026, 104)).toBe("TB2026-104");
  });
});

describe("the announcement of results", () => {
  const { announcement } = draftsOf({ cycle, grid, findings });
  const whole = announcement.parts.map(({ text }) => text).join("\n");

  test("has scope, method, overall figures, grades, main problems, deadline and phone", () => {
    expect(announcement.parts.map(({ heading }) => heading)).toEqual([
      "检查范围",
      "检查方法",
      "总体情况",
      "各单位等级",
      "主要问题",
      "整改时限",
      "监督电话",
    ]);
    expect([announcement.id, announcement.units]).toEqual(["GG2026-1-01", 2]);
    expect(textOf(announcement.parts, "各单位等级")).toBe("A级：乙镇。\nD级：甲镇。");
    expect(whole).toContain(phone);
  });

  test("counts nothing out that concerns fewer than five, not even by the sum", () => {
    expect(textOf(announcement.parts, "主要问题")).toContain("程序与公示方面6项问题");
    expect(textOf(announcement.parts, "主要问题")).toContain("控辍保学方面个别问题");
    expect(textOf(announcement.parts, "总体情况")).not.toContain("8");
    expect(textOf(announcement.parts, "检查方法")).toContain("抽查个别学生资助档案");
  });

  test("tells neither the score nor the veto of a unit, and names no school that is none", () => {
    expect(["95.3", "一票否决", "隐瞒"].filter((word) => whole.includes(word))).toEqual([]);
    expect(whole).not.toContain("中心小学");
  });

  test("tells the sum where every class has enough of them, and that nothing was found where nothing was", () => {
    const all = draftsOf({
      cycle: aScoredCycle(demoUnits),
      grid: gridOf(demoUnits),
      findings: findingsOf(demoUnits, 6),
    });
    const none = draftsOf({ cycle, grid, findings: [] });
    const overall = (parts: readonly DocumentPart[]) => textOf(parts, "总体情况");

    expect(overall(all.announcement.parts)).toContain("共发现问题138项");
    expect(overall(none.announcement.parts)).toContain("未发现问题");
  });
});

test("the documents of a cycle are drafted once, and only when it is scored", () => {
  const facts = { inspections: [], findings, escalations: [], grid, phone, number: 1, now: scoredAt };
  const change = draftResults({ ...facts, cycle });

  expect(change?.save.map(({ kind }) => kind)).toEqual(["cycle", "bulletin", "announcement"]);
  expect(change?.save[0]).toMatchObject({ bulletinId: "TB2026-01", announcementId: "GG2026-1-01" });
  expect(draftResults({ ...facts, cycle: { ...cycle, bulletinId: "TB2026-01" } })).toBeUndefined();
  expect(draftResults({ ...facts, cycle: { ...cycle, status: "inspected" } })).toBeUndefined();
});
