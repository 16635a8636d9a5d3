import { describe, expect, test } from "vitest";
import { Instant } from "../../../domain/calendar/time.ts";
import { correctSettlement } from "../../../domain/settlement/correct-settlement.ts";
import { doStep } from "../../../domain/settlement/do-step.ts";
import { openSettlement, yearEndsAt, yearsToSettle } from "../../../domain/settlement/open-settlement.ts";
import { nextStepOf, type Settlement, SettlementStep } from "../../../domain/settlement/settlement.ts";
import { factOf, figuresFor, type YearRecords, yearScores } from "../../../domain/settlement/step-figures.ts";
import type { TaskItem } from "../../../domain/task-book/task-item.ts";
import { aList, aStaffMember } from "../../support/factories.ts";
import { aScoredCycle, aUnit, gridOf } from "../../support/results.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { smallCounty as county, smallGrid as grid } from "../../support/small-county.ts";

const january = Instant.parse("2027-01-04T01:00:00.000Z");
const [center, head, deputy, director] = ["head", "supervision-head", "deputy", "director"].map((id) =>
  aStaffMember({ id, roles: [{ role: "GUARDIAN", scope: { of: "county" } }] }),
) as [
  ReturnType<typeof aStaffMember>,
  ReturnType<typeof aStaffMember>,
  ReturnType<typeof aStaffMember>,
  ReturnType<typeof aStaffMember>,
];
const auditor = aStaffMember({ id: "auditor-1" });
const actors = { AID_CENTER_HEAD: center, SUPERVISION_HEAD: head, AUDITOR: auditor };
const actorOf = {
  ...{ freeze: actors.AID_CENTER_HEAD, reconciliation: actors.AID_CENTER_HEAD, carryOver: actors.AID_CENTER_HEAD },
  ...{ taskBook: head, yearlyScores: head, letters: head, audit: auditor, protocol: deputy, nextYear: deputy },
} satisfies Record<SettlementStep, typeof center>;
const records: YearRecords = { year: 2026, lists: [], tallies: [], items: [], cycles: [], letters: [], grid };
const opened: Settlement = {
  kind: "settlement",
  record: { version: 1, head: "" },
  id: "JZ2026",
  year: 2026,
  openedBy: head.id,
  openedAt: Instant.parse("2026-12-20T01:00:00.000Z"),
  clearBy: yearEndsAt(2026),
  done: [],
  signatures: [],
  corrections: [],
};
const opinion = { outcome: "unqualified", text: "账实相符。" } as const;
const step = (settlement: Settlement, which: SettlementStep, given: Partial<Parameters<typeof doStep>[0]> = {}) => {
  const figures = figuresFor(which, given.records ?? records, settlement);
  const form = { version: 1, humanFact: String(figures[factOf[which]]), ...(which === "audit" && opinion) };
  return doStep({
    settlement,
    step: which,
    actor: actorOf[which],
    county,
    grid,
    records,
    form,
    now: january,
    ...given,
  });
};
const afterStep = (settlement: Settlement, which: SettlementStep, actor = actorOf[which]): Settlement => {
  const [saved] = recordsOf(changeOf(step(settlement, which, { actor })), "settlement");
  if (saved === undefined) throw new Error("nothing was saved");
  return saved;
};
/** As it stands when this step is next. */
const readyFor = (which: SettlementStep): Settlement =>
  SettlementStep.options
    .slice(0, SettlementStep.options.indexOf(which))
    .reduce(
      (so, each) => (each === "protocol" ? afterStep(afterStep(so, each), each, director) : afterStep(so, each)),
      opened,
    );

describe("the settlement of a year", () => {
  test("is opened from December on, by an office that takes part, once", () => {
    const form = { year: 2026, humanFact: "2026" };
    const open = (given: Partial<Parameters<typeof openSettlement>[0]>) =>
      openSettlement({ existing: undefined, actor: head, county, grid, form, now: opened.openedAt, ...given });

    expect(changeOf(open({})).emit).toMatchObject([{ type: "SettlementOpened", words: { year: 2026 } }]);
    expect(codeOf(open({ actor: auditor }))).toBe("NotAllowedHere");
    expect(codeOf(open({ existing: opened }))).toBe("TransitionNotAllowed");
    expect(codeOf(open({ form: { ...form, humanFact: "2025" } }))).toBe("WrongHumanFact");
    expect(codeOf(open({ now: Instant.parse("2026-11-30T15:59:59.000Z") }))).toBe("TransitionNotAllowed");
    expect([yearsToSettle(january), yearsToSettle(opened.openedAt)]).toEqual([[2026], [2026, 2025]]);
  });

  test.each(SettlementStep.options)("does %s when it is next, with its figures, by its office alone", (which) => {
    const standing = readyFor(which);

    const done = afterStep(standing, which);

    expect(nextStepOf(standing)).toBe(which);
    expect(which === "protocol" ? done.signatures : done.done.at(-1)).toMatchObject(
      which === "protocol" ? [{ by: deputy.id, at: january }] : { step: which, at: january },
    );
    expect(codeOf(step(standing, which, { actor: aStaffMember({ id: "somebody", roles: center.roles }) }))).toBe(
      "NotAllowedHere",
    );
  });

  test("leaves no step out and does none twice", () => {
    expect(codeOf(step(opened, "carryOver"))).toBe("TransitionNotAllowed");
    expect(codeOf(step(readyFor("letters"), "taskBook"))).toBe("TaskClosed");
  });

  test("is not frozen before the year is over, nor by whoever has not read it", () => {
    const form = { version: 1, humanFact: "2026" };
    const at = (now: Instant) => codeOf(step(opened, "freeze", { now, form }));

    expect([at(Instant.parse("2026-12-31T15:59:59.999Z")), at(yearEndsAt(2026))]).toEqual([
      "TransitionNotAllowed",
      undefined,
    ]);
    expect(codeOf(step(opened, "freeze", { form: { ...form, version: 2 } }))).toBe("VersionConflict");
    expect(codeOf(step(opened, "freeze", { form: { ...form, humanFact: "1" } }))).toBe("WrongHumanFact");
  });

  test("goes on from the task book only when every item has its end", () => {
    const items = (["open", "closed", "moved", "failed"] as const).map((status) => ({ status }) as TaskItem);

    expect(codeOf(step(readyFor("taskBook"), "taskBook", { records: { ...records, items } }))).toBe(
      "TransitionNotAllowed",
    );
    expect(figuresFor("taskBook", { ...records, items: items.slice(1) }, opened)).toEqual({
      ...{ items: 3, closed: 1, moved: 1, failed: 1, open: 0 },
    });
  });

  test("asks the auditor for an opinion in words", () => {
    const form = { version: 1, humanFact: "2026" };

    expect(step(readyFor("audit"), "audit", { form })).toMatchObject({
      refusal: { faults: [{ field: "outcome" }, { field: "text" }] },
    });
    expect(afterStep(readyFor("audit"), "audit").opinion).toMatchObject({ ...opinion, by: auditor.id });
  });

  test("is closed by the second signature, the director's, and then only corrected, in the new year", () => {
    const half = afterStep(readyFor("protocol"), "protocol");
    const closed = afterStep(half, "protocol", director);
    const form = { version: 1, about: "letters", text: "少计一份。", humanFact: "2026" } as const;
    const correct = (settlement: Settlement, given: Partial<Parameters<typeof correctSettlement>[0]> = {}) =>
      correctSettlement({ settlement, actor: center, county, grid, form, now: january, ...given });

    expect(codeOf(step(half, "protocol", { actor: deputy }))).toBe("NotAllowedHere");
    expect([half.closedAt, closed.closedAt]).toEqual([undefined, january]);
    expect(codeOf(correct(half))).toBe("TransitionNotAllowed");
    expect(codeOf(correct(closed, { now: Instant.parse("2026-12-31T08:00:00.000Z") }))).toBe("TransitionNotAllowed");
    expect(codeOf(correct(closed, { actor: deputy }))).toBe("NotAllowedHere");
    expect(codeOf(correct(closed, { form: { ...form, version: 3 } }))).toBe("VersionConflict");
    expect(codeOf(correct(closed, { form: { ...form, humanFact: "6" } }))).toBe("WrongHumanFact");
    expect(recordsOf(changeOf(correct(closed)), "settlement")).toMatchObject([
      { closedAt: january, corrections: [{ about: "letters", text: "少计一份。", by: center.id }] },
    ]);
  });
});

describe("what a settlement counts", () => {
  test("lists that were signed beside what stands approved; nothing is paid yet, so all of it is carried over", () => {
    const lists = [
      aList({ level: "county", status: "closed", lines: 2, amount: 100_000 }),
      aList({ level: "county", status: "posted", lines: 9, amount: 900_000 }),
      aList({ level: "school", status: "closed", lines: 9, amount: 900_000 }),
    ];
    const schools = [{ code: "1", counts: { approved: 1 }, approvedAmount: 50_000, overdue: 0, waiting: [] }];
    const tallies = [{ kind: "tally", record: opened.record, campaignId: "c", asOf: january, schools } as const].map(
      (tally) => ({ ...tally, schools: [...tally.schools] }),
    );
    const year = { ...records, lists, tallies };

    expect(figuresFor("reconciliation", year, opened)).toEqual({
      ...{ lists: 1, lines: 2, listed: 100_000, persons: 1, approved: 50_000, difference: -50_000 },
    });
    expect(figuresFor("carryOver", year, opened)).toEqual({ persons: 1, unpaid: 50_000, returned: 0 });
  });

  test("the year's score of each unit from both halves, D where one of them had a veto, none with one half", () => {
    const [one, two, three] = [aUnit("t-1", "甲镇"), aUnit("t-2", "乙镇"), aUnit("t-3", "丙镇")];
    const ended = (nature: "halfYear" | "yearEnd", results: NonNullable<ReturnType<typeof aScoredCycle>["results"]>) =>
      aScoredCycle([], { nature, results });
    const cycles = [
      ended("halfYear", [
        { unitId: one.id, score: 80, grade: "B", findings: 0 },
        { unitId: two.id, score: 90, grade: "D", veto: "falseData", findings: 1 },
        { unitId: three.id, score: 70, grade: "C", findings: 0 },
      ]),
      ended("yearEnd", [
        { unitId: one.id, score: 95, grade: "A", findings: 0 },
        { unitId: two.id, score: 95, grade: "A", findings: 0 },
      ]),
    ];
    const year = { ...records, cycles, grid: gridOf([one, two, three]) };

    expect(yearScores(year)).toEqual([
      { unitId: one.id, first: 80, second: 95, result: 89, grade: "B" },
      { unitId: two.id, first: 90, second: 95, result: 93, grade: "D" },
      { unitId: three.id, first: 70 },
    ]);
    expect(figuresFor("yearlyScores", year, opened)).toEqual({
      ...{ units: 3, scored: 2, gradeA: 0, gradeB: 1, gradeC: 0, gradeD: 1 },
    });
  });
});
