import { compoundSurnames } from "../masking/compound-surnames.ts";

const folded = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();

/** The surname of a name, of two characters where it is a compound one. */
export const surnameOf = (name: string): string => {
  const whole = folded(name);
  return whole.slice(0, compoundSurnames.has(whole.slice(0, 2)) ? 2 : 1);
};

/** Whether somebody typed the surname of this name, or the whole name; of a compound surname both characters are asked. */
export const isSurnameOf = (typed: string, name: string): boolean => {
  const [said, whole] = [folded(typed), folded(name)];
  if (said === whole) return said !== "";
  const length = compoundSurnames.has(whole.slice(0, 2)) ? 2 : 1;
  return [...said].length >= length && whole.startsWith(said);
};
