import * as z from "zod";

const missingOr =
  (code: string) =>
  (issue: { readonly input?: unknown }): string =>
    issue.input === undefined ? "required" : code;

/** A required line of text, trimmed; faults `required`, `tooLong`. */
export const text = (max: number) =>
  z
    .string({ error: missingOr("notAText") })
    .trim()
    .min(1, "required")
    .max(max, "tooLong");

/** A whole number, also as typed into a form (full-width digits are folded); faults `required`, `notANumber`, `tooSmall`, `tooLarge`. */
export const wholeNumber = (min: number, max: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .transform((typed) => typed.normalize("NFKC").trim())
          .pipe(z.string().regex(/^\d{1,12}$/))
          .transform(Number),
      ],
      { error: missingOr("notANumber") },
    )
    .pipe(z.int("notANumber").min(min, "tooSmall").max(max, "tooLarge"));

/** A number with at most two decimal places, also as typed into a form (full-width digits are folded); faults `required`, `notANumber`, `tooSmall`, `tooLarge`. */
export const decimal = (min: number, max: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .transform((typed) => typed.normalize("NFKC").trim())
          .pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/))
          .transform(Number),
      ],
      { error: missingOr("notANumber") },
    )
    .pipe(z.number().min(min, "tooSmall").max(max, "tooLarge"));

/** A box that must be ticked; fault `mustBeTicked`. */
export const ticked = z
  .union([z.literal(true), z.literal("on"), z.literal("yes")], { error: "mustBeTicked" })
  .transform(() => true as const);

/** One of these words; faults `required`, `notAChoice`. */
export const choice = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: missingOr("notAChoice") });

/** A list that a form may send as one value or several; absent means empty. */
export const severalOf = <Each extends z.ZodType>(each: Each, max: number) =>
  z.preprocess(
    (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(each).max(max, "tooMany"),
  );

const apart = (typed: unknown): unknown =>
  typeof typed === "string" ? typed.split(/[\s,;，；、]+/u).filter((serial) => serial !== "") : typed;

/** Serial numbers of a list's lines; a form types them in one field. */
const serials = (max: number) => z.preprocess(apart, severalOf(wholeNumber(1, 1_000_000), max));

/** Lines that a signature names, at most 40: each is one record of its commit, which holds 100. */
export const serialNumbers = serials(40);

/** Lines that leave a list at once, at most 30: each is its record, its application and what happened, of the 100 of a commit. */
export const removedSerials = serials(30);
