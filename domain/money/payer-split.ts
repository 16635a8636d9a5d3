import * as z from "zod";
import { Fen, sumFen } from "./fen.ts";

/** Where money comes from (domain §5.4). */
const FundingSource = z.enum([
  "CENTRAL",
  "PROVINCE",
  "CITY",
  "COUNTY",
  "SCHOOL_INCOME",
  "LOTTERY",
  "DONATION",
  "BANK_LOAN",
]);
type FundingSource = z.infer<typeof FundingSource>;

/** How the payers above the county share a line, in whole percent; the county bears the rest. */
export type PayerSplit = { readonly [source in Exclude<FundingSource, "COUNTY">]?: number };

/** One payer's part of an amount. */
export type PayerShare = { readonly source: FundingSource; readonly amount: Fen };

/** Half from the centre, half from the county: the split of the living subsidy (S4-13). */
export const halfCentral: PayerSplit = { CENTRAL: 50 };

/** Each payer's part of one line in fen, the odd fen to the county; a payer with nothing to pay is left out. */
export const splitByPayer = (amount: Fen, split: PayerSplit): readonly PayerShare[] => {
  const above = FundingSource.exclude(["COUNTY"]).options.map((source) => ({
    source,
    amount: Fen.parse(Math.trunc((amount * (split[source] ?? 0)) / 100)),
  }));
  const county = Fen.parse(amount - sumFen(above.map((share) => share.amount)));
  return [...above, { source: "COUNTY" as const, amount: county }].filter((share) => share.amount !== 0);
};
