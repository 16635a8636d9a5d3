import { describe, expect, test } from "vitest";
import { receiptNoOf, TypedReceiptNo, wholeReceiptNo } from "../../../domain/application/receipt-no.ts";

const whole = "SQ2026202712345678";
const read = (typed: string): string => wholeReceiptNo(TypedReceiptNo.parse(typed), "2026-2027");

describe("a receipt number", () => {
  test("is made of the school year and eight digits", () => {
    expect(receiptNoOf({ schoolYear: "2026-2027", digits: "12345678" })).toBe(whole);
  });

  test.each([
    whole,
    "12345678",
    "1234 5678",
    "sq20262027-1234-5678",
    "ＳＱ２０２６２０２７１２３４５６７８",
    "2026202712345678",
  ])("is understood when typed as %s", (typed) => {
    expect(read(typed)).toBe(whole);
  });

  test.each([
    ["", "required"],
    ["1234567", "receiptNoFormat"],
    ["SQ12345678901", "receiptNoFormat"],
    ["身份证", "receiptNoFormat"],
  ])("typed as %j is refused with %s", (typed, code) => {
    expect(TypedReceiptNo.safeParse(typed).error?.issues[0]?.message).toBe(code);
  });

  test("that is missing is asked for", () => {
    expect(TypedReceiptNo.safeParse(undefined).error?.issues[0]?.message).toBe("required");
  });
});
