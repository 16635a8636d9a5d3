import type * as z from "zod";
import { Day } from "../calendar/time.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { checkedText, foldNumber } from "./checked-text.ts";
import { isProvince } from "./region-code.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** The check character of seventeen digits (GB 11643-1999). */
export const checkCharacter = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkCharacters.charAt(sum % 11);
};

const birthText = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** What is wrong with a folded resident ID number (居民身份证号), the most telling fault first; nothing if it holds. */
export const residentIdFault = (text: string): FieldFault | undefined => {
  if (/^\d{15}$/.test(text)) return "residentIdOldFormat";
  if (text.length !== 18) return "residentIdLength";
  if (!/^\d{17}[\dX]$/.test(text)) return "residentIdFormat";
  if (!isProvince(text.slice(0, 2))) return "residentIdRegion";
  if (birthText(text) < "1900" || !Day.safeParse(birthText(text)).success) return "residentIdDate";
  return text.endsWith(checkCharacter(text.slice(0, 17))) ? undefined : "residentIdChecksum";
};

/** A resident ID number of 18 characters that passes every check GB 11643 allows; it need not belong to a person. */
export const ResidentId = checkedText(foldNumber, residentIdFault).brand<"ResidentId">();
export type ResidentId = z.infer<typeof ResidentId>;

/** The birth date written into an ID number. */
export const birthDateOf = (id: ResidentId): Day => Day.parse(birthText(id));

/** The sex written into an ID number: odd sequence male, even female. */
export const sexOf = (id: ResidentId): "male" | "female" => (Number(id[16]) % 2 === 1 ? "male" : "female");

/** The six-digit region of first registration; it may be a county that no longer exists. */
export const regionOf = (id: ResidentId): string => id.slice(0, 6);

/** An ID number of somebody already born on this day. */
export const residentIdOn = (today: Day) =>
  ResidentId.refine((id) => birthDateOf(id) <= today, "residentIdFuture" satisfies FieldFault);

/** Full years of age on a day; somebody born on 29 February grows older on 1 March in common years. */
export const ageOn = (birthDate: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};
