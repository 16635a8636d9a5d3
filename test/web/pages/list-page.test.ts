import { describe, expect, test } from "vitest";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import { listPage } from "../../../web/pages/public/list.tsx";
import { languages } from "../../../web/texts/language.ts";
import { ListView } from "../../../web/views/lists.ts";
import { aContext } from "../specimen-context.ts";

const lastDay = Day.parse("2026-10-15");

const aFullPage = ListView.parse({
  list: {
    id: "2026-2027-1-PRIMARY-0",
    level: "county",
    unit: { name: "安禾县", englishName: "Anhe County" },
    stage: "PRIMARY",
    round: 0,
    schoolYear: "2026-2027",
    term: "1",
    lines: 9_279,
    endsAt: endOfDay(lastDay),
  },
  window: {
    postedAt: "2026-09-30T10:00:00.000Z",
    effectiveFrom: "2026-10-08",
    workingDays: 5,
    days: ["2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13", "2026-10-15"],
    lastDay,
    endsAt: endOfDay(lastDay),
    certainty: "provisional",
  },
  days: [
    { day: "2026-10-08", why: "startDay", certainty: "known" },
    { day: "2026-10-09", why: "workday", number: 1, certainty: "known" },
    { day: "2026-10-10", why: "workedWeekend", number: 2, certainty: "known" },
    { day: "2026-10-11", why: "weekend", certainty: "known" },
    { day: "2026-10-12", why: "workday", number: 3, certainty: "known" },
    { day: "2026-10-13", why: "workday", number: 4, certainty: "known" },
    { day: "2026-10-14", why: "emergency", words: "暴雨红色预警", certainty: "known" },
    { day: "2026-10-15", why: "workday", number: 5, certainty: "known" },
  ],
  recess: [],
  answered: [{ serial: 3901, result: "notUpheld", at: "2026-10-12T02:00:00.000Z" }],
  page: 40,
  pageSize: 100,
  pages: 93,
  lines: Array.from({ length: 100 }, (_, index) => ({
    serial: 3_901 + index,
    maskedName: "欧阳*明",
    schoolName: "安禾县石桥镇第九村完全小学",
    stage: "PRIMARY",
    grade: 1 + (index % 6),
    programme: "COMPULSORY_BOARDING",
    amount: 50_000,
  })),
});

describe("a page of the county's longest list", () => {
  test.each(languages)("stays under 30 KB in %s, before it is compressed", (language) => {
    const page = listPage(aFullPage, aContext({ language, path: "/lists/2026-2027-1-PRIMARY-0" }));

    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(30 * 1024);
  });

  test("tells which days count, which do not, and that the end may move", () => {
    const page = listPage(aFullPage, aContext());

    expect(page).toContain("按2026年10月8日 周四张贴计算");
    expect(page).toContain("2026年10月10日 周六: 第 2 个工作日, 调休上班");
    expect(page).toContain("2026年10月11日 周日: 不计, 周末");
    expect(page).toContain("暴雨红色预警");
    expect(page).toContain("截止日可能推后，不会提前");
  });

  test("answers those who objected without a name with the result alone, and leads them back to their own", () => {
    const page = listPage(aFullPage, aContext());

    expect(page).toContain("<li>序号3901 · <strong>不属实</strong>");
    expect(page).toContain('href="/my-objection"');
    expect(page).not.toMatch(/YY\d/);
  });

  test("leads to the pages before and after, and to an objection", () => {
    const page = listPage(aFullPage, aContext({ path: "/lists/2026-2027-1-PRIMARY-0" }));

    expect(page).toContain('href="/lists/2026-2027-1-PRIMARY-0?page=39"');
    expect(page).toContain('href="/lists/2026-2027-1-PRIMARY-0?page=41"');
    expect(page).toContain('href="/lists/2026-2027-1-PRIMARY-0/objection"');
  });

  test("shows no class on a county list", () => {
    const page = listPage(aFullPage, aContext());

    expect(page).not.toMatch(/\d班/);
  });
});
