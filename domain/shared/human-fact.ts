/** One fact a person reads off the page and types; a machine that submits a form with its defaults does not (design §7). */
export const sameFact = (typed: string, expected: string): boolean =>
  typed.normalize("NFKC").trim().toLowerCase() === expected.normalize("NFKC").trim().toLowerCase();

/** The fact asked for a single application: the last character of the pupil's name. */
export const factOfName = (name: string): string => Array.from(name).at(-1) ?? "";
