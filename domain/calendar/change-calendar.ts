import * as z from "zod";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Refusal } from "../shared/refusal.ts";
import { nationalTables } from "./calendar.ts";
import { type CountyCalendar, calendarId } from "./county-calendar.ts";
import { addDays, Day, dayOf, type Instant } from "./time.ts";
import { YearTable } from "./year-table.ts";

const typedDay = z.iso.date({ error: ({ input }) => (input === undefined ? "required" : "invalid") }).brand<"Day">();

const day = z.preprocess((typed) => (typeof typed === "string" ? typed.normalize("NFKC").trim() : typed), typedDay);

/** Days off of this county: a holiday of its own, or an emergency; one day, or the days up to another. */
export const OffDaysForm = z.object({
  version: wholeNumber(0, 1_000_000),
  kind: choice(["emergency", "local"]),
  from: day,
  to: day.exactOptional(),
  reason: text(100),
  /** The one human fact: how many calendar days these are. */
  humanFact: text(10),
});
export type OffDaysForm = z.infer<typeof OffDaysForm>;

/** One of the county's days off is worked after all. */
export const WorkedAfterAllForm = z.object({
  version: wholeNumber(0, 1_000_000),
  day,
  /** The one human fact: the day of the month. */
  humanFact: text(10),
});
export type WorkedAfterAllForm = z.infer<typeof WorkedAfterAllForm>;

/** Who keeps the county's calendar. */
export const keepsCalendar = (actor: StaffMember): "AID_CENTER_HEAD" | "AID_CENTER_REVIEWER" | undefined =>
  (["AID_CENTER_HEAD", "AID_CENTER_REVIEWER"] as const).find((role) => holdsRole(actor, role, {}));

const mostDays = 31;

type Act<Form> = {
  readonly actor: StaffMember;
  readonly calendar: CountyCalendar;
  readonly form: Form;
  readonly now: Instant;
};

/** Notes days off; days that have passed are history and stay. Every window that is open then is counted anew. */
export const addOffDays = ({ actor, calendar, form, now }: Act<OffDaysForm>): Decision => {
  const { from, to = from, kind, reason } = form;
  const refusal =
    refusalToChange({ actor, calendar, version: form.version }) ??
    fault("from", from < dayOf(now) && "dayPassed") ??
    fault("to", (to < from && "tooSmall") || (to > addDays(from, mostDays - 1) && "tooLarge"));
  if (refusal) return refuse(refusal);
  const days = Array.from({ length: mostDays }, (_, place) => addDays(from, place)).filter((each) => each <= to);
  if (!sameFact(form.humanFact, String(days.length))) return refuse(wrongFact);
  const fresh = days.filter((each) => !calendar.offDays.some((known) => known.day === each));
  if (fresh.length === 0) return refuse(incomplete("from", "dayOffAlready"));
  const noted = fresh.map((each) => ({ day: each, kind, reason, notedBy: actor.id, notedAt: now }));
  const offDays = [...calendar.offDays, ...noted].sort((one, other) => one.day.localeCompare(other.day));
  return changed({ actor, calendar: { ...calendar, offDays }, words: { what: kind, from, to }, now });
};

/** Takes one of the county's days off back; an open window that was lengthened by it stays as long as it is (domain §8 c). */
export const removeOffDay = ({ actor, calendar, form, now }: Act<WorkedAfterAllForm>): Decision => {
  const known = calendar.offDays.find((each) => each.day === form.day);
  const refusal =
    refusalToChange({ actor, calendar, version: form.version }) ??
    fault("day", (known === undefined && "invalid") || (form.day < dayOf(now) && "dayPassed"));
  if (refusal) return refuse(refusal);
  if (!sameFact(form.humanFact, String(Number(form.day.slice(8))))) return refuse(wrongFact);
  const offDays = calendar.offDays.filter((each) => each !== known);
  return changed({ actor, calendar: { ...calendar, offDays }, words: { what: "worked", from: form.day }, now });
};

/** Loads the holiday table of a year, or a corrected one; the last one loaded holds. */
export const loadYearTable = ({ actor, calendar, form, now }: Act<LoadTable>): Decision => {
  const { table, humanFact, version } = form;
  const known = [...nationalTables, ...calendar.tables].findLast(({ year }) => year === table.year);
  const isNewer = known === undefined || known.version.localeCompare(table.version, "en", { numeric: true }) < 0;
  const refusal = refusalToChange({ actor, calendar, version }) ?? fault("tableVersion", !isNewer && "tableNotNewer");
  if (refusal) return refuse(refusal);
  if (!sameFact(humanFact, String(table.off.length))) return refuse(wrongFact);
  const tables = [
    ...calendar.tables.filter(({ year }) => year !== table.year),
    { ...table, loadedBy: actor.id, loadedAt: now },
  ];
  const words = { what: "table", year: table.year, version: table.version };
  return changed({ actor, calendar: { ...calendar, tables }, words, now });
};

const noDay = "notADay";

/** The days between two, both included, at most a month; a word that is no span stays as it is, for the schema to refuse. */
const spanned = (typed: string): readonly string[] => {
  const [first, last, more] = typed.split(/\.\.|~|至|到/u).map((part) => Day.safeParse(part).data);
  if (first === undefined || more !== undefined) return [noDay];
  if (!/\.\.|~|至|到/u.test(typed)) return [first];
  if (last === undefined || last < first || last > addDays(first, mostDays - 1)) return [noDay];
  return Array.from({ length: mostDays }, (_, place) => addDays(first, place)).filter((each) => each <= last);
};

/** Days as typed into one field: one by one or as spans (`2027-02-05..2027-02-11`), one in a line or with commas; programs send an array. */
const days = z.preprocess(
  (typed) =>
    typeof typed === "string"
      ? typed
          .normalize("NFKC")
          .replaceAll(/\s+/gu, " ")
          .replaceAll(/ ?(\.\.|~|至|到) ?/gu, "$1")
          .split(/[ ,;、]+/u)
          .filter((part) => part !== "")
          .flatMap(spanned)
      : (typed ?? []),
  z.array(typedDay).max(100, "tooMany"),
);

/** The holiday arrangement of a year, typed from the State Council's notice. */
export const YearTableForm = z
  .object({
    version: wholeNumber(0, 1_000_000),
    year: wholeNumber(2024, 2100),
    tableVersion: text(20),
    source: z.preprocess((typed) => (typed === "" ? undefined : typed), z.url({ error: "invalid" })),
    off: days,
    work: days,
    /** The one human fact: how many days off the table has. */
    humanFact: text(10),
  })
  .transform(({ version, humanFact, tableVersion, ...table }, context): LoadTable => {
    const parsed = YearTable.safeParse({ ...table, version: tableVersion });
    if (parsed.success) return { version, humanFact, table: parsed.data };
    for (const { message } of parsed.error.issues)
      context.addIssue({ code: "custom", path: [message === "dayOutsideYear" ? "off" : "work"], message });
    return z.NEVER;
  });

/** A year's table as typed, and how many days off it is said to have. */
export type LoadTable = { readonly version: number; readonly table: YearTable; readonly humanFact: string };

type CalendarFault = FieldFault | "dayPassed" | "dayOffAlready" | "tableNotNewer";

const incomplete = (field: string, code: CalendarFault): Refusal => ({
  code: "FormIncomplete",
  faults: [{ field, code }],
});

const fault = (field: string, code: CalendarFault | false): Refusal | undefined =>
  code === false ? undefined : incomplete(field, code);

const wrongFact: Refusal = { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };

const refusalToChange = ({ actor, calendar, version }: Seen): Refusal | undefined => {
  if (keepsCalendar(actor) === undefined) return { code: "NotAllowedHere" };
  return calendar.record.version === version
    ? undefined
    : { code: "VersionConflict", ids: { seen: version, now: calendar.record.version } };
};

type Seen = { readonly actor: StaffMember; readonly calendar: CountyCalendar; readonly version: number };

const changed = ({ actor, calendar, words, now }: Changed): Decision =>
  accept({
    save: [{ ...calendar, changedAt: now }],
    emit: [
      {
        type: "CalendarChanged",
        subject: { kind: "calendar", id: calendarId },
        at: now,
        actor: { role: keepsCalendar(actor) ?? "AID_CENTER_HEAD", id: actor.id },
        words,
      },
    ],
  });

type Changed = {
  readonly actor: StaffMember;
  readonly calendar: CountyCalendar;
  readonly words: { readonly [word: string]: string | number };
  readonly now: Instant;
};
