import { isLike, isResource } from "./patterns.ts";

/** What is known of a request: of each condition key its values; none, if the key is known but not part of this request. */
export type Context = { readonly [key: string]: readonly string[] };

type Test = (value: string, wanted: string) => boolean;

const equals: Test = (value, wanted) => value === wanted;
const equalsInAnyCase: Test = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();

const positive: { readonly [operator: string]: Test } = {
  StringEquals: equals,
  StringEqualsIgnoreCase: equalsInAnyCase,
  StringLike: isLike,
  ArnEquals: isResource,
  ArnLike: isResource,
  Bool: equalsInAnyCase,
};

const negative: { readonly [operator: string]: Test } = {
  StringNotEquals: equals,
  StringNotEqualsIgnoreCase: equalsInAnyCase,
  StringNotLike: isLike,
  ArnNotEquals: isResource,
  ArnNotLike: isResource,
};

const shape = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

/** Whether one value passes: a positive operator wants one of the wanted, a negative one none of them. */
const passes = (operator: string, value: string, wanted: readonly string[]): boolean => {
  const [is, isNot] = [positive[operator], negative[operator]];
  if (is) return wanted.some((each) => is(value, each));
  if (isNot) return !wanted.some((each) => isNot(value, each));
  throw new Error(`The gate does not know the condition operator ${operator}`);
};

const valuesOf = (context: Context, key: string): readonly string[] => {
  const [, values] = Object.entries(context).find(([known]) => equalsInAnyCase(known, key)) ?? [];
  if (values === undefined) throw new Error(`The gate does not know the condition key ${key}`);
  return values;
};

const holds = (written: string, values: readonly string[], wanted: readonly string[]): boolean => {
  const [, set, operator = "", ifExists] = shape.exec(written) ?? [];
  if (operator === "Null") return wanted.every((each) => equalsInAnyCase(each, String(values.length === 0)));
  // Asked of no value too, so that an unknown operator never passes unseen.
  const ofAbsent = passes(operator, "", []);
  if (set === "ForAllValues") return values.every((value) => passes(operator, value, wanted));
  if (values.length === 0) return set === undefined && (ifExists !== undefined || ofAbsent);
  if (set === "ForAnyValue") return values.some((value) => passes(operator, value, wanted));
  if (values.length > 1) throw new Error(`${written} compares one value; this request has ${values.length}`);
  return values.every((value) => passes(operator, value, wanted));
};

/** Whether all conditions of a statement hold; an operator or a key that the gate does not know is an error, never a pass. */
export const conditionsHold = (
  conditions: { readonly [operator: string]: { readonly [key: string]: readonly string[] } },
  context: Context,
): boolean =>
  Object.entries(conditions)
    .flatMap(([operator, keys]) => Object.entries(keys).map(([key, wanted]) => ({ operator, key, wanted })))
    .every(({ operator, key, wanted }) => holds(operator, valuesOf(context, key), wanted));
