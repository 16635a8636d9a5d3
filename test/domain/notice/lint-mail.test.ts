import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { needCategoryNames } from "../../../domain/need/need-category-names.ts";
import { lintMail } from "../../../domain/notice/lint-mail.ts";
import { bankAccountFor, phoneFor, residentIdFor } from "../../../local/demo/identifiers.ts";

const officePhone = "15400000000";
const idNo = residentIdFor({ birthDate: Day.parse("2016-05-04"), sex: "1", sequence: 1 });
const account = bankAccountFor(1);
const lint = (text: string) => lintMail({ subject: "", text, html: "" }, officePhone);

describe("the linter of mails", () => {
  test.each([
    ["an ID number", `身份证${idNo}`, "longNumber"],
    ["an ID number in groups", `${idNo.slice(0, 6)} ${idNo.slice(6, 14)} ${idNo.slice(14)}`, "longNumber"],
    ["an ID number in full-width digits", "６１９９０１２０１６０５０４００１８", "longNumber"],
    ["a card number in groups", account.replaceAll(/(\d{4})/g, "$1 "), "longNumber"],
    ["a student number", `G${idNo}`, "studentNo"],
    ["somebody's phone", `电话${phoneFor(7)}`, "phone"],
    ["somebody's phone in groups", "154 0000 0007", "phone"],
    ["a state of health", "因母亲患病", "health"],
    ["an address", "石桥镇第1村3组12号", "address"],
    ["a tracking picture", '<img src="https://example.com/1.gif">', "tracking"],
  ])("refuses %s", (_, text, fault) => {
    const faults = lint(text);

    expect(faults).toContain(fault);
  });

  test("looks into the subject and the HTML too", () => {
    const inSubject = lintMail({ subject: idNo, text: "", html: "" }, officePhone);
    const inHtml = lintMail({ subject: "", text: "", html: `<p>${account}</p>` }, officePhone);

    expect(inSubject).toContain("longNumber");
    expect(inHtml).toEqual(["longNumber"]);
  });

  test("refuses the official name of every category of need but the plain one, in both languages", () => {
    const categories = Object.entries(needCategoryNames).filter(([code]) => code !== "OTHER_HARDSHIP");

    const passed = categories
      .flatMap(([, { zh, en }]) => [zh, en.toUpperCase()])
      .filter((name) => lint(name).length === 0);

    expect(passed).toEqual([]);
  });

  test.each(["低保户", "孤儿", "残疾证", "建档立卡", "low-income family"])("refuses the everyday word %s", (word) => {
    const faults = lint(`您家是${word}`);

    expect(faults).toEqual(["category"]);
  });

  test("lets application numbers, objection numbers, links, amounts, dates and the office's phone pass", () => {
    const link = `http://127.0.0.1:3000/l/${"1234567890".repeat(4)}abc`;

    const faults = lint(
      `SQ2026202712345678-1 YY123456789012 ${link} 1,250.00 元 2026年9月15日 周二 24:00 ${officePhone}`,
    );

    expect(faults).toEqual([]);
  });
});
