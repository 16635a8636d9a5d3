import type { DayReason } from "../../domain/calendar/explain-days.ts";
import { translations } from "./language.ts";

type DayReasonTexts = {
  readonly reason: Readonly<Record<DayReason, string>>;
  readonly counted: (number: number) => string;
  readonly notCounted: string;
  readonly assumed: string;
  readonly caption: string;
  readonly day: string;
  readonly count: string;
  readonly why: string;
};

const zhCn: DayReasonTexts = {
  reason: {
    startDay: "起算当日，不计入",
    postedLate: "17:00 以后张贴，视为下一工作日张贴",
    workday: "工作日",
    workedWeekend: "调休上班",
    weekend: "周末",
    nationalHoliday: "法定节假日",
    assumedHoliday: "法定节日（当年安排未公布，按放假推定）",
    local: "本县假日",
    emergency: "本县紧急停工停课",
  },
  counted: (number) => `第 ${number} 个工作日`,
  notCounted: "不计",
  assumed: "当年节假日安排未公布，暂按推定",
  caption: "逐日计算",
  day: "日期",
  count: "计数",
  why: "原因",
};

const en: DayReasonTexts = {
  reason: {
    startDay: "The day the count begins with; not counted itself",
    postedLate: "Put up after 17:00, so it counts for the next working day",
    workday: "Working day",
    workedWeekend: "Weekend day worked in exchange for a holiday",
    weekend: "Weekend",
    nationalHoliday: "National holiday",
    assumedHoliday: "Fixed holiday (the year's arrangement is not published; assumed off)",
    local: "Holiday of this county",
    emergency: "Emergency day off in this county",
  },
  counted: (number) => `working day ${number}`,
  notCounted: "not counted",
  assumed: "the year's holidays are not published yet; assumed",
  caption: "Counted day by day",
  day: "Day",
  count: "Count",
  why: "Why",
};

/** Why each day of a count counts, or does not. */
export const dayReasonTexts = translations({ "zh-CN": zhCn, en });
