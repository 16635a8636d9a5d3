import { describe, expect, test } from "vitest";
import { languages } from "../../../web/texts/language.ts";
import { textsFor } from "../../../web/texts/texts.ts";

const sentences = (texts: object): readonly string[] =>
  Object.values(texts).flatMap((each: unknown) =>
    typeof each === "string" ? [each] : typeof each === "object" && each !== null ? sentences(each) : [],
  );

describe("the shared texts", () => {
  test.each(languages)("leave no place empty in %s", (language) => {
    expect(sentences(textsFor(language)).filter((sentence) => sentence.trim() === "")).toEqual([]);
  });

  test("set Chinese punctuation in Chinese sentences", () => {
    const halfWidth = sentences(textsFor("zh-CN")).filter((sentence) => /[一-鿿][,:;?!()]/.test(sentence));

    expect(halfWidth).toEqual([]);
  });

  test("say how many working days are left, none, or too many", () => {
    const { workingDaysLeft } = textsFor("zh-CN");

    expect([3, 0, -2].map(workingDaysLeft)).toEqual(["还有3个工作日", "今天到期", "已逾期2个工作日"]);
    expect([1, 0, -2].map(textsFor("en").workingDaysLeft)).toEqual([
      "1 working day left",
      "Due today",
      "2 working days overdue",
    ]);
  });
});
