import type { Option } from "../../components/select-field.tsx";

/** The answers of a choice, in the order of their texts. */
export const optionsOf = (labels: { readonly [value: string]: string }): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
