import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sectionNames } from "../../domain/application/draft-form.ts";
import type { School, Stage } from "../../domain/county/school.ts";
import { maskName } from "../../domain/masking/mask.ts";
import { formatYuan } from "../../domain/money/fen.ts";
import { notices } from "../../domain/notice/notices.ts";
import { type PlannedApplication, planTownship } from "../../local/demo/plan.ts";
import { schoolPlans } from "../../local/demo/school-plan.ts";
import { openingStart } from "../../local/play/opening.ts";
import { launchBrowser } from "../support/browser.ts";
import { fieldsOf } from "../support/filled-form.ts";
import { startWorld, type World } from "../support/world.ts";
import { type CountyAtBrowsers, countyAtBrowsers } from "./county-at-browsers.ts";
import { fillIn, press, textOf } from "./fill-in.ts";

let browser: Browser;
let world: World;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld({ start: openingStart })]);
});
afterAll(async () => {
  await browser.close();
  await world.end();
});

/** In a teaching point one person holds two roles of the chain; here everybody is somebody else. */
const fullSchools = schoolPlans.filter(({ type }) => type !== "TEACHING_POINT").map(({ code }) => code);
const planned = [...planTownship("石桥镇")].filter(
  ({ form: { guardian, pupil }, fate }) =>
    fate === "approved" && guardian.noticeChannel === "email" && fullSchools.includes(pupil.schoolCode),
);

const familyOf = (stage: Stage): PlannedApplication => {
  const found = planned.find(({ form }) => form.pupil.stage === stage);
  if (found === undefined) throw new Error(`nobody of ${stage} wants mail`);
  return found;
};

const stories = [
  { screen: "desk", scripts: "run", stage: "PRESCHOOL", stageName: "学前教育" },
  { screen: "phone", scripts: "do not run", stage: "PRIMARY", stageName: "小学" },
] as const;

describe.each(stories)("an application on a $screen whose scripts $scripts", ({ stage, stageName, ...equipment }) => {
  const { form, amount } = familyOf(stage);
  const { pupil, guardian } = form;
  const money = `¥${formatYuan(amount)}`;
  let county: CountyAtBrowsers;
  let school: School;
  let family: Page;
  let receiptNo = "";

  beforeAll(async () => {
    county = countyAtBrowsers(browser, world, equipment);
    const found = await world.deps.schools.find(pupil.schoolCode);
    if (found === undefined) throw new Error("the pupil has no school");
    school = found;
    family = await county.somebody();
  });

  const receiptShown = async (): Promise<string> => (await textOf(family, ".receipt-number")).replaceAll(/\s/g, "");
  const openFile = async (number: string): Promise<void> => {
    family = await county.somebody();
    await family.goto("/status");
    await fillIn(family, { receiptNo: number, pupilName: pupil.name, phoneEnding: guardian.phone.slice(-4) });
    await press(family, "打开");
  };
  const standing = async (): Promise<string> => {
    await family.goto("/my-applications");
    return textOf(family);
  };

  test("has its receipt number after two answers", async () => {
    await family.goto("/");
    await family.getByRole("link", { name: "申请资助" }).first().click();
    await fillIn(family, { pupilName: pupil.name, phone: guardian.phone });
    await press(family, "开始填写");

    receiptNo = await receiptShown();
    expect(receiptNo).toMatch(/^SQ20262027\d{8}$/);
  });

  test("goes on on another device where it was left, by eight digits and two facts", async () => {
    await family.getByRole("link", { name: "继续填写" }).click();
    for (const section of sectionNames.slice(0, 3)) {
      await fillIn(family, fieldsOf(section, form));
      await press(family, "保存并继续");
    }

    await openFile(receiptNo.slice(-8));
    await family.getByRole("link", { name: "继续填写" }).click();

    expect(new URL(family.url()).pathname).toBe("/apply/family");
  });

  test("takes as many members of the household as there are", async () => {
    const fields = Object.entries(fieldsOf("family", form));
    const about = (name: string) => Object.fromEntries(fields.filter(([field]) => field.startsWith(name)));

    for (const row of form.family.members.keys()) {
      const isShown = (await family.locator(`[name="family.members[${row}].name"]`).count()) > 0;
      if (!isShown) await press(family, "再加一位成员");
      await fillIn(family, about(`family.members[${row}]`));
    }
    await fillIn(family, { ...about("family.size"), ...about("family.incomeSource") });
    await press(family, "保存并继续");

    expect(new URL(family.url()).pathname).toBe("/apply/need");
  });

  test("shows every answer before it is signed, and then a receipt that can be printed", async () => {
    for (const section of ["need", "bank"] as const) {
      await fillIn(family, fieldsOf(section, form));
      await press(family, "保存并继续");
    }
    const answers = await textOf(family);
    await fillIn(family, fieldsOf("commitment", form));
    await press(family, "提交申请");
    await family.emulateMedia({ media: "print" });

    expect(answers).toContain(pupil.address);
    expect(answers).not.toContain(pupil.idNo);
    expect(await textOf(family, "h1")).toBe("申请已提交");
    expect(await receiptShown()).toBe(receiptNo);
    expect(await family.getByText("监护人签名：").isVisible()).toBe(true);
    expect(await family.getByRole("link", { name: "查看办理进度" }).isVisible()).toBe(false);
  });

  test("is approved by the homeroom teacher", async () => {
    const taught = school.classes.find(
      (each) => each.stage === stage && each.grade === pupil.grade && each.classNo === pupil.classNo,
    );

    const read = await county.approve(await county.byMail(taught?.homeroomTeacherId ?? ""), pupil.name);

    expect(read).not.toContain(pupil.idNo);
    expect(await standing()).toContain("学校评审组正在审核。");
  });

  test("is given its level and amount by the school's panel", async () => {
    const read = await county.approve(await county.byMail(school.offices.panelChairId), pupil.name);

    expect(read).toContain(money);
    expect(await standing()).toContain("已经通过学校评审，等学校名单公示。");
  });

  test("hangs on the school's list, prepared by the aid officer and posted by the principal", async () => {
    const officer = await county.byMail(school.offices.aidOfficerId);
    await officer.getByRole("link", { name: "编制名单" }).click();
    await county.prepareList(officer);
    await county.postList(await county.byMail(school.offices.principalId));
    const { id } = await county.hangingList("school", school.code);
    await county.photographBoard(officer, id);

    const neighbour = await county.somebody();
    await neighbour.goto("/lists");
    await neighbour.getByRole("link", { name: school.name }).click();
    const shown = await textOf(neighbour);
    const line = neighbour.getByRole("row").filter({ hasText: money });
    const told = await standing();

    expect(await line.getByRole("rowheader").textContent()).toBe("1");
    expect(await line.textContent()).toContain("不显示");
    // Alone on the list: even its masked name would say who it is.
    for (const name of [pupil.name, maskName(pupil.name)]) expect(shown).not.toContain(name);
    expect(told).toContain("名单正在学校公示。");
    expect(told).toContain("在名单上的序号是1");
  });

  test("is signed by the principal when the window has ended and nobody can see the list any more", async () => {
    const { id } = await county.hangingList("school", school.code);
    await county.windowEnds("school", school.code);
    const gone = await (await county.somebody()).goto(`/lists/${id}`);

    await county.signList(await county.byMail(school.offices.principalId));
    await openFile(receiptNo);

    expect(gone?.status()).toBe(410);
    expect(await standing()).toContain("县学生资助管理中心正在复审。");
  });

  test("is rechecked by the county and hangs on its list, posted by the head of the centre", async () => {
    await county.deliver();
    const wait = await world.deps.tasks.waitOf({ kind: "application", id: `${receiptNo}-1` });
    const reviewer = await county.byMail(wait?.assignee ?? "");
    await county.approve(reviewer, pupil.name);
    await county.deliver();

    await reviewer.goto("/preparation");
    await reviewer.getByRole("link", { name: stageName, exact: true }).click();
    await county.prepareList(reviewer);
    const offices = (await world.deps.county.get())?.offices;
    await county.postList(await county.byMail(offices?.centerHeadId ?? ""));
    const { id } = await county.hangingList("county", stage);
    const shown = await (await county.somebody()).goto(`/lists/${id}`);

    expect(shown?.status()).toBe(200);
    expect(await standing()).toContain("名单正在县里公示。");
  });

  test("is approved with the deputy director's signature, and says how much is paid until when", async () => {
    await county.windowEnds("county", stage);
    const offices = (await world.deps.county.get())?.offices;

    await county.signList(await county.byMail(offices?.deputyDirectorId ?? ""));
    await openFile(receiptNo.slice(-8));
    const shown = await textOf(family);

    expect(shown).toContain("已经批准。");
    expect(shown).toContain(money);
    expect(shown).toMatch(/最迟发放\s*2026\s*年/);
  });

  test("has told its family of every step once, and no mail says who the family is", async () => {
    await county.deliver();

    const mails = county.mailsTo(guardian.email);

    const told = [notices.N01, notices.N06, notices.N11, notices.N12].map(({ subject }) => subject.en);
    expect(mails.map(({ subject }) => told.filter((each) => subject.includes(each)))).toEqual(
      told.map((each) => [each]),
    );
    for (const { subject, text, html } of mails)
      for (const secret of [pupil.name, pupil.idNo, guardian.phone, form.bank.account])
        expect(`${subject} ${text} ${html}`).not.toContain(secret);
  });
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
