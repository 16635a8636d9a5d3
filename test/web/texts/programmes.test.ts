import { expect, test } from "vitest";
import { programmesTexts } from "../../../web/texts/programmes.ts";

test("each programme is described in one sentence, in both languages", () => {
  const chinese = Object.values(programmesTexts("zh-CN").description);
  const english = Object.values(programmesTexts("en").description);

  expect(chinese.filter((description) => !/^[^。]+。$/.test(description))).toEqual([]);
  expect(english.filter((description) => !/^[^.]+\.$/.test(description))).toEqual([]);
});
