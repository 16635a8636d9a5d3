import { describe, expect, test } from "vitest";
import { ApplicationForm, formSections } from "../../../domain/application/application-form.ts";
import { changesByQuestion, correctedForm } from "../../../domain/application/correction-form.ts";
import { Asked, fieldsOfQuestion, questionNames, questionOf } from "../../../domain/application/questions.ts";
import { aForm } from "../../support/factories.ts";

const before = aForm({ need: { debt: "欠医院的钱" } });
const asking = (...fields: readonly Asked["field"][]) => fields.map((field) => ({ field }));

describe("a question", () => {
  test.each(questionNames)("about %s asks for fields of the form", (question) => {
    const known = Object.entries(formSections).flatMap(([section, { shape }]) =>
      Object.keys(shape).map((name) => `${section}.${name}`),
    );

    expect(fieldsOfQuestion(question).filter((field) => !known.includes(field))).toEqual([]);
  });

  test("covers fields that hang together, and the rows of the household", () => {
    expect(questionOf("pupil.classNo")).toBe("pupil.schoolCode");
    expect(questionOf("family.members[2].annualIncome")).toBe("family.members");
    expect(questionOf("commitment.signature")).toBe("guardian.name");
    expect(questionOf("programmes.codes")).toBeUndefined();
  });

  test.each([
    "卡号是6212345678901234567吗",
    "身份证 ６１９９０１ ２０１５０３１５ ００１８",
    "打一三八〇〇一三八〇〇〇",
  ])("is refused a remark that holds a number: %s", (remark) => {
    const { error } = Asked.safeParse({ field: "bank.account", remark });

    expect(error?.issues.map(({ message }) => message)).toEqual(["holdsNumber"]);
  });

  test.each(["请写2026年9月以后的收入", "第3页看不清", "应是五年级二班"])("takes the remark: %s", (remark) => {
    expect(Asked.parse({ field: "bank.account", remark })).toEqual({ field: "bank.account", remark });
  });
});

describe("a corrected form", () => {
  test("takes the answers to what was asked and keeps the rest", () => {
    const asked = asking("pupil.schoolCode");
    const typed = { pupil: { schoolCode: "2161990102", stage: "PRIMARY", grade: "5", classNo: "1" } };

    const form = ApplicationForm.parse(correctedForm({ before, asked, typed }));

    expect(form).toEqual({ ...before, pupil: { ...before.pupil, schoolCode: "2161990102", grade: 5 } });
  });

  test("keeps a secret that was left empty, and empties what may be empty", () => {
    const asked = asking("bank.account", "need.debt");
    const typed = { bank: { holder: before.bank.holder, holderRelation: "guardian" } };

    const form = correctedForm({ before, asked, typed });

    expect(form["bank"]).toEqual(before.bank);
    expect(form["need"]).not.toHaveProperty("debt");
  });

  test("misses what was asked and not answered", () => {
    const form = correctedForm({ before, asked: asking("family.members"), typed: { family: "nonsense" } });

    const { error } = ApplicationForm.safeParse(form);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["family.size"]);
  });

  test("tells its changes question by question, and whatever else changed", () => {
    const after = { ...before, pupil: { ...before.pupil, grade: 5, address: "安禾县城关镇东河村二组" } };
    const asked = [{ field: "pupil.schoolCode", remark: "年级不对" }, { field: "bank.account" }] as const;

    const changes = changesByQuestion(asked, before, after);

    expect(changes.asked).toEqual([
      { ...asked[0], changes: [{ field: "pupil.grade", before: before.pupil.grade, after: 5 }] },
      { ...asked[1], changes: [] },
    ]);
    expect(changes.others.map(({ field }) => field)).toEqual(["pupil.address"]);
  });
});
