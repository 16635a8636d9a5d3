import type { Day } from "../../domain/calendar/time.ts";
import { BankAccount } from "../../domain/identity/bank-card.ts";
import { Phone } from "../../domain/identity/phone.ts";
import { checkCharacter, ResidentId } from "../../domain/identity/resident-id.ts";

/** The fictional region of 安禾县: prefecture 99 does not exist, so no person can own a number of it (domain §4.2). */
export const region = "619901";

const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");

/** A resident ID number of the demo region (GB 11643); sequence 0 to 498 tells persons of one birthday and sex apart. */
export const residentIdFor = ({ birthDate, sex, sequence }: Birth): ResidentId => {
  const place = 2 * sequence + (sex === "1" ? 1 : 2);
  const digits = `${region}${birthDate.replaceAll("-", "")}${padded(place, 3)}`;
  return ResidentId.parse(`${digits}${checkCharacter(digits)}`);
};
type Birth = { readonly birthDate: Day; readonly sex: "1" | "2"; readonly sequence: number };

/** A mobile number of the n-th family; prefix 154 is assigned to no network (domain §4.4). */
export const phoneFor = (serial: number): Phone => Phone.parse(`154${padded((serial * 61_803_399) % 100_000_000, 8)}`);

/** A bank card number of 19 digits, Luhn-valid and made up (domain §4.4). */
export const bankAccountFor = (serial: number): BankAccount => {
  const body = `6200000${padded(serial, 11)}`;
  const total = [...body].reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return BankAccount.parse(`${body}${(10 - (total % 10)) % 10}`);
};

/** A mailbox that nobody owns (RFC 2606). */
export const mailFor = (local: string): string => `${local}@example.com`;
