import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import { reasonCodes } from "../review/reason.ts";

/** A name or sentence in both languages of the office. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = Readonly<z.infer<typeof Bilingual>>;

/**
 * What may stand in the places of a notice, as it is stored; the mail writes it in the reader's language. There is no
 * place for a number of a person, an account, a category, a state of health or an address (domain §9.2).
 */
export const NoticeWords = z
  .object({
    /** Number of the application or the objection. */
    no: z.string(),
    /** Masked name. */
    pupil: z.string(),
    prog: ProgrammeCode,
    /** School year and term, e.g. `2026-2027-1`. */
    term: z.string().regex(/^\d{4}-\d{4}-[12]$/),
    /** End of a time limit. */
    date: Instant,
    /** Day on which something happened. */
    on: Instant,
    /** First day of a publicity window. */
    from: Instant,
    /** End of a publicity window. */
    to: Instant,
    /** Working days of a window or a time limit. */
    days: z.int(),
    /** Only the coded reason: a reviewer's own words may hold what no mail may, and are read after login. */
    reason: z.enum(reasonCodes),
    unit: Bilingual,
    /** Who looks at a rejection again. */
    instance: Bilingual,
    /** Why an aid changes, and what becomes of it. */
    because: Bilingual,
    becomes: Bilingual,
    /** Fen. */
    amount: z.int(),
    result: z.enum(["upheld", "partlyUpheld", "notUpheld"]),
    /** Kinds of data an incident concerns, and the privacy officer's words about it, which passed the linter. */
    data: Bilingual,
    cause: z.string(),
    harm: z.string(),
    measures: z.string(),
    advice: z.string(),
    askAt: z.string(),
    list: z.string(),
    n: z.int(),
  })
  .partial();
export type NoticeWords = z.infer<typeof NoticeWords>;

/** The places `{…}` in a text. */
type PlacesIn<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesIn<Rest>
  : never;

/** The words a text asks for; a place nobody knows can never be filled and does not compile. */
export type WordsIn<Text extends string> = {
  readonly [Place in PlacesIn<Text>]: Place extends keyof NoticeWords ? NonNullable<NoticeWords[Place]> : never;
};
