import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { countAid, notFullyAided } from "../../../domain/indicator/count-aid.ts";
import { countLists, type ProvedList } from "../../../domain/indicator/count-lists.ts";
import { countMissed } from "../../../domain/indicator/count-makeups.ts";
import { countSignatures } from "../../../domain/indicator/count-signatures.ts";
import type { RegisteredPupil } from "../../../domain/makeup/missed-pupils.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { fullEvidence } from "../../support/evidence.ts";
import { aList, anApplication, aPupil } from "../../support/factories.ts";

const aChild = (pupilKey: string, provedCategories: readonly string[] = ["MIN_LIVING"]): RegisteredPupil => ({
  pupilKey,
  pupil: aPupil({ provedCategories: [...provedCategories] }),
});
const quiet: ReadonlySet<string> = new Set();
const ruleVersion = "S0-2018" as const;
const hour = 3_600_000;

describe("aid of the pupils proved in need", () => {
  const pupils = [aChild("one"), aChild("two"), aChild("three")];
  const aided = (applications: Parameters<typeof countAid>[0]["applications"]) =>
    countAid({ pupils, applications, quiet, ruleVersion });

  test("counts who has an application under way or approved", () => {
    const applications = [
      anApplication({ status: "approved", pupilKey: "one" }),
      anApplication({ status: "classCheck", pupilKey: "two" }),
    ];

    expect(aided(applications).pupils).toEqual({ numerator: 2, denominator: 3 });
  });

  test("counts nobody whose application was rejected, withdrawn, terminated or has lapsed", () => {
    const ended = (["rejected", "withdrawn", "terminated", "lapsed"] as const).map((status) =>
      anApplication({ status, pupilKey: "one" }),
    );

    expect(aided(ended).pupils.numerator).toBe(0);
  });

  test("counts only pupils whom a department proves and a programme covers, and of whom the machine still speaks", () => {
    const others = [aChild("unproved", []), { ...aChild("day"), pupil: aPupil({ boarding: "day" }) }];
    const all = countAid({ pupils: [...pupils, ...others], applications: [], quiet: new Set(["one"]), ruleVersion });

    expect(all.pupils.denominator).toBe(2);
  });

  test("counts each grant and subsidy by itself", () => {
    const vocational = {
      pupilKey: "v",
      pupil: aPupil({ stage: "VOCATIONAL", grade: 1, provedCategories: ["ARCHIVED_POOR"] }),
    };
    const applications = [anApplication({ status: "approved", pupilKey: "v", programme: "VOCATIONAL_GRANT" })];
    const facts = { pupils: [vocational], applications, quiet, ruleVersion };

    expect(countAid(facts)).toEqual({
      pupils: { numerator: 1, denominator: 1 },
      aids: { numerator: 1, denominator: 2 },
    });
    expect(notFullyAided(facts)).toEqual([vocational]);
  });

  test("asks after those whose aid another school may hold, and after nobody else", () => {
    const applications = [anApplication({ status: "approved", pupilKey: "one" })];

    const asked = notFullyAided({ pupils, applications, quiet: new Set(["two"]), ruleVersion });

    expect(asked.map(({ pupilKey }) => pupilKey)).toEqual(["three"]);
  });
});

describe("the five signatures", () => {
  const approved = anApplication({ status: "approved" });
  const { acts } = approved;

  test("are complete where all five stand in order, each of another person", () => {
    expect(countSignatures([approved, anApplication({ status: "classCheck" })])).toEqual({
      numerator: 1,
      denominator: 1,
    });
  });

  test.each([
    ["one is missing", acts.filter(({ role }) => role !== "PRINCIPAL")],
    ["they stand in another order", acts.toReversed()],
    ["one person gave two of them", acts.map((act) => ({ ...act, by: "somebody" }))],
    [
      "one is dated before the one it follows",
      acts.map((act) => (act.role === "PRINCIPAL" ? { ...act, at: later(act.at, -hour) } : act)),
    ],
  ])("are not complete where %s", (_, given) => {
    expect(countSignatures([{ ...approved, acts: given }])).toEqual({ numerator: 0, denominator: 1 });
  });
});

describe("the publicity of a school's lists", () => {
  const proved = (given: Partial<AidList> = {}): ProvedList => {
    const list = aList({ status: "closed", ...given });
    const down = { ...list, takenDownAt: list.window?.endsAt ?? list.preparedAt, ...given };
    return { list: down, evidence: fullEvidence(down) };
  };
  const inOrder = proved();

  test("is in order where a list came down in time and everything is proved", () => {
    expect(countLists([inOrder])).toEqual({ numerator: 1, denominator: 1 });
  });

  test("leaves out what hangs, what is being prepared, and what was taken off to be repaired", () => {
    const others = (["posted", "prepared", "stopped", "dissolved"] as const).map((status) => proved({ status }));

    expect(countLists([inOrder, ...others])).toEqual({ numerator: 1, denominator: 1 });
  });

  test.each([
    [
      "it came down an hour and a second late",
      proved({ takenDownAt: later(inOrder.list.window?.endsAt ?? inOrder.list.preparedAt, hour + 1000) }),
    ],
    ["a proof is missing", { ...inOrder, evidence: inOrder.evidence.slice(1) }],
    [
      "it showed private data once",
      proved({
        endedPostings: inOrder.list.window
          ? [{ window: inOrder.list.window, endedAt: inOrder.list.preparedAt, cause: "privacyBreach" }]
          : [],
      }),
    ],
  ])("is not in order where %s", (_, list) => {
    expect(countLists([list])).toEqual({ numerator: 0, denominator: 1 });
  });
});

test("a case that was explained away missed no child", () => {
  expect(countMissed([{ status: "open" }, { status: "registered" }, { status: "explained" }])).toBe(2);
});
