import { describe, expect, test } from "vitest";
import { limitEnd } from "../../../domain/shared/occasion.ts";
import { approved, ended, felt, occasion, open, spring } from "./felt.ts";

test("a dropout's application stays open; approved aid is paid only if the pupil comes back within the term", () => {
  const effects = [open.panel, approved].map((each) => felt(each, { what: "dropout" }));

  expect(effects[0]).toEqual({ became: "staysOpen" });
  expect(effects[1]).toMatchObject({
    became: "paidIfBack",
    application: { planned: [{ what: "stopsUnlessBack", from: spring }] },
  });
});

describe("a death", () => {
  test("closes what is open and tells no reason, by nobody's name", () => {
    const effect = felt(open.hangs, { what: "death" });

    expect(effect).toMatchObject({ became: "closed", line: "leaves", application: { cause: "closed" } });
    expect(effect.emit).toMatchObject([{ type: "ApplicationEnded", actor: { role: "SYSTEM" } }]);
    expect(effect.emit?.[0]?.words).not.toHaveProperty("cause");
  });

  test("stops approved aid at once; what is due is noted for the guardian", () => {
    const effect = felt(approved, { what: "death" });

    expect(effect).toMatchObject({
      became: "closed",
      amount: 50_000,
      application: { status: "terminated", cause: "closed", recover: 0 },
    });
    expect(effect.emit).toMatchObject([{ type: "AidTerminated", actor: { role: "SYSTEM" } }]);
  });
});

describe("boarding or not", () => {
  const day = { what: "boarding", to: "day" } as const;
  const toBoard = { what: "boarding", to: "boarding" } as const;
  const dayPupil = { boarding: "day", programme: "COMPULSORY_DAY_LIVING" } as const;

  test("is noted before an award", () => {
    expect(felt(open.classCheck, day)).toMatchObject({ became: "noted", application: { boarding: "day" } });
  });

  test("sends an award that nobody has publicised back to the panel, which computes it anew", () => {
    const effect = felt(open.waits, day);

    expect(effect).toMatchObject({ became: "recomputed", application: { status: "schoolCheck", boarding: "day" } });
    expect(effect.application).not.toHaveProperty("award");
    expect(effect.application).not.toHaveProperty("queuedAt");
    expect(effect.application?.acts.some(({ role }) => role === "SCHOOL_REVIEW_PANEL")).toBe(false);
  });

  test("changes what was publicised or approved with the next term", () => {
    const effects = [open.hangs, open.recheck, approved].map((each) => felt(each, day));

    for (const effect of effects) {
      expect(effect).toMatchObject({ became: "adjustsNextTerm", from: spring, application: { boarding: "boarding" } });
    }
    expect(effects[0]).not.toHaveProperty("amount");
  });

  test("tells the new amount where the programme covers it", () => {
    const everybody = { programme: "SENIOR_HIGH_GRANT", stage: "SENIOR", grade: 1 } as const;

    expect(felt({ ...approved, ...everybody }, day).amount).toBeGreaterThan(0);
  });

  test("as it is already changes nothing", () => {
    const effects = [open.panel, approved].map((each) => felt(each, toBoard));

    expect(effects.map(({ became }) => became)).toEqual(["unaffected", "unaffected"]);
    expect(felt({ ...open.panel, ...dayPupil }, day).became).toBe("unaffected");
  });
});

describe("a category lost", () => {
  const lost = { what: "categoryLost", category: "MIN_LIVING" } as const;

  test("on which nothing rests changes nothing", () => {
    const effects = [open.hangs, approved].map((each) => felt(each, { ...lost, category: "ORPHAN" }));

    expect(effects.map(({ became }) => became)).toEqual(["unaffected", "unaffected"]);
  });

  test("is noted while the panel has not met", () => {
    expect(felt(open.panel, lost)).toMatchObject({
      became: "noted",
      application: { proposedCategory: "OTHER_HARDSHIP" },
    });
    expect(felt(open.panel, lost, { remaining: [] }).application?.proposedCategory).toBe("OTHER_HARDSHIP");
  });

  test.each([open.waits, open.hangs, open.held])("sends $status back to the panel", (each) => {
    const effect = felt(each, lost);

    expect(effect).toMatchObject({ became: "checkedAgain", line: "leaves", application: { status: "schoolCheck" } });
    expect(effect.application).not.toHaveProperty("award");
  });

  test.each([open.recheck, open.onCounty])("has $status rechecked by the county", (each) => {
    const effect = felt(each, lost);

    expect(effect).toMatchObject({ became: "recheckedByCounty", application: { status: "countyRecheck" } });
    expect(effect.application).not.toHaveProperty("queuedAt");
  });

  test("lets approved aid end with the term, nothing is taken back", () => {
    expect(felt(approved, lost)).toMatchObject({ became: "stopsWithTerm", application: { status: "approved" } });
  });
});

test("a new guardian or account updates what is open or unpaid, without another publicity", () => {
  const details = { what: "guardianOrAccount", proof: "判决书" } as const;
  const effects = [open.hangs, approved].map((each) => felt(each, details));

  expect(effects.map(({ became, application }) => [became, application?.status])).toEqual([
    ["updated", "schoolPublicity"],
    ["updated", "approved"],
  ]);
});

describe("a false statement", () => {
  const untrue = { what: "falseStatement", text: "收入没有如实填写。" } as const;

  test.each(Object.values(open))("rejects $status with R10 and the right to reconsideration", (each) => {
    const effect = felt(each, untrue);

    expect(effect).toMatchObject({ became: "rejected", line: "leaves", work: "closes" });
    expect(effect.application).toMatchObject({ status: "rejected", reason: { code: "R10" } });
    expect(effect.emit).toMatchObject([{ type: "ReviewRejected", words: { reason: "R10" } }]);
  });

  test("stops approved aid at once, asks it back and lets it be reconsidered", () => {
    const effect = felt(approved, untrue);

    expect(effect).toMatchObject({
      became: "terminated",
      amount: 50_000,
      application: {
        status: "terminated",
        recover: 50_000,
        reconsiderBy: limitEnd(occasion, "reconsiderationRequest"),
      },
    });
  });
});

test.each(ended)("nothing happens to an application that has ended ($status)", (application) => {
  const effect = felt(application, { what: "death" });

  expect(effect).toEqual({ became: "unaffected" });
});
