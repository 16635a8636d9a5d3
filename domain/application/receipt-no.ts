import * as z from "zod";
import { foldNumber } from "../identity/checked-text.ts";
import type { FieldFault } from "../shared/field-fault.ts";

/** How many random digits end a receipt number; many people only ever type these. */
export const receiptDigits = 8;

/** The receipt number of a submission: `SQ`, the two years of the school year, random digits, e.g. `SQ2026202712345678`. */
export const receiptNoOf = ({ schoolYear, digits }: { readonly schoolYear: string; readonly digits: string }): string =>
  `SQ${schoolYear.replace("-", "")}${digits}`;

/** A receipt number as people type it: whole or only its last eight digits, with spaces, dashes or full-width characters. */
export const TypedReceiptNo = z
  .string("required" satisfies FieldFault)
  .transform((typed) =>
    foldNumber(typed)
      // An application number, as mails name it, leads to the same file.
      .replace(/(?<=\d{8})[-‐-―]\d$/, "")
      .replaceAll(/[-‐-―]/g, ""),
  )
  .pipe(
    z
      .string()
      .min(1, "required" satisfies FieldFault)
      .regex(/^(SQ)?(\d{8})?\d{8}$/, "receiptNoFormat" satisfies FieldFault),
  );

/** The whole numbers a typed one may mean, the likeliest first: last year's families keep the eight digits of their receipt. */
export const receiptNosMeant = (typed: string, schoolYear: string): readonly string[] => {
  const lastYear = schoolYear.replaceAll(/\d{4}/g, (year) => String(Number(year) - 1));
  return [...new Set([schoolYear, lastYear].map((year) => wholeReceiptNo(typed, year)))];
};

/** The whole number meant by one that was typed, which may lack its beginning. */
export const wholeReceiptNo = (typed: string, schoolYear: string): string =>
  typed.length === receiptDigits ? receiptNoOf({ schoolYear, digits: typed }) : `SQ${typed.replace("SQ", "")}`;
