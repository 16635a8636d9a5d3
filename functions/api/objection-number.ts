import type { Dependencies } from "../dependencies.ts";

// Long enough that nobody guesses the number under which the answer is read.
const numberDigits = 12;
const codeDigits = 8;

/** The number of a new objection. */
export const newObjectionNumber = ({ keys }: Pick<Dependencies, "keys">): string => `YY${keys.newDigits(numberDigits)}`;

/** The keyed hash under which an objector's code is kept. */
export const objectionCodeHash = ({ keys }: Pick<Dependencies, "keys">, code: string): string =>
  keys.keyedHash(code, "objection code");

/** A new code with which an objector comes back, and the hash that is kept of it. */
export const newObjectionCode = (
  deps: Pick<Dependencies, "keys">,
): { readonly code: string; readonly codeHash: string } => {
  const code = deps.keys.newDigits(codeDigits);
  return { code, codeHash: objectionCodeHash(deps, code) };
};
