import { type Day, dayOf, type Instant, instantOf, msOf, startOfDay } from "./time.ts";
import { type Calendar, nextWorkingDay, workingDayOnOrAfter, workingDaysBetween } from "./working-days.ts";

/** When the office is open on a working day: Shanghai time in hours with a fraction, seven in all; the noon break is kept. */
export const officeHours = [
  { opens: 8.5, closes: 12 },
  { opens: 14, closes: 17.5 },
] as const;

type Span = { readonly opensMs: number; readonly closesMs: number };

const hourMs = 3_600_000;

const spansOf = (day: Day): readonly Span[] =>
  officeHours.map(({ opens, closes }) => ({
    opensMs: msOf(startOfDay(day, opens)),
    closesMs: msOf(startOfDay(day, closes)),
  }));

// Office spans from an instant on, the first one cut to it; they go on for ever.
function* spansFrom(calendar: Calendar, from: Instant): Generator<Span, never> {
  const fromMs = msOf(from);
  for (let day = workingDayOnOrAfter(calendar, dayOf(from)); ; day = nextWorkingDay(calendar, day)) {
    for (const { opensMs, closesMs } of spansOf(day)) {
      if (closesMs > fromMs) yield { opensMs: Math.max(opensMs, fromMs), closesMs };
    }
  }
}

/** The first instant at or after this one at which the office is open. */
export const nextOfficeHour = (calendar: Calendar, instant: Instant): Instant =>
  instantOf(spansFrom(calendar, instant).next().value.opensMs);

/** Whether the office is open at this instant, on a working day 08:30-12:00 and 14:00-17:30; a closing instant is outside. */
export const isOfficeHour = (calendar: Calendar, instant: Instant): boolean =>
  nextOfficeHour(calendar, instant) === instant;

/** The instant at which so many office hours have passed, e.g. when the next digest may go out. */
export const addWorkingHours = ({
  calendar,
  from,
  hours,
}: {
  calendar: Calendar;
  from: Instant;
  hours: number;
}): Instant => {
  const spans = spansFrom(calendar, from);
  let leftMs = hours * hourMs;
  for (;;) {
    const { opensMs, closesMs } = spans.next().value;
    if (opensMs + leftMs <= closesMs) return instantOf(opensMs + leftMs);
    leftMs -= closesMs - opensMs;
  }
};

/** Office hours between two instants, with a fraction: how long a list was out of sight (domain §2.6). */
export const workingHoursBetween = (calendar: Calendar, { from, to }: { from: Instant; to: Instant }): number => {
  let ms = 0;
  for (const { opensMs, closesMs } of spansFrom(calendar, from)) {
    if (opensMs >= msOf(to)) break;
    ms += Math.min(closesMs, msOf(to)) - opensMs;
  }
  return ms / hourMs;
};

/** When to remind: as the office opens on the day by which half of the working days are over; without any, the plain middle. */
export const halfTime = (calendar: Calendar, { from, to }: { from: Instant; to: Instant }): Instant => {
  // A time limit ends at 24:00, which is already the next day's first instant.
  const lastDay = dayOf(instantOf(msOf(to) - 1));
  const days = workingDaysBetween(calendar, { from: dayOf(from), to: lastDay });
  const day = days[Math.floor(days.length / 2)];
  return day === undefined ? instantOf((msOf(from) + msOf(to)) / 2) : startOfDay(day, officeHours[0].opens);
};
