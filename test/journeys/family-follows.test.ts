import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { later } from "../../domain/calendar/time.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { createOfficePlay } from "../../local/play/office-play.ts";
import { fieldsOf } from "../support/filled-form.ts";
import { aVisitor, faultsOn, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

type Family = {
  readonly visitor: Visitor;
  readonly form: ApplicationForm;
  readonly receiptNo: string;
  readonly id: string;
};

let world: World;
let play: Awaited<ReturnType<typeof createOfficePlay>>;
let families: Family[];
let listId: string;

const plans = [...planTownship("石桥镇")].filter(({ form }) => form.pupil.stage === "PRIMARY");
const schoolCode = plans[0]?.form.pupil.schoolCode ?? "";
const forms = plans
  .map(({ form }) => form)
  .filter(({ pupil }) => pupil.schoolCode === schoolCode)
  .slice(0, 6);

const apply = async (form: ApplicationForm): Promise<Family> => {
  const visitor = aVisitor(world.url);
  const { body } = await visitor.send("/applications", form);
  const { receiptNo } = body as { receiptNo: string };
  return { visitor, form, receiptNo, id: `${receiptNo}-1` };
};

const familyAt = (place: number): Family => {
  const family = families[place];
  if (family === undefined) throw new Error(`there is no family ${place}`);
  return family;
};

const nameEnd = ({ form }: Family): string => Array.from(form.pupil.name).at(-1) ?? "";

const returning = familyAt.bind(undefined, 0);
const withdrawing = familyAt.bind(undefined, 1);
const rejected = familyAt.bind(undefined, 2);
const listed = familyAt.bind(undefined, 3);
const doubted = familyAt.bind(undefined, 4);

beforeAll(async () => {
  world = await startWorld();
  play = await createOfficePlay(world, () => undefined);
  families = await Promise.all(forms.map(apply));
  await world.settled();
});
afterAll(() => world.end());

describe("a family whose form is returned", () => {
  beforeAll(async () => {
    await play.check("classCheck", "teachers", [schoolCode], async (player, tasks) => {
      const own = tasks.filter(({ subject }) => subject.id === returning().id);
      for (const task of own)
        await player.decide(task, {
          outcome: "return",
          reason: { code: "R09", text: "卡号少了一位。" },
          fields: ["bank.account", "bank.bankName"],
        });
      return tasks.filter((task) => !own.includes(task));
    });
  });

  test("reads the reason, the reviewer's words and until when", async () => {
    const page = await returning().visitor.open("/my-applications");

    expect(page.text).toContain("银行账户信息有误，请检查户名和卡号。");
    expect(page.text).toContain("卡号少了一位。");
    expect(page.text).toContain("请在2026年9月14日 周一 24:00前补正");
    expect(page.text).toContain(`/my-applications/${returning().id}/correction`);
  });

  test("sees only the fields asked, with the earlier answers", async () => {
    const { visitor, id, form } = returning();

    const page = await visitor.open(`/my-applications/${id}/correction`);

    expect(page.text).toContain(`value="${form.bank.holder}"`);
    expect(page.text).toContain(`**** ${form.bank.account.slice(-4)}`);
    expect(page.text).not.toContain(form.bank.account);
    expect(page.text).not.toContain("guardian.name");
  });

  test("keeps what it typed when the correction is wrong again", async () => {
    const { visitor, id, form } = returning();

    const answer = await visitor.post(`/my-applications/${id}/correction`, {
      ...fieldsOf("bank", form),
      "bank.account": "12 34",
    });

    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual({ "bank-account": "银行卡号应为16至19位数字，请对照卡面检查。" });
    expect(answer.text).toContain('value="12 34"');
  });

  test("sends it back to the step that returned it, once", async () => {
    const { visitor, id, form } = returning();
    const path = `/my-applications/${id}/correction`;

    const corrected = { ...fieldsOf("bank", form), "bank.bankName": "安禾县农商银行" };
    const page = await visitor.submit(path, corrected);
    const again = await visitor.post(path, corrected);

    expect(page.text).toContain("提交补正");
    expect(page.text).toContain("班主任审核");
    expect(again.status).toBe(409);
    expect(again.text).toContain("补正期限已过");
  });
});

describe("a family that withdraws", () => {
  test("is asked for the end of the pupil's name first", async () => {
    const { visitor, id } = withdrawing();
    const path = `/my-applications/${id}/withdrawal`;

    const answer = await visitor.post(path, { humanFact: "错" });

    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual({ humanFact: "确认信息不正确，请看过本页内容后重新输入。" });
  });

  test("sees its application withdrawn", async () => {
    const { visitor, id } = withdrawing();

    const page = await visitor.submit(`/my-applications/${id}/withdrawal`, { humanFact: nameEnd(withdrawing()) });

    expect(page.text).toContain("您已经撤回。");
    expect(page.text).not.toContain(`/my-applications/${id}/withdrawal`);
  });

  test("cannot withdraw another family's application", async () => {
    const answer = await withdrawing().visitor.post(`/my-applications/${listed().id}/withdrawal`, {
      humanFact: nameEnd(listed()),
    });

    expect(answer.status).toBe(404);
  });
});

describe("a list that hangs", () => {
  beforeAll(async () => {
    await play.check("schoolCheck", "panel", [schoolCode], async (player, tasks) => {
      const task = tasks.find(({ subject }) => subject.id === rejected().id);
      if (task) await player.decide(task, { outcome: "reject", reason: { code: "R03" } });
      return tasks.filter((each) => each !== task);
    });
    const school = await world.deps.schools.find(schoolCode);
    await play.hangLists([{ level: "school", scope: schoolCode, preparer: school?.offices.aidOfficerId ?? "" }]);
    const [list] = await world.deps.lists.ofScope("2026-2027-1", "school", schoolCode);
    listId = list?.id ?? "";
  });

  test("is in the index, with its end", async () => {
    const page = await aVisitor(world.url).open("/lists");

    expect(page.text).toContain(`/lists/${listId}`);
    expect(page.text).toContain("公示到");
  });

  test("shows numbers and amounts, of three pupils no masked name either, and no category, number or whole name", async () => {
    const page = await aVisitor(world.url).open(`/lists/${listId}`);

    const { pupil, guardian, bank } = listed().form;
    const secrets = [pupil.name, pupil.idNo, pupil.address, guardian.phone, guardian.name, bank.account];
    expect(page.text).toContain("不显示");
    expect(page.text).toContain("¥500.00");
    for (const secret of [...secrets, `${Array.from(pupil.name)[0]}*`, "最低生活保障", "原建档立卡"])
      expect(page.text).not.toContain(secret);
    expect(page.headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
  });

  test("explains the day it ends and leaves out rejected and withdrawn pupils", async () => {
    const { body } = await aVisitor(world.url).read(`/lists/${listId}`);

    const lines = (body as { lines: unknown[] }).lines;
    expect(lines).toHaveLength(3);
    expect(body).toMatchObject({
      window: { workingDays: 5, days: expect.any(Array) },
      days: expect.any(Array),
      pages: 1,
    });
  });

  test("tells a family its number on the list", async () => {
    const page = await listed().visitor.open("/my-applications");

    expect(page.text).toMatch(/在名单上的序号是\d/);
    expect(page.text).toContain("学校公示中");
  });

  test("a family that was rejected reads the reason and its right to reconsideration", async () => {
    const { id, visitor } = rejected();
    const page = await visitor.open("/my-applications");
    const form = await visitor.open(`/my-applications/${id}/reconsideration`);

    expect(page.text).toContain("学校没有通过这项申请。");
    expect(page.text).toContain("现有情况不符合所选的困难类型。");
    expect(page.text).toContain("如果不同意，可以申请复核。由县学生资助管理中心办理");
    expect(page.text).toMatch(/申请期限：2026年9月14日 周一 24:00.*还有5个工作日/);
    expect(page.text).toContain(`href="/my-applications/${id}/reconsideration"`);
    expect(form.text).toContain("提交复核申请");
  });

  test("takes an objection to one line, which waits, without telling who objected", async () => {
    const { body } = await doubted().visitor.read("/my-applications");
    const { hanging } = (body as { applications: { hanging: { serial: number } }[] }).applications[0] ?? {};
    const neighbour = aVisitor(world.url);

    const raised = await neighbour.submit(`/lists/${listId}/objection`, {
      about: "notEntitled",
      serial: String(hanging?.serial),
      text: "这家开了两个商店。",
      contact: "某某乡邻",
    });
    const page = await doubted().visitor.open("/my-applications");

    expect(raised.text).toMatch(/YY\d{12}/);
    expect(raised.text).not.toContain("某某乡邻");
    expect(page.text).toContain("异议暂停");
    for (const hidden of ["某某乡邻", "商店", "PUBLIC"]) expect(page.text).not.toContain(hidden);
  });

  test("an objection in nonsense keeps what was typed", async () => {
    const answer = await aVisitor(world.url).post(`/lists/${listId}/objection`, {
      about: "wrongAmount",
      serial: "第三",
      text: "",
      contact: "某某",
    });

    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual({ serial: "请只填数字。", text: "请填写此项。" });
    expect(answer.text).toContain('value="第三"');
  });

  test("a number that is not on the list is refused beside its field", async () => {
    const answer = await aVisitor(world.url).post(`/lists/${listId}/objection`, {
      about: "notEntitled",
      serial: "999",
      text: "没有这个人。",
    });

    expect(answer.status).toBe(409);
    expect(faultsOn(answer.text)).toHaveProperty("serial");
  });
});

describe("a list that was taken down", () => {
  beforeAll(async () => {
    const list = await world.deps.lists.find(listId);
    if (list?.window) await world.skip(later(list.window.endsAt, 1000));
  });

  test("is gone, on the page and as data, and says so", async () => {
    const stranger = aVisitor(world.url);

    const answers = [await stranger.open(`/lists/${listId}`), await stranger.open(`/lists/${listId}/objection`)];
    const data = await stranger.read(`/lists/${listId}`);
    const index = await stranger.open("/lists");

    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
    expect(answers[0]?.text).toContain("名单已按规定撤下");
    expect(data).toMatchObject({ status: 410, body: { code: "ListTakenDown" } });
    expect(index.text).toContain("现在没有正在公示的名单");
  });

  test("a family is told that the principal signs next", async () => {
    const { visitor, receiptNo, form } = listed();
    await visitor.send("/status", {
      receiptNo,
      pupilName: form.pupil.name,
      phoneEnding: form.guardian.phone.slice(-4),
    });

    const page = await visitor.open("/my-applications");

    expect(page.text).toContain("学校公示已结束，等校长签字上报。");
    expect(page.text).toContain("（校长）");
  });

  test("a list nobody has heard of is not found", async () => {
    const answer = await aVisitor(world.url).open("/lists/2026-2027-1-0000000000-0");

    expect(answer.status).toBe(404);
  });
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
