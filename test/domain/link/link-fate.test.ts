import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { freshLink } from "../../../domain/link/fresh-link.ts";
import { deathOf, fateOf, type LinkFacts } from "../../../domain/link/link-fate.ts";
import { taskIdOf, type Wait } from "../../../domain/wait/wait.ts";
import { aStaffMember, aWait, monday } from "../../support/factories.ts";

const staff = aStaffMember({ id: "teacher-1" });
const waitOf = (n: number, differences: Partial<Wait> = {}): Wait =>
  aWait({
    purpose: "classCheck",
    subject: { kind: "application", id: `SQ2026202700000${100 + n}-1` },
    assignee: staff.id,
    ...differences,
  });
const closed = (by: string) => ({ closed: { at: monday, by, outcome: "approve" } });

const issued = (work: readonly Wait[]) =>
  freshLink({ hash: "h", staffId: staff.id, work, now: monday, expiresInDays: 14 });
const factsOf = (work: readonly Wait[], differences: Partial<LinkFacts> = {}): LinkFacts => ({
  ...{ link: issued(work), staff, waits: work, openWork: "none" },
  ...differences,
});

describe("the work of a link", () => {
  test.each([
    ["waits", waitOf(1)],
    ["doneByYou", waitOf(1, closed("teacher-1"))],
    ["doneByOther", waitOf(1, closed("principal-1"))],
    ["passedOn", waitOf(1, { assignee: "principal-1" })],
    ["over", waitOf(1, { number: 7 })],
    ["over", undefined],
  ] as const)("is told as %s", (fate, now) => {
    const [linked] = issued([waitOf(1)]).work;

    expect(linked && fateOf(linked, now, staff.id)).toBe(fate);
  });

  test("is remembered with its version, fifty pieces at most", () => {
    const many = Array.from({ length: 60 }, (_, n) => waitOf(n, { subjectVersion: 3 }));

    const { work, moreWork } = issued(many);

    expect([work.length, moreWork]).toEqual([50, 10]);
    expect(work[0]).toEqual({ taskId: many[0] && taskIdOf(many[0]), version: 3, purpose: many[0]?.purpose });
  });
});

describe("a link", () => {
  test.each([
    [
      "lives while one piece of its work waits",
      factsOf([waitOf(1), waitOf(2)], { waits: [waitOf(1, closed("x")), waitOf(2)] }),
      undefined,
    ],
    [
      "dies when all its work is done or with others",
      factsOf([waitOf(1), waitOf(2)], { waits: [waitOf(1, closed("x"))] }),
      "settled",
    ],
    ["that was mailed for news lives its days", factsOf([]), undefined],
    [
      "dies when all links of its person are ended",
      factsOf([], {
        staff: aStaffMember({ ...staff, access: { round: 1, why: "lostPhone", by: "head", at: monday } }),
      }),
      "ended",
    ],
    [
      "dies when its person leaves",
      factsOf([], { staff: aStaffMember({ ...staff, access: { round: 0, why: "left", by: "head", at: monday } }) }),
      "ended",
    ],
  ] as const)("%s", (_how, facts, death) => {
    expect(deathOf(facts, later(monday, 1000))).toBe(death);
  });

  test("dies of age", () => {
    expect(deathOf(factsOf([waitOf(1)]), later(monday, 14 * 86_400_000))).toBe("expired");
  });

  test("for more work than it remembers lives while its person has any", () => {
    const many = Array.from({ length: 60 }, (_, n) => waitOf(n));
    const done = many.map((wait) => ({ ...wait, ...closed("teacher-1") }));

    const [busy, idle] = (["some", "none"] as const).map((openWork) =>
      deathOf(factsOf(many, { waits: done, openWork }), later(monday, 1000)),
    );

    expect([busy, idle]).toEqual([undefined, "settled"]);
  });
});
