import { maskToSurname } from "../masking/mask.ts";
import type { FormChange, FormFact, ShownValue } from "./form-facts.ts";

/**
 * How much of a form somebody sees (domain §4.1): a `handler` decides about the need, a `classTeacher` whether the child
 * is in the class and the papers can be read, an `onlooker` decides nothing.
 */
export type Sight = "handler" | "classTeacher" | "onlooker";

type Mask = (shown: ShownValue) => ShownValue;
type Masks = readonly (readonly [field: RegExp, mask: Mask])[];

const hide: Mask = () => "***";
const surname: Mask = (shown) => (typeof shown === "string" ? maskToSurname(shown) : "***");

const fromTeacher: Masks = [
  [/^bank\.account$/, hide],
  [/^bank\.holder$/, surname],
  [/^family\.members\[\d+\]\.health$/, hide],
  [/^need\.(?!categories)/, hide],
];

const masksOf: { readonly [Of in Sight]: Masks } = {
  handler: [],
  classTeacher: fromTeacher,
  onlooker: [
    ...fromTeacher,
    [/^need\.categories$/, hide],
    [/^(?:guardian\.name|commitment\.signature|family\.members\[\d+\]\.name)$/, surname],
    [/^family\.members\[\d+\]\.occupation$/, hide],
    [/^pupil\.hukouType$/, hide],
  ],
};

const shownIn = (sight: Sight, field: string, shown: ShownValue): ShownValue =>
  masksOf[sight].find(([pattern]) => pattern.test(field))?.[1](shown) ?? shown;

/** The fields of a form as this person may see them. */
export const factsFor = (sight: Sight, facts: readonly FormFact[]): FormFact[] =>
  facts.map((fact) => ({ ...fact, value: shownIn(sight, fact.field, fact.value) }));

/** What changed in a form as this person may see it: that it changed is told, what it was is not. */
export const changesFor = (sight: Sight, changes: readonly FormChange[]): FormChange[] =>
  changes.map(({ field, before, after }) => ({
    field,
    ...(before !== undefined && { before: shownIn(sight, field, before) }),
    ...(after !== undefined && { after: shownIn(sight, field, after) }),
  }));
