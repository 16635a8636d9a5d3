import type * as z from "zod";
import { checkedText, foldNumber } from "./checked-text.ts";

/** The account a family is paid to (社保卡, 一卡通): 16 to 19 digits. */
export const BankAccount = checkedText(foldNumber, (text) =>
  /^\d{16,19}$/.test(text) ? undefined : "bankAccountFormat",
).brand<"BankAccount">();
export type BankAccount = z.infer<typeof BankAccount>;

/** A bank branch's clearing number (联行号): 12 digits. */
export const BankBranchNo = checkedText(foldNumber, (text) =>
  /^\d{12}$/.test(text) ? undefined : "bankBranchNoFormat",
).brand<"BankBranchNo">();
export type BankBranchNo = z.infer<typeof BankBranchNo>;

const luhnDigit = (digit: number, fromRight: number): number => {
  if (fromRight % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
};

/** An account that fails the Luhn check is worth a second look, but rural passbooks may fail it rightly: never refused. */
export const bankAccountWarning = (account: BankAccount): "bankAccountLuhn" | undefined => {
  const sum = [...account].reverse().reduce((total, digit, index) => total + luhnDigit(Number(digit), index), 0);
  return sum % 10 === 0 ? undefined : "bankAccountLuhn";
};
