import type { SectionFields } from "../../views/apply.ts";

/** The answer given before to a question with one answer, as properties of its field. */
export const given = ({ values }: SectionFields, name: string): { readonly value?: string } => {
  const value = values[name];
  return typeof value === "string" ? { value } : {};
};

/** The answers given before to a question with several; one alone may have been stored bare. */
export const severalGiven = ({ values }: SectionFields, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return typeof value === "string" ? [value] : value;
};

/** How many rows of a list were filled before, e.g. `family.members`. */
export const rowsGiven = (values: { readonly [name: string]: unknown }, name: string): number => {
  const rows = Object.keys(values).flatMap((field) =>
    field.startsWith(`${name}[`) ? [Number.parseInt(field.slice(name.length + 1), 10)] : [],
  );
  return rows.length === 0 ? 0 : Math.max(...rows) + 1;
};
