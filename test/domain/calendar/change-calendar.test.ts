import { describe, expect, test } from "vitest";
import {
  addOffDays,
  keepsCalendar,
  loadYearTable,
  OffDaysForm,
  removeOffDay,
  WorkedAfterAllForm,
  YearTableForm,
} from "../../../domain/calendar/change-calendar.ts";
import { type CountyCalendar, emptyCalendar, workingCalendar } from "../../../domain/calendar/county-calendar.ts";
import { Day } from "../../../domain/calendar/time.ts";
import { isWorkingDay } from "../../../domain/calendar/working-days.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { aStaffMember, monday, recorded } from "../../support/factories.ts";

const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
const principal = aStaffMember({ id: "principal-1" });

const offDays = (typed: object = {}) =>
  OffDaysForm.parse({ version: "0", kind: "emergency", from: "2026-09-10", reason: "暴雨", humanFact: "1", ...typed });

const noted: CountyCalendar = {
  ...emptyCalendar,
  record: recorded(1),
  offDays: ["2026-09-01", "2026-09-10"].map((day) => ({
    ...{ day: Day.parse(day), kind: "emergency" as const, reason: "暴雨" },
    ...{ notedBy: "head", notedAt: monday },
  })),
};

const add = (typed: object = {}, calendar = emptyCalendar, actor = head) =>
  addOffDays({ actor, calendar, form: offDays(typed), now: monday });

const remove = (typed: object, calendar = noted) =>
  removeOffDay({
    actor: head,
    calendar,
    form: WorkedAfterAllForm.parse({ version: 1, humanFact: "10", ...typed }),
    now: monday,
  });

const table = {
  version: "0",
  year: "2027",
  tableVersion: "2027.1",
  source: "https://www.example.com/notice",
  off: "2027-01-01..2027-01-03\n2027-02-05 至 2027-02-11，2027-04-05",
  work: "2027-01-30",
  humanFact: "11",
};

const load = (typed: object = {}, calendar = emptyCalendar) =>
  loadYearTable({ actor: head, calendar, form: YearTableForm.parse({ ...table, ...typed }), now: monday });

const codeOf = (decision: Decision): string =>
  decision.accepted
    ? "accepted"
    : (decision.refusal.faults?.map(({ field, code }) => `${field} ${code}`).join() ?? decision.refusal.code);

const savedBy = (decision: Decision): CountyCalendar => {
  const [calendar] = decision.accepted ? decision.change.save : [];
  if (calendar?.kind !== "calendar") throw new Error("the change was refused");
  return calendar;
};

describe("days off of the county", () => {
  test("are noted with who and why, in order, and are not worked", () => {
    const decision = add({ to: "2026-09-12", humanFact: "3" });

    const calendar = savedBy(decision);
    expect(calendar.offDays.map(({ day, reason, notedBy }) => `${day} ${reason} ${notedBy}`)).toEqual([
      ...["2026-09-10 暴雨 head", "2026-09-11 暴雨 head", "2026-09-12 暴雨 head"],
    ]);
    expect(calendar.changedAt).toBe(monday);
    expect(isWorkingDay(workingCalendar(calendar), Day.parse("2026-09-11"))).toBe(false);
    expect(decision).toMatchObject({
      change: {
        emit: [
          {
            type: "CalendarChanged",
            actor: { role: "AID_CENTER_HEAD", id: "head" },
            words: { what: "emergency", from: "2026-09-10", to: "2026-09-12" },
          },
        ],
      },
    });
  });

  test("noted before stay as they were noted", () => {
    const calendar = savedBy(add({ version: "1", to: "2026-09-11", reason: "大雪", humanFact: "2" }, noted));

    expect(calendar.offDays.map(({ reason }) => reason)).toEqual(["暴雨", "暴雨", "大雪"]);
  });

  test.each([
    [{ from: "2026-09-06" }, "from dayPassed"],
    [{ to: "2026-09-09" }, "to tooSmall"],
    [{ to: "2026-10-11" }, "to tooLarge"],
    [{ humanFact: "2" }, "humanFact wrongHumanFact"],
    [{ version: "1" }, "VersionConflict"],
  ])("with %o are refused: %s", (typed, code) => {
    expect(codeOf(add(typed))).toBe(code);
  });

  test("are refused when they are off already, and to whoever does not keep the calendar", () => {
    expect(codeOf(add({ version: "1" }, noted))).toBe("from dayOffAlready");
    expect(codeOf(add({}, emptyCalendar, principal))).toBe("NotAllowedHere");
    expect(keepsCalendar(principal)).toBeUndefined();
  });

  test("may be today, and typed in full width", () => {
    expect(codeOf(add({ from: "２０２６-０９-０７" }))).toBe("accepted");
  });

  test("that are no days are refused beside their field", () => {
    const parsed = OffDaysForm.safeParse({
      version: "0",
      kind: "emergency",
      from: "9月10日",
      reason: "雨",
      humanFact: "1",
    });

    expect(parsed.error?.issues).toMatchObject([{ path: ["from"], message: "invalid" }]);
  });

  test("are taken back while they have not passed", () => {
    expect(savedBy(remove({ day: "2026-09-10" })).offDays.map(({ day }) => day)).toEqual(["2026-09-01"]);
    expect(codeOf(remove({ day: "2026-09-01", humanFact: "1" }))).toBe("day dayPassed");
    expect(codeOf(remove({ day: "2026-09-11" }))).toBe("day invalid");
    expect(codeOf(remove({ day: "2026-09-10", humanFact: "11" }))).toBe("humanFact wrongHumanFact");
    expect(codeOf(remove({ day: "2026-09-10", version: 0 }))).toBe("VersionConflict");
  });
});

describe("a year's table", () => {
  test("is typed in days and spans, and holds from then on", () => {
    const calendar = savedBy(load());

    expect(calendar.tables).toMatchObject([{ year: 2027, version: "2027.1", loadedBy: "head", work: ["2027-01-30"] }]);
    expect(calendar.tables[0]?.off).toHaveLength(11);
    expect(workingCalendar(calendar).years.has(2027)).toBe(true);
  });

  test("may be corrected by a higher version, which takes its place", () => {
    const first = savedBy(load());

    const second = savedBy(load({ tableVersion: "2027.10" }, first));

    expect(second.tables.map(({ version }) => version)).toEqual(["2027.10"]);
    expect(codeOf(load({ tableVersion: "2027.1" }, first))).toBe("tableVersion tableNotNewer");
  });

  test("of this release is not overruled by an older one", () => {
    const typed = { year: "2026", off: "2026-01-01", work: "", humanFact: "1" };

    expect(codeOf(load({ ...typed, tableVersion: "2026.1" }))).toBe("tableVersion tableNotNewer");
    expect(codeOf(load({ ...typed, tableVersion: "2026.2" }))).toBe("accepted");
  });

  test("comes from programs as arrays", () => {
    expect(codeOf(load({ off: ["2027-01-01"], work: [], humanFact: "1" }))).toBe("accepted");
  });

  test("is loaded by somebody who counted its days off, and read the calendar as it is", () => {
    expect(codeOf(load({ humanFact: "12" }))).toBe("humanFact wrongHumanFact");
    expect(codeOf(load({ version: "3" }))).toBe("VersionConflict");
  });

  test.each([
    [{ off: "2027-01-01 2028-01-01" }, "off", "dayOutsideYear"],
    [{ work: "2027-02-22" }, "work", "workDayNotOnWeekend"],
    [{ work: "2027-02-06" }, "work", "dayBothOffAndWork"],
    [{ off: "1月1日" }, "off", "invalid"],
    [{ off: "2027-01-03..2027-01-01" }, "off", "invalid"],
    [{ off: "2027-01-01..2027-01-02..2027-01-03" }, "off", "invalid"],
    [{ off: "2027-01-01..2027-03-01" }, "off", "invalid"],
    [{ source: "notice" }, "source", "invalid"],
  ])("with %o is refused beside %s: %s", (typed, field, code) => {
    const parsed = YearTableForm.safeParse({ ...table, ...typed });

    expect(parsed.error?.issues[0]).toMatchObject({ path: expect.arrayContaining([field]), message: code });
  });

  test("without worked weekend days is whole", () => {
    const { work: _, ...rest } = table;

    expect(YearTableForm.safeParse(rest).success).toBe(true);
  });
});
