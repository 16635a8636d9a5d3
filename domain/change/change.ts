import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { ChangeDetails } from "./details.ts";

/** What becomes of an application by a change, as the office says it. */
export const Became = z.enum([
  "unaffected",
  "moves",
  "staysValid",
  "paidBy",
  "lapses",
  "stopsWithTerm",
  "stopsWithMonth",
  "rests",
  "goesOn",
  "staysOpen",
  "paidIfBack",
  "closed",
  "noted",
  "recomputed",
  "adjustsNextTerm",
  "checkedAgain",
  "recheckedByCounty",
  "updated",
  "rejected",
  "terminated",
]);
export type Became = z.infer<typeof Became>;

/** What became of one application, kept in the change as it was told. */
export const ToldEffect = z.object({
  applicationId: z.string(),
  became: Became,
  /** First day on which it is felt. */
  from: Day.exactOptional(),
  /** Fen per term: the new amount, what is due, or what is to be given back. */
  amount: z.int().exactOptional(),
  /** School that pays this term's line. */
  payer: z.string().exactOptional(),
});
export type ToldEffect = z.infer<typeof ToldEffect>;

/** A change in mid-period (学生变动, domain §2.9): entered by one account, confirmed by another, and only then felt. */
export const PupilChange = z.object({
  kind: z.literal("change"),
  record: RecordMark,
  /** `BD`, the two years of the school year, random digits. */
  id: z.string(),
  campaignId: z.string(),
  pupilKey: z.string(),
  /** Sealed at rest, like everything that says what happened. */
  pupilName: z.string(),
  schoolCode: z.string(),
  township: z.string(),
  happenedOn: Day,
  details: ChangeDetails,
  registered: z.object({ role: Role, by: z.string(), at: Instant }),
  /** Who confirms: the pupil's school, or the aid centre. */
  unit: z.string(),
  status: z.enum(["registered", "confirmed", "declined"]),
  decided: z.object({ role: Role, by: z.string(), at: Instant, reason: z.string().exactOptional() }).exactOptional(),
  effects: z.array(ToldEffect),
  /** Until when each side must move the pupil's record (domain §2.5, transfer.recordMove). */
  recordMove: z.object({ out: Instant, in: Instant }).exactOptional(),
  /** The makeup case that lets the family apply at any time. */
  makeupId: z.string().exactOptional(),
});
export type PupilChange = z.infer<typeof PupilChange>;

/** The id of a change from a school year and random digits. */
export const changeIdOf = ({ schoolYear, digits }: { readonly schoolYear: string; readonly digits: string }): string =>
  `BD${schoolYear.replace("-", "")}${digits}`;
