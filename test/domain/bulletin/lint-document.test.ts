import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentPart } from "../../../domain/bulletin/bulletin.ts";
import { lintDocument } from "../../../domain/bulletin/lint-document.ts";
import { fullName } from "../../../local/demo/names.ts";
import { demoUnits } from "../../support/demo-units.ts";
import { disguisedIdentity } from "../../support/disguises.ts";
import { aScoredCycle, draftsOf, findingsOf, gridOf, phone } from "../../support/results.ts";

const cycle = aScoredCycle(demoUnits, { seed: "7f3a9c20260601" });
const grid = gridOf(demoUnits);
const { bulletin, announcement } = draftsOf({ cycle, grid, findings: findingsOf(demoUnits, 6) });
const allowed = [phone, cycle.seed];
const lint = (parts: readonly DocumentPart[], names: readonly string[] = []) =>
  lintDocument({ parts, names, allowed, year: 2026 });
const inserted = (text: string, at: number, what: string): string => {
  const signs = [...text];
  const place = at % (signs.length + 1);
  return [...signs.slice(0, place), what, ...signs.slice(place)].join("");
};

describe("the linter of official documents", () => {
  test.each([
    ["bulletin", bulletin.parts],
    ["announcement", announcement.parts],
  ])("lets the %s pass as the system drafts it for 23 units and 138 findings", (_, parts) => {
    expect(lint(parts)).toEqual([]);
  });

  test.each([
    ["一名学生身份证号61990120160504123X。", "idNumber"],
    ["请与13800138000联系。", "phone"],
    ["家住东河村二组。", "address"],
    ["该生2016年5月4日入学。", "birthDate"],
    ["李某某同学的档案不全。", "unmaskedName"],
    ["张\u200b小明", "oddCharacter"],
    ["一点三点八点零点零点一点三点八点零点零点零", "phone"],
  ])("stops %s", (text, code) => {
    expect(lint([{ heading: "主要问题", text }]).map((found) => found.code)).toContain(code);
  });

  test.each([
    "2026年6月22日至2026年6月30日进行，2025年度问题已全部整改。",
    "建档立卡家庭学生资助覆盖率未达到100%；个别学校监护人签字不全，公示名单上有身份证号码。",
    "严重2项、较重15项、一般23项；农村教育工作组已督促整改。",
    "石桥镇95.3分；东河镇88.6分；柳林镇79分。",
  ])("lets general words and figures pass: %s", (text) => {
    expect(lint([{ heading: "主要问题", text }])).toEqual([]);
  });

  test("finds a name however it is spaced or written, in the part where it stands", () => {
    const named = (text: string) =>
      lint([announcement.parts[0] as DocumentPart, { heading: "问题", text }], ["赵麦三"]);

    expect([named("教师赵麦三未到岗"), named("教师赵 麦·叁未到岗"), named("教师赵麦未到岗")]).toEqual([
      [{ part: 2, code: "unmaskedName" }],
      [{ part: 2, code: "unmaskedName" }],
      [],
    ]);
  });

  test("finds a number that is cut in pieces, one in each part", () => {
    const pieces = ["138", "0013", "8000"].map((text) => ({ heading: "一", text }));

    expect(lint(pieces)).toEqual([{ part: 0, code: "phone" }]);
  });

  test("finds a birth date that borrows its first digits from the seed of the sample", () => {
    const text = `随机抽取的种子为“${cycle.seed.slice(0, -1)}1950年1月1日${cycle.seed.slice(-1)}”。`;

    expect(lint([{ heading: "抽取", text }])).not.toEqual([]);
  });

  test("of 3,000 documents with an identity in disguise in one of their parts none passes", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom("bulletin" as const, "announcement" as const),
        fc.nat(),
        fc.nat(),
        disguisedIdentity,
        (which, part, at, secret) => {
          const document = { bulletin, announcement }[which];
          const parts = document.parts.map(({ heading, text }, place) => ({
            heading,
            text: place === part % document.parts.length ? inserted(text, at, secret.written) : text,
          }));

          expect([secret.written, lint(parts).length > 0]).toEqual([secret.written, true]);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test("of 500 documents with the name of somebody inspected none passes", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom("bulletin" as const, "announcement" as const),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 40_000 }),
        (which, part, at, nth) => {
          const document = { bulletin, announcement }[which];
          const name = fullName(nth);
          const parts = document.parts.map(({ heading, text }, place) => ({
            heading,
            text: place === part % document.parts.length ? inserted(text, at, name) : text,
          }));

          expect([name, lint(parts, [name]).length > 0]).toEqual([name, true]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
