import * as z from "zod";

/** What no public list may hold (domain §2.6), and what may hide it. */
export const PrivateData = z.enum([
  /** A field that is not on the allow-list. */
  "unknownField",
  /** A value no such field can have. */
  "oddValue",
  /** Invisible characters, or ones of a foreign script. */
  "oddCharacter",
  "unmaskedName",
  "idNumber",
  "studentNo",
  "phone",
  "bankCard",
  /** A number too long for a list, whatever it is. */
  "longNumber",
  "birthDate",
  "address",
  /** A category of need, an illness, a misfortune. */
  "need",
  /** Parents, teachers' remarks. */
  "family",
]);
export type PrivateData = z.infer<typeof PrivateData>;

/** Where a list looks as if it held personal data; never what it holds. Serial 0 is the head of the list. */
export const ListFinding = z.object({ serial: z.int().nonnegative(), field: z.string(), code: PrivateData });
export type ListFinding = z.infer<typeof ListFinding>;

/** How many findings a list remembers; one is enough to refuse it. */
export const mostFindings = 20;
