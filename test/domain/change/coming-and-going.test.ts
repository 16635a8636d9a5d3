import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { limitEnd } from "../../../domain/shared/occasion.ts";
import { monday } from "../../support/factories.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";
import { approved, felt, occasion, open, spring, suspended } from "./felt.ts";

const move = { what: "transferWithin", toSchool: teachingPoint.code, classNo: 1 } as const;

describe("a move inside the county", () => {
  test("takes an open application to the new school, whole time for its people", () => {
    const effect = felt(open.classCheck, move);

    expect(effect).toMatchObject({
      became: "moves",
      work: "moves",
      application: { schoolCode: teachingPoint.code, status: "classCheck", dueAt: limitEnd(occasion, "classCheck") },
    });
    expect(effect.emit).toMatchObject([{ type: "CaseMoved", words: { fromSchool: centralSchool.code } }]);
  });

  test("leaves one that waits for a list in the queue, now of the new school", () => {
    const { application } = felt(open.waits, move);

    expect(application).toMatchObject({ schoolCode: teachingPoint.code, queuedAt: monday });
  });

  test.each([open.hangs, open.recheck, open.onCounty, open.held])(
    "leaves $status valid under the new school",
    (each) => {
      const effect = felt(each, move);

      expect(effect).toMatchObject({ became: "staysValid", application: { status: each.status } });
      expect(effect.line).toBeUndefined();
    },
  );

  test("before 15 October lets the new school pay, after it the old one", () => {
    const [early, late] = ["2026-10-15", "2026-10-16"].map((day) =>
      felt(approved, move, { happenedOn: Day.parse(day) }),
    );

    expect(early).toMatchObject({ became: "paidBy", payer: teachingPoint.code });
    expect(early?.application).not.toHaveProperty("payingSchool");
    expect(late).toMatchObject({ payer: centralSchool.code, application: { payingSchool: centralSchool.code } });
  });

  test("to the school where the pupil is already changes nothing", () => {
    const effects = [open.panel, approved].map((each) => felt(each, { ...move, toSchool: centralSchool.code }));

    expect(effects).toMatchObject([{ became: "unaffected" }, { became: "unaffected" }]);
  });

  test("moves a resting application, too, which goes on resting", () => {
    const effect = felt(suspended(open.panel), move);

    expect(effect.application).toMatchObject({
      status: "onHold",
      schoolCode: teachingPoint.code,
      aside: { status: "schoolCheck" },
    });
    expect(effect.work).toBeUndefined();
  });
});

describe.each([
  ["a move to another county", { what: "transferOut", toCounty: "邻县" }, "transferOut"],
  ["the end of a stage", { what: "graduation" }, "graduation"],
] as const)("%s", (_, details, cause) => {
  test.each(Object.values(open))("ends an open application ($status)", (each) => {
    const effect = felt(each, details);

    expect(effect).toMatchObject({ became: "lapses", line: "leaves", work: "closes" });
    expect(effect.application).toMatchObject({ status: "lapsed", cause });
    expect(effect.emit).toMatchObject([{ type: "ApplicationEnded", words: { cause } }]);
  });

  test("stops an approved aid with the next term", () => {
    const effect = felt(approved, details);

    expect(effect).toMatchObject({ became: "stopsWithTerm", from: spring });
    expect(effect.application).toMatchObject({ status: "approved", planned: [{ what: "stops", from: spring, cause }] });
  });
});

test("an arrival, and a new hardship, touch no application: the family applies by a makeup case", () => {
  const effects = [open.panel, approved].flatMap((each) => [
    felt(each, { what: "transferIn", school: "1", fromCounty: "邻县", statement: "asked" }),
    felt(each, { what: "categoryGained", category: "ORPHAN" }),
  ]);

  expect(effects.map(({ became }) => became)).toEqual(Array(4).fill("unaffected"));
});

describe("a suspension", () => {
  test.each([open.classCheck, open.panel, open.waits, open.recheck])("lets $status rest as it is", (each) => {
    const effect = felt(each, { what: "suspension" });

    expect(effect).toMatchObject({ became: "rests", work: "closes" });
    expect(effect.application).toMatchObject({ status: "onHold", why: "suspension", aside: { status: each.status } });
    expect(effect.line).toBeUndefined();
  });

  test.each([
    [open.hangs, "schoolCheck"],
    [open.onCounty, "countyRecheck"],
  ] as const)("takes a line off its list, to hang on the next one", (each, aside) => {
    const effect = felt(each, { what: "suspension" });

    expect(effect).toMatchObject({ line: "leaves", application: { aside: { status: aside, queuedAt: monday } } });
    expect(effect.application?.acts.some(({ role }) => role === "AID_CENTER_HEAD")).toBe(false);
  });

  test("leaves a line under an objection where it is, for the answer", () => {
    const effect = felt(open.held, { what: "suspension" });

    expect(effect.line).toBeUndefined();
    expect(effect.application).toMatchObject({
      objectionId: "objection-1",
      aside: { status: "schoolPublicity", serial: 1 },
    });
  });

  test("stops an approved aid after the month of leaving", () => {
    const effects = ["2026-09-07", "2026-12-31"].map((day) =>
      felt(approved, { what: "suspension" }, { happenedOn: Day.parse(day) }),
    );

    expect(effects).toMatchObject([
      { became: "stopsWithMonth", from: "2026-10-01" },
      { application: { planned: [{ from: "2027-01-01" }] } },
    ]);
  });

  test("does nothing to what rests already", () => {
    expect(felt(suspended(open.panel), { what: "suspension" })).toMatchObject({ became: "unaffected" });
  });
});

describe("a resumption", () => {
  test.each(Object.values(open))("takes $status up where it was", (each) => {
    const effect = felt(suspended(each), { what: "resumption" });
    const back = { schoolPublicity: "schoolCheck", countyPublicity: "countyRecheck" } as const;

    expect(effect.became).toBe("goesOn");
    expect(effect.application?.status).toBe(back[each.status as keyof typeof back] ?? each.status);
    expect(effect.emit).toMatchObject([{ type: "ApplicationResumed" }]);
  });

  test("lets a stopped aid go on, and a dropout who is back in time", () => {
    const stopped = felt(approved, { what: "suspension" }).application ?? approved;
    const absent = felt(approved, { what: "dropout" }).application ?? approved;

    const effects = [stopped, absent].map((each) => felt(each, { what: "resumption" }));
    const tooLate = felt(absent, { what: "resumption" }, { happenedOn: Day.parse("2027-03-02") });

    for (const { application } of effects) expect(application).not.toHaveProperty("planned");
    expect(tooLate.became).toBe("unaffected");
  });

  test("of somebody who was never away changes nothing", () => {
    const effects = [open.panel, approved].map((each) => felt(each, { what: "resumption" }));

    expect(effects.map(({ became }) => became)).toEqual(["unaffected", "unaffected"]);
  });
});
