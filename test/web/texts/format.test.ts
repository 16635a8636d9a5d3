import { describe, expect, test } from "vitest";
import { Day, Instant } from "../../../domain/calendar/time.ts";
import { formatsFor, yuanOf } from "../../../web/texts/format.ts";

const zh = formatsFor("zh-CN");
const en = formatsFor("en");

describe("formats", () => {
  test("write an instant in Shanghai time with its weekday", () => {
    const instant = Instant.parse("2026-09-07T09:00:00.000Z");

    expect(zh.instant(instant)).toBe("2026年9月7日 周一 17:00");
    expect(en.instant(instant)).toBe("Mon 7 Sep 2026, 17:00");
  });

  test("write a day", () => {
    const day = Day.parse("2026-10-01");

    expect(zh.day(day)).toBe("2026年10月1日 周四");
    expect(en.day(day)).toBe("Thu 1 Oct 2026");
  });

  test("write the end of a day as 24:00 of that day, never as the day after", () => {
    const end = Instant.parse("2026-09-15T16:00:00.000Z");

    expect(zh.deadline(end)).toBe("2026年9月15日 周二 24:00");
    expect(en.deadline(end)).toBe("Tue 15 Sep 2026, 24:00");
    expect(zh.deadline(Instant.parse("2026-09-15T09:30:00.000Z"))).toBe("2026年9月15日 周二 17:30");
  });

  test("write money exact to the fen", () => {
    expect(zh.money(62_500)).toBe("¥625.00");
    expect(zh.money(1_707_000_000)).toBe("¥17,070,000.00");
    expect(zh.money(-5)).toBe("-¥0.05");
    expect(yuanOf(125_001)).toBe("1250.01");
  });

  test("never round a share up to a whole that is not reached", () => {
    expect(zh.share(9_999, 10_000)).toBe("99.9%");
    expect(zh.share(0, 0)).toBe("0%");
    expect(zh.count(28_100)).toBe("28,100");
  });
});
