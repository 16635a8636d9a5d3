import type * as z from "zod";
import { checkedText, foldNumber } from "./checked-text.ts";
import { isProvince } from "./region-code.ts";

// Kindergarten, primary, junior, senior, vocational, special.
const types = ["11", "21", "31", "34", "36", "51"];

/** A school's identification code (学校标识码): two digits of type, two of province, six of its own. */
export const SchoolCode = checkedText(foldNumber, (text) => {
  if (!/^\d{10}$/.test(text)) return "schoolCodeFormat";
  if (!types.includes(text.slice(0, 2))) return "schoolCodeType";
  return isProvince(text.slice(2, 4)) ? undefined : "schoolCodeProvince";
}).brand<"SchoolCode">();
export type SchoolCode = z.infer<typeof SchoolCode>;
