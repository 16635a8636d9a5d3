import { Fen, sumFen, timesFen, yuan } from "../money/fen.ts";

/** A kindergarten's monthly fee and what is cut from it (S2-06, in the reading of domain §3.4). */
export type PreschoolFee = {
  readonly care: Fen;
  readonly living: Fen;
  /** Taken off the care fee. */
  readonly careSubsidy: Fen;
  /** Share of the living fee that is paid for the family. */
  readonly livingPercent: number;
  readonly monthsPerYear: number;
};

/** The fee of the town kindergartens: 79 care and 106 living a month, of which 40 and half are paid for the family. */
export const townKindergartenFee: PreschoolFee = {
  care: yuan(79),
  living: yuan(106),
  careSubsidy: yuan(40),
  livingPercent: 50,
  monthsPerYear: 10,
};

/** Who pays how much of the fee, by month and by year. */
export const sharePreschoolFee = (fee: PreschoolFee) => {
  const full = sumFen([fee.care, fee.living]);
  const subsidy = sumFen([fee.careSubsidy, Fen.parse(Math.trunc((fee.living * fee.livingPercent) / 100))]);
  const family = Fen.parse(full - subsidy);
  const perYear = (monthly: Fen): Fen => timesFen(monthly, fee.monthsPerYear);
  return { full, subsidy, family, subsidyPerYear: perYear(subsidy), familyPerYear: perYear(family) };
};
