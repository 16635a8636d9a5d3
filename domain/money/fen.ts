import * as z from "zod";

/** An amount of money in whole fen (分), a hundredth of a yuan; negative amounts are money given back. */
export const Fen = z.int().brand<"Fen">();
export type Fen = z.infer<typeof Fen>;

/** No money. */
export const noFen: Fen = Fen.parse(0);

/** So many yuan as fen; throws on a fraction of a fen. */
export const yuan = (amount: number): Fen => Fen.parse(Number((amount * 100).toFixed(6)));

/** The sum of amounts. */
export const sumFen = (amounts: Iterable<Fen>): Fen =>
  Fen.parse([...amounts].reduce((total, amount) => total + amount, 0));

/** An amount so many times; throws unless the product is whole fen. */
export const timesFen = (amount: Fen, times: number): Fen => Fen.parse(amount * times);

/** An amount as people read it, in yuan: `669,625.00`. */
export const formatYuan = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${whole}.${digits.slice(-2)}`;
};
