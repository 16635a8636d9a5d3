import type * as z from "zod";
import { checkedText, foldNumber } from "./checked-text.ts";

/** The provinces of GB/T 2260 by their two digits, with Taiwan, Hong Kong, Macao and the residence permits numbered 83. */
const provinces = new Set(
  [
    ["11", "12", "13", "14", "15"],
    ["21", "22", "23"],
    ["31", "32", "33", "34", "35", "36", "37"],
    ["41", "42", "43", "44", "45", "46"],
    ["50", "51", "52", "53", "54"],
    ["61", "62", "63", "64", "65"],
    ["71", "81", "82", "83"],
  ].flat(),
);

/** Whether two digits name a province. */
export const isProvince = (digits: string): boolean => provinces.has(digits);

const regionCode = (digits: 6 | 9 | 12) => {
  const pattern = new RegExp(`^\\d{${digits}}$`);
  return checkedText(foldNumber, (text) => {
    if (!pattern.test(text)) return "regionCodeFormat";
    return isProvince(text.slice(0, 2)) ? undefined : "regionCodeProvince";
  });
};

/** A county's code of GB/T 2260: six digits. An unknown county is no fault, codes change over the years. */
export const RegionCode = regionCode(6).brand<"RegionCode">();
export type RegionCode = z.infer<typeof RegionCode>;

/** A township's code: the county's and three digits (GB/T 10114). */
export const TownshipCode = regionCode(9).brand<"TownshipCode">();
export type TownshipCode = z.infer<typeof TownshipCode>;

/** A village's code: the township's and three digits. */
export const VillageCode = regionCode(12).brand<"VillageCode">();
export type VillageCode = z.infer<typeof VillageCode>;
