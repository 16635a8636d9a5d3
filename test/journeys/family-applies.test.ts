import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { begin, fieldsOf, fillSections } from "../support/filled-form.ts";
import { aVisitor } from "../support/visitor.ts";
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

const receiptOn = (page: string): string =>
  (/<p class="receipt-number">([^<]+)</.exec(page)?.[1] ?? "").replaceAll(/\s/g, "");

const beginFilled = async (form = nextForm()) => {
  const visitor = aVisitor(world.url);
  const receiptNo = receiptOn((await begin(visitor, form)).text);
  await fillSections(visitor, form);
  return { visitor, form, receiptNo };
};

describe("a form on a phone", () => {
  test("has its receipt number after two answers", async () => {
    const page = await begin(aVisitor(world.url), nextForm());

    expect(receiptOn(page.text)).toMatch(/^SQ20262027\d{8}$/);
    expect(page.text).toContain("请抄下来或拍照保存");
    expect(page.text).toContain('href="/apply/pupil"');
  });

  test("is submitted section by section and leads to its receipt", async () => {
    const { visitor, form, receiptNo } = await beginFilled();
    const check = await visitor.open("/apply/commitment");

    const receipt = await visitor.submit("/apply/commitment", fieldsOf("commitment", form));

    expect(check.text).toContain("请核对填写的内容");
    expect(receiptOn(receipt.text)).toBe(receiptNo);
    expect(receipt.text).toContain("申请已提交");
  });

  test("shows numbers of persons and cards masked only, and keeps them when they are left empty", async () => {
    const { visitor, form } = await beginFilled();
    const pupil = await visitor.open("/apply/pupil");
    const bank = await visitor.open("/apply/bank");

    const { "pupil.idNo": _, ...others } = fieldsOf("pupil", form);
    const again = await visitor.post("/apply/pupil", others);

    expect(`${pupil.text}${bank.text}`).not.toContain(form.pupil.idNo);
    expect(`${pupil.text}${bank.text}`).not.toContain(form.bank.account);
    expect(pupil.text).toContain(`${form.pupil.idNo.slice(0, 3)}***********${form.pupil.idNo.slice(-4)}`);
    expect([again.status, again.location]).toEqual([303, "/apply/commitment"]);
  });

  test("gives the same receipt to a second press on submit", async () => {
    const { visitor, form, receiptNo } = await beginFilled();
    const commitment = fieldsOf("commitment", form);

    const both = await Promise.all([
      visitor.submit("/apply/commitment", commitment),
      visitor.submit("/apply/commitment", commitment),
    ]);
    const later = await visitor.submit("/apply/commitment", commitment);

    expect([...both, later].map(({ text }) => receiptOn(text))).toEqual([receiptNo, receiptNo, receiptNo]);
  });

  test("goes on where it was left, on another phone", async () => {
    const form = nextForm();
    const first = aVisitor(world.url);
    const receiptNo = receiptOn((await begin(first, form)).text);
    await first.post("/apply/pupil", fieldsOf("pupil", form));

    const other = aVisitor(world.url);
    const facts = {
      receiptNo: ` ${receiptNo.slice(-8, -4)} ${receiptNo.slice(-4)}`,
      pupilName: form.pupil.name,
      phoneEnding: form.guardian.phone.slice(-4),
    };
    const receipt = await other.submit("/status", facts);

    expect(receiptOn(receipt.text)).toBe(receiptNo);
    expect(receipt.text).toContain('href="/apply/programmes"');
  });

  test("offers only programmes that fit the pupil, with their amounts", async () => {
    const form = nextForm();
    const visitor = aVisitor(world.url);
    await begin(visitor, form);
    const early = await visitor.open("/apply/programmes");
    await visitor.post("/apply/pupil", fieldsOf("pupil", form));

    const page = await visitor.open("/apply/programmes");

    expect(early.location).toBe("/apply/pupil");
    expect(page.text).toContain('value="COMPULSORY_BOARDING"');
    expect(page.text).toContain("¥500.00");
    expect(page.text).not.toContain("SENIOR_HIGH_GRANT");
  });

  test("grows by a row when another member of the family is wanted, and loses nothing typed", async () => {
    const visitor = aVisitor(world.url);
    await begin(visitor, nextForm());

    const page = await visitor.submit("/apply/family", {
      "family.size": "五",
      "family.members[0].name": "钱乙",
      "family.members[1].name": "钱丙",
      another: "member",
    });

    expect(page.text).toContain('value="五"');
    expect(page.text).toContain('name="family.members[2].name"');
    expect(page.text).toContain('value="钱丙"');
  });
});

describe("a whole form as JSON", () => {
  test("answers 201 with its applications and opens the file", async () => {
    const visitor = aVisitor(world.url);

    const made = await visitor.send("/applications", nextForm());
    const mine = await visitor.read("/my-applications");

    expect(made).toMatchObject({
      status: 201,
      body: { receiptNo: expect.stringMatching(/^SQ20262027\d{8}$/), applications: [{ status: "submitted" }] },
    });
    expect(mine).toMatchObject({
      status: 200,
      body: { applications: [{ programme: "COMPULSORY_BOARDING", actions: ["withdraw"] }] },
    });
  });

  test("for a pupil who already has that aid is refused by name", async () => {
    const form = nextForm();
    await aVisitor(world.url).send("/applications", form);

    const again = await aVisitor(world.url).send("/applications", form);

    expect(again).toMatchObject({ status: 409, body: { code: "DuplicateApplication" } });
  });

  test("names every fault by its place", async () => {
    const { family: _, ...form } = nextForm();

    const answer = await aVisitor(world.url).send("/applications", { ...form, bank: { ...form.bank, account: "1" } });

    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: "family", code: "required" },
          { field: "bank.account", code: "bankAccountFormat" },
        ],
      },
    });
  });
});

describe("somebody who guesses", () => {
  test("hears the same for an unknown number and for a wrong fact, and is stopped after ten attempts", async () => {
    const form = nextForm();
    const made = await aVisitor(world.url).send("/applications", form);
    const { receiptNo } = made.body as { receiptNo: string };
    const guess = (no: string) =>
      aVisitor(world.url).send("/status", { receiptNo: no, pupilName: form.pupil.name, phoneEnding: "0000" });

    const unknown = await guess("SQ2026202700000000");
    const answers = [];
    for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await guess(receiptNo));

    expect(unknown).toMatchObject({ status: 404, body: { code: "ApplicationNotFound" } });
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(404), 429]);
  });

  test("is shown no file without a session", async () => {
    const answers = await Promise.all(
      ["/receipt", "/my-applications", "/apply/pupil"].map((path) => aVisitor(world.url).open(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(answers[0]?.text).toContain("请先用回执编号、学生姓名和手机号码后四位打开您的申请。");
  });
});

describe("a phone with a file open", () => {
  test("has none any more after leaving", async () => {
    const visitor = aVisitor(world.url);
    await visitor.send("/applications", nextForm());

    const left = await visitor.post("/sign-out", {});
    const page = await visitor.open("/my-applications");

    expect([left.status, page.status]).toEqual([303, 401]);
  });

  test("is nobody on the pages of the office", async () => {
    const visitor = aVisitor(world.url);
    await visitor.send("/applications", nextForm());

    const page = await visitor.open("/work");

    expect(page.status).toBe(401);
  });
});
