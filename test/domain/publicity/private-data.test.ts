import { describe, expect, test } from "vitest";
import type { PrivateData } from "../../../domain/publicity/list-finding.ts";
import { privateDataIn } from "../../../domain/publicity/private-data.ts";
import { schoolPlans } from "../../../local/demo/school-plan.ts";
import { townships } from "../../../local/demo/townships.ts";
import { listTitle } from "../../../web/pages/public/list-name.ts";
import { languages } from "../../../web/texts/language.ts";

const latestBirthYear = 2024;
const found = (text: string): readonly PrivateData[] => privateDataIn(text, latestBirthYear);

describe("a school's name is no place for", () => {
  test.each<[PrivateData, string]>([
    ["idNumber", "石桥镇中心小学619901201503150018"],
    ["idNumber", "石桥镇中心小学６１９９０１２０１５０３１５００１８"],
    ["idNumber", "619901 2015 0315 001 X"],
    ["idNumber", "619901.20150315-001×"],
    ["idNumber", "六一九九〇一二〇一五〇三一五〇〇一八"],
    ["idNumber", "陆壹玖玖零壹贰零壹伍零叁壹伍零零壹捌"],
    ["idNumber", "⑥①⑨⑨⓪①②⓪①⑤⓪③①⑤⓪⓪①⑧"],
    ["idNumber", "6199\u200b01\u200b2015\u200b0315\u200b0018"],
    ["idNumber", "6一9九0一2〇1五0三1五0零1八"],
    ["idNumber", "石619901桥20150315镇0018"],
    ["idNumber", "6l99Ol2Ol5O3l5OOl8"],
    ["idNumber", "619901150315001"],
    ["idNumber", "六 一/九 九·〇 一-二〇一五 〇三一五 〇〇一 八"],
    ["studentNo", "G619901201503150018"],
    ["studentNo", "ｇ 619901 20150315 001Ⅹ"],
    ["phone", "13900000000"],
    ["phone", "小学139-0000-0000"],
    ["phone", "+86 139 0000 0000"],
    ["phone", "一三九〇〇〇〇〇〇〇〇"],
    ["phone", "幺三九零零零零零零零零"],
    ["phone", "yi san jiu ling ling ling ling ling ling ling ling"],
    ["phone", "one three nine zero zero zero zero zero zero six six"],
    ["phone", "0915-5210000"],
    ["longNumber", "5210000"],
    ["bankCard", "6217 0000 0000 0000 017"],
    ["bankCard", "6217000000000017"],
    ["birthDate", "2015-03-15"],
    ["birthDate", "2015.3.15"],
    ["birthDate", "2015年3月15日"],
    ["birthDate", "二〇一五年三月十五日"],
    ["birthDate", "20150315"],
    ["birthDate", "15年3月15日"],
    ["birthDate", "二〇一五年三月廿五"],
    ["birthDate", "一五年三月廿日"],
    ["birthDate", "15 March 2015"],
    ["birthDate", "Mar 15, 2015"],
    ["birthDate", "一九八五年十二月"],
    ["address", "石桥镇中心小学东河村三组"],
    ["address", "东河村民小组"],
    ["address", "解放路12号"],
    ["address", "三号楼二单元一〇一室"],
    ["address", "石桥镇中心小学东河村"],
    ["need", "石桥镇中心小学低保"],
    ["need", "低 保"],
    ["need", "低·保"],
    ["need", "低\u200b保户"],
    ["need", "孤兒"],
    ["need", "殘疾"],
    ["need", "特 困"],
    ["need", "五保"],
    ["need", "建档-立卡"],
    ["need", "單親"],
    ["need", "白血病"],
    ["need", "脫貧戶"],
    ["need", "Orphan"],
    ["family", "父亲张大明"],
    ["family", "班主任评语"],
    ["unmaskedName", "姓名张小明"],
    ["phone", "微信"],
    ["oddCharacter", "石桥镇\u200b中心小学"],
    ["oddCharacter", "石桥镇Ⅲ小学"],
    ["oddCharacter", "石桥镇中心小学❶"],
    ["oddCharacter", "石桥镇中心小学Х"],
    ["oddCharacter", "石桥镇中心小学٣"],
  ])("%s, even as %s", (kind, text) => {
    expect(found(text)).toContain(kind);
  });
});

describe("nothing is found", () => {
  test("in the name of any school of the county, in either language", () => {
    const suspicious = schoolPlans.filter(
      ({ name, englishName }) =>
        found(`${name} ${name}`).length + found(`安禾县 ${name}`).length + found(englishName).length > 0,
    );

    expect(schoolPlans).toHaveLength(110);
    expect(suspicious.map(({ name }) => name)).toEqual([]);
  });

  test("in the names of townships and counties", () => {
    expect(townships.flatMap(({ name, englishName }) => [...found(name), ...found(englishName)])).toEqual([]);
  });

  test.each([
    "安禾县第一小学",
    "石桥镇东沟村小学",
    "石桥镇东沟村教学点",
    "三里屯第二小学",
    "八一路小学（东校区）",
    "五一希望小学",
    "十里铺镇九年制学校",
    "第八十一中学第三校区",
    "大同学校",
    "张家长沟小学",
    "奶奶庙小学",
    "两河口镇陆家湾小学",
    "安禾县特殊教育学校",
    "聋哑学校",
    "七号镇中心小学",
    "三五九旅第一小学",
    "百合·小星星幼儿园",
    "ABC双语幼儿园",
    "民族地区“9+3”免费教育",
    "新华社区小学",
  ])("in %s", (name) => {
    expect(found(name)).toEqual([]);
  });

  test.each([
    "2026-2027学年秋季学期拟资助学生名单公示（补充名单第2次）",
    "公示期：2026年9月7日至2026年9月14日",
    "公示期：9月7日至9月14日",
    "2026.9.7起",
    "autumn term 2026-2027",
    "二〇二六年九月七日",
    "from 7 Sep 2026",
  ])("in the terms and dates of the list itself: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(languages)("in the title of a list in %s", (language) => {
    const unit = { name: "安禾县第一小学", englishName: "Anhe County No. 1 Primary School" };
    const list = { id: "", level: "school", unit, round: 2, schoolYear: "2026-2027", term: "1", lines: 12 } as const;
    const endsAt = "2026-09-14T16:00:00.000Z";

    expect(found(listTitle(language, { ...list, endsAt } as Parameters<typeof listTitle>[1]))).toEqual([]);
  });
});

test("a school year inside a longer number is no school year, nor are any two years", () => {
  expect(found("2019-2027")).toContain("longNumber");
  expect(found("139-2026-2027")).toContain("phone");
  expect(found("139 2027.12.34")).toContain("phone");
});
