import * as z from "zod";

// Every schema here carries AWS's own sentence for what it refuses.
const integer = "Expected value of type Integer";

/** Any JSON; the texts in it may be expressions. */
export const Template = z.json();

/** A text. */
export const text = z.string({ error: "Expected value of type [STRING]" });

/** True or false. */
const flag = z.boolean({ error: "Expected value of type [BOOLEAN]" });

/** One of these texts. */
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  text.pipe(z.enum(values, { error: `Value should be one of the following: [${values.join(", ")}]` }));

const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: "Expected value of type [ARRAY]" });

/** A list with something in it. */
export const filled = <Item extends z.ZodType>(item: Item) =>
  list(item).refine(({ length }) => length > 0, { error: "Value cannot be empty" });

/** An object of these fields and no others. */
export const object = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
  z.strictObject(fields, { error: "Expected value of type [OBJECT]" });

/** A whole number within bounds; AWS also takes those too great for exact arithmetic. */
export const whole = ({ min, max = Number.POSITIVE_INFINITY }: { readonly min: number; readonly max?: number }) =>
  z
    .number({ error: integer })
    .refine(Number.isInteger, { error: integer })
    .min(min, { error: `Minimum value is ${min}` })
    .max(max, { error: `Maximum value is ${max}` });

/** A number with a fraction within bounds, which AWS prints with its fraction. */
export const fraction = ({ min, max = Number.POSITIVE_INFINITY }: { readonly min: number; readonly max?: number }) =>
  z
    .number({ error: integer })
    .min(min, { error: `Minimum value is ${min}.0` })
    .max(max, { error: `Maximum value is ${max}.0` });

/** This number, or an expression that gives it. */
export const orExpression = <Value extends z.ZodType>(value: Value) =>
  z.union([value, z.string().startsWith("{%", { error: integer })], { error: integer });

const Instant = z.iso.datetime({ offset: true });

/** A time with its offset, or an expression that gives it. */
export const timestamp = text.refine((value) => value.startsWith("{%") || Instant.safeParse(value).success, {
  error: "String does not match RFC3339 timestamp",
});

/** The condition of a rule: an expression, or its outcome written down. */
export const condition = z.union(
  [z.boolean(), z.string().startsWith("{%", { error: "JSONata string must start with {% and end with %}" })],
  { error: "Expected value of type [STRING]" },
);

const members = z.record(z.string(), z.unknown(), { error: "Expected value of type [OBJECT]" });

/** States that lead to each other: those of the machine, of a branch, or of one iteration. */
export const scope = { States: members, StartAt: text };

/** What every state and every scope may say about itself. */
export const comment = { Comment: text.exactOptional() };

/** What a state, a rule or a catcher leaves behind. */
export const outcome = {
  Output: Template.exactOptional(),
  Assign: z.record(z.string(), Template, { error: "Expected value of type [OBJECT]" }).exactOptional(),
};

/** Where a state leads. */
export const next = { Next: text.exactOptional(), End: flag.exactOptional() };

const Retrier = object({
  ...comment,
  ErrorEquals: filled(text),
  IntervalSeconds: whole({ min: 0, max: 99_999_999 }).default(1),
  BackoffRate: fraction({ min: 1 }).default(2),
  MaxAttempts: whole({ min: 0, max: 99_999_999 }).default(3),
  MaxDelaySeconds: whole({ min: 1, max: 31_622_400 }).exactOptional(),
  JitterStrategy: oneOf(["NONE", "FULL"]).default("NONE"),
});

const Catcher = object({ ...comment, ErrorEquals: filled(text), Next: text, ...outcome });

/** What a state does about its failures. */
export const recovery = { Retry: list(Retrier).exactOptional(), Catch: list(Catcher).exactOptional() };
