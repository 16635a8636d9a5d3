import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { ReviewView } from "../../web/views/task.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { type AtDesk, aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor, faultsOn, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let panel: AtDesk;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  panel = await atDesk(world, office.school.offices.panelChairId);
});
afterAll(() => world.end());

/** The family of an application at its own file, and where it corrects it. */
const familyOf = async ({ subject: { id } }: WorkItem, { pupil, guardian }: ApplicationForm) => {
  const visitor = aVisitor(world.url);
  const receiptNo = id.slice(0, id.lastIndexOf("-"));
  await visitor.submit("/status", { receiptNo, pupilName: pupil.name, phoneEnding: guardian.phone.slice(-4) });
  return { visitor, path: `/my-applications/${id}/correction` };
};

const onDesk = async (desk: AtDesk, { subject }: WorkItem) => {
  await world.settled();
  const item = await office.itemOf(desk, subject.id);
  const { body } = await desk.read(`/tasks/${item.taskId}`);
  return { item, view: body as ReviewView };
};

const returnedFor = (item: WorkItem, fields: Record<string, string | readonly string[]>) => ({
  ...{ version: String(item.version), outcome: "return", "reason.code": "R09" },
  ...{ humanFact: String(approvalOf(item).humanFact), ...fields },
});

describe("a return", () => {
  test("asks for nothing without a field, and says so beside the fields", async () => {
    const item = await office.applied();

    const answer = await office.teacher.post(decisionAt(item), returnedFor(item, {}));

    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual({ fields: "请至少勾选一项。" });
  });

  test("takes no remark with a number in it, and none without its field; what was typed is kept", async () => {
    const item = await office.applied();

    const answer = await office.teacher.post(
      decisionAt(item),
      returnedFor(item, {
        "fields[]": ["bank.account"],
        "remarks.bank.account": "卡号应为 6212 3456 7890 1234",
        "remarks.pupil.address": "村名不对",
      }),
    );

    expect(faultsOn(answer.text)["remarks-bank-account"]).toContain("请不要写身份证号");
    expect(answer.text).toMatch(/value="bank.account" checked/);
    expect(answer.text).toContain("村名不对");
  });
});

describe("a form returned for two fields", () => {
  let form: ApplicationForm;
  let item: WorkItem;
  let family: { readonly visitor: Visitor; readonly path: string };
  beforeAll(async () => {
    form = office.nextForm();
    item = await office.applied(form);
    const fields = {
      "fields[]": ["bank.account", "family.incomeSource"],
      "remarks.bank.account": "户名与卡面不一致",
    };
    await office.teacher.post(decisionAt(item), returnedFor(item, fields));
    await world.settled();
    family = await familyOf(item, form);
  });

  test("shows the family these fields, what they said and the remark, and nothing else", async () => {
    const page = await family.visitor.open(family.path);

    expect([...page.text.matchAll(/name="([a-z]+\.[\w.]+)"/gi)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(["bank.holder", "bank.holderRelation", "bank.account", "family.incomeSource"]),
    );
    expect(page.text).not.toMatch(/name="(pupil|guardian|need|commitment|programmes|family\.members|bank\.bankName)/);
    expect(page.text).toContain("户名与卡面不一致");
    expect(page.text).toContain(`**** ${form.bank.account.slice(-4)}`);
    expect(page.text).not.toContain(form.bank.account);
  });

  test("is not taken back as it was without a word on why", async () => {
    const { holder, holderRelation } = form.bank;
    const same = { "bank.holder": holder, "bank.holderRelation": holderRelation };

    const answer = await family.visitor.post(family.path, { ...same, "family.incomeSource": form.family.incomeSource });

    expect(faultsOn(answer.text)["because"]).toContain("没有任何改动");
  });

  test("refuses what nobody asked to correct, by its name", async () => {
    const { body } = await family.visitor.send(family.path, {
      bank: form.bank,
      family: { incomeSource: form.family.incomeSource === "farming" ? "pension" : "farming" },
      pupil: { grade: form.pupil.grade === 1 ? 2 : 1 },
    });

    expect(body).toMatchObject({ code: "FormIncomplete", errors: [{ field: "pupil.grade", code: "notAsked" }] });
  });

  test("comes back, and the teacher reads what was asked, before and after, the whole form one click away", async () => {
    const because = "收入来源属实。";
    const answer = await family.visitor.submit(family.path, {
      ...{ "bank.holder": `${form.bank.holder}甲`, "bank.holderRelation": form.bank.holderRelation },
      ...{ "family.incomeSource": form.family.incomeSource, because },
    });

    expect(answer.text).toContain("补正了：户名、是谁的卡、银行卡号");
    const { item: again, view } = await onDesk(office.teacher, item);
    expect(view.correction).toMatchObject({
      ...{ returnedBy: "classCheck", because, others: [] },
      asked: [
        { field: "family.incomeSource", changes: [] },
        {
          ...{ field: "bank.account", remark: "户名与卡面不一致" },
          changes: [{ field: "bank.holder", before: form.bank.holder, after: `${form.bank.holder}甲` }],
        },
      ],
    });
    expect(view.sinceRead).toBeUndefined();
    const page = await office.teacher.open(`/tasks/${again.taskId}`);
    expect(page.text.indexOf("补正结果")).toBeLessThan(page.text.indexOf("查看整份申请表"));
    expect(page.text).toContain(`<del>${form.bank.holder}</del>`);
  });

  test("goes on to the panel, which reads the same and may ask again", async () => {
    const { item: again } = await onDesk(office.teacher, item);
    await office.teacher.send(decisionAt(again), approvalOf(again));

    const { item: atPanel, view } = await onDesk(panel, item);
    expect(view.correction?.asked.map(({ field }) => field)).toEqual(["family.incomeSource", "bank.account"]);
    expect(view.sinceRead).toBeUndefined();
    const back = { ...approvalOf(atPanel), outcome: "return", reason: { code: "R09" }, fields: ["bank.bankName"] };
    expect(await panel.send(decisionAt(atPanel), back)).toMatchObject({ status: 200 });
  });

  test("that names another pupil goes back to the teacher, who reads all that changed since deciding last", async () => {
    await world.settled();
    await family.visitor.send(family.path, { bank: { bankName: "安禾县农商银行" } });
    const { item: atPanel } = await onDesk(panel, item);
    const back = { ...approvalOf(atPanel), outcome: "return", reason: { code: "R08" }, fields: ["pupil.name"] };
    await panel.send(decisionAt(atPanel), back);
    await world.settled();
    await family.visitor.send(family.path, { pupil: { name: `${form.pupil.name}乙` } });

    const { view } = await onDesk(office.teacher, item);

    expect(view.purpose).toBe("classCheck");
    expect(view.correction).toMatchObject({ asked: [{ field: "pupil.name" }], others: [] });
    expect(view.sinceRead?.changes.map(({ field }) => field)).toEqual(["pupil.name", "bank.bankName"]);
    expect(JSON.stringify(view)).not.toContain(form.bank.account);
  });
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
