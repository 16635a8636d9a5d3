import { addDays, type Day, dayOf, hourOf, type Instant } from "../../domain/calendar/time.ts";
import type { Language } from "./language.ts";

const weekdays = {
  "zh-CN": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const dayFormat = (language: Language, value: Day): string => {
  const date = new Date(Date.parse(value));
  const weekday = weekdays[language][date.getUTCDay()] ?? "";
  return language === "en"
    ? `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`
    : `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${weekday}`;
};

const timeFormat = (value: Instant): string => {
  const minutes = Math.floor(hourOf(value) * 60 + 1e-6);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** Yuan with two decimals and no sign for thousands, as a money field shows it, e.g. `1250.00`. */
export const yuanOf = (fen: number): string =>
  `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;

const moneyFormat = (fen: number): string => {
  const [yuan = "", cents = ""] = yuanOf(Math.abs(fen)).split(".");
  return `${fen < 0 ? "-" : ""}¥${grouped(yuan)}.${cents}`;
};

const shareFormat = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10}%`;

const deadlineFormat = (language: Language, value: Instant): string => {
  const comma = language === "en" ? "," : "";
  // The office writes the end of a period as 24:00 of its last day, never as 00:00 of the day after.
  return timeFormat(value) === "00:00"
    ? `${dayFormat(language, addDays(dayOf(value), -1))}${comma} 24:00`
    : `${dayFormat(language, dayOf(value))}${comma} ${timeFormat(value)}`;
};

/** How a language writes days, instants (in Shanghai time), money in fen, counts and shares. */
export const formatsFor = (language: Language) => ({
  day: (value: Day): string => dayFormat(language, value),
  instant: (value: Instant): string =>
    `${dayFormat(language, dayOf(value))}${language === "en" ? "," : ""} ${timeFormat(value)}`,
  deadline: (value: Instant): string => deadlineFormat(language, value),
  money: moneyFormat,
  count: (value: number): string => grouped(String(value)),
  share: shareFormat,
});
