import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { begin, fieldsOf, fillSections } from "../support/filled-form.ts";
import { aVisitor, faultsOn } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
const forms = [...planTownship("石桥镇")].map(({ form }) => form).filter(({ pupil }) => pupil.stage === "PRIMARY");
let used = 0;
const nextForm = (): ApplicationForm => {
  used += 1;
  const form = forms[used];
  if (form === undefined) throw new Error("no form left");
  return form;
};

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const beginFilled = async (form = nextForm()) => {
  const visitor = aVisitor(world.url);
  await begin(visitor, form);
  await fillSections(visitor, form);
  return { visitor, form };
};

describe("nonsense in a form", () => {
  const nonsense = {
    pupil: {
      fields: {
        "pupil.name": "1",
        "pupil.idNo": "619901",
        "pupil.schoolCode": "没有",
        "pupil.stage": "X",
        "pupil.grade": "三",
        "pupil.boarding": "?",
      },
      kept: ["619901"],
    },
    guardian: {
      fields: {
        "guardian.name": "李",
        "guardian.phone": "12",
        "guardian.noticeChannel": "email",
        "guardian.email": "不是邮箱",
      },
      kept: ["不是邮箱"],
    },
    family: {
      fields: { "family.size": "一百", "family.members[0].name": "钱丙", "family.members[0].age": "老" },
      kept: ["一百", "老"],
    },
    need: { fields: { "need.categories[]": "POOR", "need.debt": "债".repeat(301) }, kept: ["债".repeat(301)] },
    bank: { fields: { "bank.holder": "", "bank.account": "6212 abc" }, kept: ["6212 abc"] },
  } as const;
  const expected = {
    pupil: {
      "pupil-name": "姓名应为2至30个汉字或字母，可含间隔号“·”。",
      "pupil-idNo": "居民身份证号码应为18位，请检查是否多填或漏填。",
      "pupil-stage": "请选择其中一项。",
      "pupil-grade": "请只填数字。",
      "pupil-boarding": "请选择其中一项。",
      "pupil-address": "请填写此项。",
    },
    guardian: {
      "guardian-phone": "电话号码不正确，请填写11位手机号码或带区号的座机号码。",
      "guardian-relation": "请填写此项。",
      "guardian-email": "电子邮箱格式不正确，例如 name@example.com。",
    },
    family: {
      "family-size": "请只填数字。",
      "family-members-0-age": "请只填数字。",
      "family-members-0-health": "请填写此项。",
      "family-incomeSource": "请填写此项。",
    },
    need: { "need-debt": "内容太长，请缩短。" },
    bank: { "bank-holder": "请填写此项。", "bank-account": "银行卡号应为16至19位数字，请对照卡面检查。" },
  } as const;

  test.each(Object.keys(nonsense) as (keyof typeof nonsense)[])(
    "in the section %s comes back with a sentence beside each field and everything typed",
    async (section) => {
      const visitor = aVisitor(world.url);
      await begin(visitor, nextForm());

      const answer = await visitor.post(`/apply/${section}`, nonsense[section].fields);

      expect(answer.status).toBe(422);
      expect(faultsOn(answer.text)).toMatchObject(expected[section]);
      for (const typed of nonsense[section].kept) expect(answer.text).toContain(typed);
    },
  );

  test("at the very beginning keeps the name and the number", async () => {
    const answer = await aVisitor(world.url).post("/apply", { pupilName: "3", phone: "电话" });

    expect(answer.status).toBe(422);
    expect(Object.keys(faultsOn(answer.text))).toEqual(["pupilName", "phone"]);
    expect(answer.text).toContain('value="电话"');
  });

  test("in the commitment submits nothing", async () => {
    const { visitor } = await beginFilled();

    const answer = await visitor.post("/apply/commitment", {
      "commitment.signature": "别人",
      "commitment.processing": "yes",
    });

    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toMatchObject({ "commitment-sensitive": "请阅读后勾选此项，否则无法提交。" });
  });

  test("a signature that is not the guardian's is refused beside its field", async () => {
    const { visitor, form } = await beginFilled();

    const answer = await visitor.post("/apply/commitment", {
      ...fieldsOf("commitment", form),
      "commitment.signature": "别人",
    });

    expect(faultsOn(answer.text)).toEqual({ "commitment-signature": "签名应与监护人姓名一致。" });
  });

  test("a class the school does not have is named at once", async () => {
    const form = nextForm();
    const visitor = aVisitor(world.url);
    await begin(visitor, form);

    const answer = await visitor.post("/apply/pupil", { ...fieldsOf("pupil", form), "pupil.classNo": "98" });

    expect(faultsOn(answer.text)).toEqual({ "pupil-classNo": "该校没有这个班级，请检查学段、年级和班级。" });
  });
});
