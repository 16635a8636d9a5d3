/** An object of a definition as it was written, whatever it holds. */
export type Raw = { readonly [field: string]: unknown };

/** A state of a definition as it was written, and where. */
export type PlacedState = { readonly name: string; readonly at: string; readonly raw: Raw };

/** States that lead to each other, where they are written, and the scopes around them from the outermost. */
export type PlacedScope = {
  readonly at: string;
  readonly startAt: unknown;
  readonly states: readonly PlacedState[];
  readonly around: readonly PlacedScope[];
};

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The members of a list, or none if it is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The scopes inside a state: branches, or the body of a Map under the name it was given. */
const bodiesOf = ({ at, raw }: PlacedState): readonly (readonly [at: string, body: unknown])[] => {
  if (raw["Type"] === "Parallel")
    return listOf(raw["Branches"]).map((branch, index) => [`${at}/Branches[${index}]`, branch] as const);
  if (raw["Type"] !== "Map") return [];
  return ["ItemProcessor", "Iterator"].flatMap((field) => (field in raw ? [[`${at}/${field}`, raw[field]]] : []));
};

/** A scope and every scope inside it, outer ones first, in the order they are written. */
export const scopesIn = (body: unknown, at = "", around: readonly PlacedScope[] = []): readonly PlacedScope[] => {
  if (!isObject(body) || !isObject(body["States"])) return [];
  const states = Object.entries(body["States"]).map(([name, raw]) => ({
    name,
    at: `${at}/States/${name}`,
    raw: isObject(raw) ? raw : {},
  }));
  const scope = { at, startAt: body["StartAt"], states, around };
  const inner = states.flatMap(bodiesOf);
  return [scope, ...inner.flatMap(([place, each]) => scopesIn(each, place, [...around, scope]))];
};
