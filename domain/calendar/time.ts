import * as z from "zod";

/** A point in time, ISO 8601 in UTC with milliseconds, e.g. `2026-09-07T01:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Asia/Shanghai, e.g. `2026-09-07`. */
export const Day = z.iso.date().brand<"Day">();
export type Day = z.infer<typeof Day>;

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The instant of so many milliseconds since 1970 (UTC). */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds since 1970 (UTC) of an instant. */
export const msOf = (instant: Instant): number => Date.parse(instant);

/** The Shanghai calendar day on which an instant falls. China has kept UTC+8 without summer time since 1992. */
export const dayOf = (instant: Instant): Day =>
  new Date(msOf(instant) + shanghaiOffsetMs).toISOString().slice(0, 10) as Day;

/** The instant at which a Shanghai day begins (00:00), plus hours. */
export const startOfDay = (day: Day, hours = 0): Instant =>
  instantOf(Date.parse(day) - shanghaiOffsetMs + hours * 3_600_000);

/** 24:00 of a Shanghai day, the instant a period ending on that day ends (domain §8). */
export const endOfDay = (day: Day): Instant => startOfDay(addDays(day, 1));

/** The day so many calendar days later. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10) as Day;

/** The Shanghai time of day of an instant, in hours with a fraction (17.5 = 17:30). */
export const hourOf = (instant: Instant): number => ((msOf(instant) + shanghaiOffsetMs) % dayMs) / 3_600_000;

/** An instant so many milliseconds later. */
export const later = (instant: Instant, ms: number): Instant => instantOf(msOf(instant) + ms);

/** The weekday of a day, 0 (Sunday) to 6 (Saturday). */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay();

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
