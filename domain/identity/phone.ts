import type * as z from "zod";
import { checkedText, foldNumber } from "./checked-text.ts";

const foldPhone = (text: string): string =>
  foldNumber(text)
    .replaceAll(/[-‐-―]/g, "")
    .replace(/^(\+|00)86/, "");

/** A mobile number or a landline with its area code, kept as digits only. */
export const Phone = checkedText(foldPhone, (text) =>
  /^(1[3-9]\d{9}|0\d{9,11})$/.test(text) ? undefined : "phoneFormat",
).brand<"Phone">();
export type Phone = z.infer<typeof Phone>;
