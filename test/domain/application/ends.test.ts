import { describe, expect, test } from "vitest";
import { ApplicationForm, perCapitaIncome } from "../../../domain/application/application-form.ts";
import { lapseApplication } from "../../../domain/application/lapse-application.ts";
import { machineChecks } from "../../../domain/application/machine-checks.ts";
import { move } from "../../../domain/application/move.ts";
import { allows, applicationStatuses } from "../../../domain/application/status.ts";
import { withdrawApplication } from "../../../domain/application/withdraw-application.ts";
import { Day } from "../../../domain/calendar/time.ts";
import { residentIdFor } from "../../../local/demo/identifiers.ts";
import { aForm, aLine, aList, anApplication, anOccasion, aPupil, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";

const hung = anApplication({ status: "schoolPublicity" });
const { receiptNo } = hung;

describe("a family withdraws", () => {
  const withdraw = (given: Partial<Parameters<typeof withdrawApplication>[0]> = {}) =>
    withdrawApplication({
      ...{ application: hung, task: undefined, list: undefined, line: undefined, form: { humanFact: "甲" } },
      ...{ receiptNo, occasion: anOccasion() },
      ...given,
    });

  test("and its open task is closed", () => {
    const task = aWait({ purpose: "classCheck", assignee: "teacher-1" });
    const change = changeOf(withdraw({ application: anApplication({ status: "classCheck" }), task }));

    expect(change.save).toMatchObject([
      { status: "withdrawn", withdrawnAt: monday },
      { closed: { by: receiptNo, outcome: "withdrawn" } },
    ]);
    expect(change.emit).toMatchObject([{ type: "ApplicationWithdrawn", actor: { role: "GUARDIAN" } }]);
  });

  test("and its line leaves the list", () => {
    const change = changeOf(withdraw({ list: aList({ status: "posted" }), line: aLine() }));

    expect(recordsOf(change, "line")).toMatchObject([{ status: "struck" }]);
    expect(recordsOf(change, "list")).toMatchObject([{ lines: 0, amount: 0 }]);
  });

  test("the last held line, and the list goes on", () => {
    const list = aList({ status: "heldOpen", lines: 2, amount: 100_000, held: 1, late: 1 });
    const change = changeOf(
      withdraw({ application: anApplication({ status: "onHold" }), list, line: aLine({ status: "held" }) }),
    );

    expect(recordsOf(change, "list")).toMatchObject([{ status: "takenDown", held: 0, late: 1 }]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ApplicationWithdrawn", "HeldLinesDecided"]);
  });

  test("a line that had been sent back, which stays as it is", () => {
    const change = changeOf(withdraw({ list: aList({ status: "signed" }), line: aLine({ status: "returned" }) }));

    expect(change.save.map(({ kind }) => kind)).toEqual(["application"]);
  });

  test("from a signed county list only a line that was not signed", () => {
    const application = anApplication({ status: "countyPublicity" });
    const list = aList({ status: "signed", level: "county" });

    expect(codeOf(withdraw({ application, list, line: aLine() }))).toBe("CannotWithdraw");
    expect(withdraw({ application, list, line: aLine({ signature: 2 }) }).accepted).toBe(true);
  });

  test.each<[string, Partial<Parameters<typeof withdrawApplication>[0]>]>([
    ["ApplicationNotFound", { application: undefined }],
    ["ApplicationNotFound", { receiptNo: "SQ2026202700000002" }],
    ["CannotWithdraw", { application: anApplication({ status: "approved" }) }],
    ["WrongHumanFact", { form: { humanFact: "乙" } }],
  ])("not: %s (%#)", (code, given) => {
    expect(codeOf(withdraw(given))).toBe(code);
  });
});

describe("a correction nobody sent", () => {
  const application = anApplication({ status: "correction", dueAt: monday });
  const task = aWait({ purpose: "correction" });

  test("lapses at its deadline, and its task is closed", () => {
    const change = lapseApplication({ application, task, occasion: anOccasion() });

    expect(change?.save).toMatchObject([
      { status: "lapsed", lapsedAt: monday },
      { closed: { by: "system", outcome: "lapsed" } },
    ]);
    expect(change?.emit).toMatchObject([{ type: "ApplicationLapsed", actor: { role: "SYSTEM" } }]);
    expect(lapseApplication({ application, task: undefined, occasion: anOccasion() })?.save).toHaveLength(1);
  });

  test("does not lapse before its deadline, nor when it has been sent", () => {
    const running = anApplication({ status: "correction" });

    expect(lapseApplication({ application: running, task, occasion: anOccasion() })).toBeUndefined();
    expect(
      lapseApplication({
        application: anApplication({ status: "classCheck", dueAt: monday }),
        task,
        occasion: anOccasion(),
      }),
    ).toBeUndefined();
  });
});

describe("the transition table", () => {
  test("lets nothing leave the archive, and nothing be approved without the final signature", () => {
    expect(applicationStatuses.filter((status) => allows("archived", status))).toEqual([]);
    expect(applicationStatuses.filter((status) => allows(status, "approved"))).toEqual(["finalSignoff"]);
  });

  test("is a defect to step out of", () => {
    const approved = anApplication({ status: "approved" });

    expect(() => move(anApplication({ status: "classCheck" }), approved)).toThrow(
      "may not go from classCheck to approved",
    );
    expect(() => move(anApplication({ status: "countyPublicity" }), approved)).toThrow();
    expect(move(anApplication({ status: "countyPublicity" }), approved, "finalSignoff")).toBe(approved);
  });
});

describe("the machine compares a form with the register", () => {
  const resultsOf = (form = aForm(), pupil: ReturnType<typeof aPupil> | undefined = aPupil()) =>
    Object.fromEntries(machineChecks({ form, pupil, now: monday }).map(({ check, result }) => [check, result]));

  test("and finds that all is as it should be", () => {
    expect(new Set(Object.values(resultsOf()))).toEqual(new Set(["match"]));
  });

  test("and tells every difference without deciding anything", () => {
    const child = residentIdFor({ birthDate: Day.parse("2012-05-04"), sex: "1", sequence: 7 });
    const other = aPupil({ name: "孙丙", schoolCode: "2161990102", classNo: 2, boarding: "day", provedCategories: [] });
    const form = aForm({ guardian: { idNo: child }, pupil: { grade: 9 }, bank: { account: aForm().bank.account } });

    expect(resultsOf(form, other)).toMatchObject({
      ...{ record: "match", name: "differs", school: "differs", class: "differs", boarding: "differs" },
      ...{ categories: "differs", guardianAge: "differs", ageForGrade: "differs" },
    });
  });

  test("and does not know what no record tells", () => {
    const checks = machineChecks({ form: aForm(), pupil: undefined, now: monday });

    expect(checks.filter(({ result }) => result === "unknown").map(({ check }) => check)).toEqual([
      ...["record", "name", "school", "class", "boarding", "categories"],
    ]);
  });
});

describe("the form", () => {
  const issuesOf = (form: unknown) =>
    ApplicationForm.safeParse(form).error?.issues.map(({ path, message }) => [path.join("."), message]);

  test("is signed with the guardian's own name", () => {
    const form = aForm();

    expect(issuesOf({ ...form, commitment: { ...form.commitment, signature: "钱丁" } })).toEqual([
      ["commitment.signature", "signatureDiffers"],
    ]);
  });

  test("asks a guardian who reads mail for an address", () => {
    const form = aForm();

    expect(issuesOf({ ...form, guardian: { ...form.guardian, noticeChannel: "email" } })).toEqual([
      ["guardian.email", "required"],
    ]);
  });

  test("gives the yearly income of each head in whole yuan", () => {
    const member = { name: "钱丙", age: 40, relation: "父亲", annualIncome: 10_000, health: "healthy" } as const;

    expect(perCapitaIncome({ size: 3, members: [member, member], incomeSource: "farming" })).toBe(6_667);
  });
});
