import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { mayTry, mayTryFrom, withFailure, withoutFailure } from "../../../domain/shared/attempts.ts";
import { choice, severalOf, text, ticked, wholeNumber } from "../../../domain/shared/form-fields.ts";
import { factOfName, sameFact } from "../../../domain/shared/human-fact.ts";
import { monday } from "../../support/factories.ts";

const overAnHour = later(monday, 3_600_001);

describe("attempts", () => {
  const failed = (times: number) =>
    Array.from({ length: times }).reduce<ReturnType<typeof withFailure> | undefined>(
      (attempts) => withFailure(attempts, "SQ2026202700000001", monday),
      undefined,
    );

  test("are allowed ten times within an hour", () => {
    expect([undefined, failed(1), failed(9), failed(10)].map((attempts) => mayTry(attempts, monday))).toEqual([
      ...[true, true, true, false],
    ]);
  });

  test("are allowed again after an hour, and counted anew", () => {
    const ten = failed(10);

    expect(mayTry(ten, overAnHour)).toBe(true);
    expect(withFailure(ten, "SQ2026202700000001", overAnHour)).toMatchObject({ failed: 1, since: overAnHour });
  });

  test("counted by the day are not allowed again after an hour", () => {
    const ten = failed(10);

    expect([mayTry(ten, overAnHour, "day"), mayTry(ten, later(monday, 86_400_001), "day")]).toEqual([false, true]);
    expect(withFailure(ten, "SQ2026202700000001", overAnHour, "day")).toMatchObject({ failed: 11, since: monday });
  });

  test("that were none are given back, and never make more than ten", () => {
    const back = (times: number) => withoutFailure(failed(times) ?? withFailure(undefined, "", monday)).failed;

    expect([back(10), back(1), withoutFailure(withoutFailure(withFailure(undefined, "", monday))).failed]).toEqual([
      ...[9, 0, 0],
    ]);
  });

  test("from one place are ten an hour, and those of others shut nobody out until there are a hundred", () => {
    const upTo = (times: number) => failed(times);

    expect(mayTryFrom({ here: upTo(9), inAll: upTo(9) }, monday)).toBe(true);
    expect(mayTryFrom({ here: upTo(10), inAll: upTo(10) }, monday)).toBe(false);
    expect(mayTryFrom({ here: upTo(10), inAll: upTo(10) }, overAnHour)).toBe(true);
    expect(mayTryFrom({ here: undefined, inAll: upTo(99) }, monday)).toBe(true);
    expect(mayTryFrom({ here: undefined, inAll: upTo(100) }, monday)).toBe(false);
  });
});

describe("a human fact", () => {
  test("is the same in full width and in either case", () => {
    expect([sameFact(" １２ ", "12"), sameFact("Ａ", "a"), sameFact("12", "13")]).toEqual([true, true, false]);
  });

  test("of a name is its last character, whole", () => {
    expect([factOfName("钱麦甲"), factOfName("李𠮷"), factOfName("")]).toEqual(["甲", "𠮷", ""]);
  });
});

describe("a field of a form", () => {
  const faultOf = (result: { readonly error?: { readonly issues: readonly { readonly message: string }[] } }) =>
    result.error?.issues[0]?.message;

  test.each([
    [undefined, "required"],
    ["", "required"],
    ["  ", "required"],
    [7, "notAText"],
    ["五个字以上", "tooLong"],
    ["可以", undefined],
  ])("of text takes %o: %s", (typed, fault) => {
    expect(faultOf(text(4).safeParse(typed))).toBe(fault);
  });

  test.each([
    [undefined, "required"],
    ["ab", "notANumber"],
    ["1.5", "notANumber"],
    [1.5, "notANumber"],
    ["0", "tooSmall"],
    ["100", "tooLarge"],
    [" １２ ", undefined],
    [12, undefined],
  ])("of a whole number takes %o: %s", (typed, fault) => {
    expect(faultOf(wholeNumber(1, 99).safeParse(typed))).toBe(fault);
  });

  test.each([
    [undefined, "required"],
    ["c", "notAChoice"],
    ["a", undefined],
  ])("of a choice takes %o: %s", (typed, fault) => {
    expect(faultOf(choice(["a", "b"]).safeParse(typed))).toBe(fault);
  });

  test("that must be ticked takes what browsers and programs send", () => {
    expect([true, "on", "yes"].map((typed) => ticked.parse(typed))).toEqual([true, true, true]);
    expect(faultOf(ticked.safeParse(false))).toBe("mustBeTicked");
  });

  test("that may come once, several times or not at all is a list", () => {
    const several = severalOf(text(4), 2);

    expect([undefined, "a", ["a", "b"]].map((typed) => several.parse(typed))).toEqual([[], ["a"], ["a", "b"]]);
    expect(faultOf(several.safeParse(["a", "b", "c"]))).toBe("tooMany");
  });
});
