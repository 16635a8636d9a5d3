import type { TypedFields } from "../../web/layout/page-context.ts";

type FormValue = string | readonly FormValue[] | { readonly [name: string]: FormValue };

/** A form as the schemas read it, and every field as it was typed, empty ones too, with its rows numbered alike. */
export type DecodedForm = { readonly value: { readonly [name: string]: FormValue }; readonly typed: TypedFields };

const maxFields = 10_000;
const maxDepth = 8;
const maxNameLength = 200;

/** Names that would reach for an object's prototype; refused in forms and in JSON alike. */
export const forbiddenNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

type Leaf = { readonly texts: string[]; readonly several: "always" | "whenRepeated" };
type Branch = { readonly children: Map<string | number, Node>; readonly numbered: boolean };
type Node = Leaf | Branch;

const isLeaf = (node: Node): node is Leaf => "texts" in node;

const fieldName = /^[^.[\]]+(?:\.[^.[\]]+|\[\d{1,4}\])*(?:\[\])?$/;
const fieldPart = /\[\d+\]|[^.[\]]+/g;

type FieldPath = { readonly parts: readonly (string | number)[]; readonly several: Leaf["several"] };

const pathOf = (name: string): FieldPath | undefined => {
  if (name.length > maxNameLength || !fieldName.test(name)) return undefined;
  const several = name.endsWith("[]") ? "always" : "whenRepeated";
  const plain = several === "always" ? name.slice(0, -2) : name;
  const parts = (plain.match(fieldPart) ?? []).map((part) => (part.startsWith("[") ? Number(part.slice(1, -1)) : part));
  const refused = parts.length > maxDepth || parts.some((part) => forbiddenNames.has(String(part)));
  return refused ? undefined : { parts, several };
};

/** The node at a part of the path, made on first use; nothing when a field of the other kind stands there. */
const enter = (parent: Branch, part: string | number, make: () => Node): Node | undefined => {
  if ((typeof part === "number") !== parent.numbered) return undefined;
  const child = parent.children.get(part) ?? make();
  parent.children.set(part, child);
  return child;
};

const branch = (next: string | number | undefined): Branch => ({
  children: new Map(),
  numbered: typeof next === "number",
});

const place = (root: Branch, { parts, several }: FieldPath, text: string): "placed" | "contradiction" => {
  let at: Branch = root;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const next = enter(at, part, () => branch(parts[index + 1]));
    if (!next || isLeaf(next)) return "contradiction";
    at = next;
  }
  const leaf = enter(at, parts.at(-1) ?? "", () => ({ texts: [], several }));
  if (!leaf || !isLeaf(leaf)) return "contradiction";
  leaf.texts.push(text);
  return "placed";
};

const leafValue = ({ texts, several }: Leaf): FormValue | undefined => {
  const filled = texts.filter((text) => text.trim() !== "");
  if (filled.length === 0) return undefined;
  return several === "always" || filled.length > 1 ? filled : filled[0];
};

type Typed = { [field: string]: string | readonly string[] };

const remember = (typed: Typed, field: string, { texts, several }: Leaf): void => {
  typed[field] = several === "always" || texts.length > 1 ? texts : (texts[0] ?? "");
};

/** Blank rows close ranks, and what was typed is renumbered with them, so that a fault's field is the row people see. */
const rowsOf = (node: Branch, name: string, typed: Typed): FormValue | undefined => {
  const rows: FormValue[] = [];
  for (const [, row] of [...node.children].sort(([one], [other]) => Number(one) - Number(other))) {
    const typedRow: Typed = {};
    const value = valueAt(row, `${name}[${rows.length}]`, typedRow);
    if (value === undefined) continue;
    rows.push(value);
    Object.assign(typed, typedRow);
  }
  return rows.length === 0 ? undefined : rows;
};

const fieldsOf = (node: Branch, name: string, typed: Typed): { readonly [name: string]: FormValue } | undefined => {
  const fields: { [name: string]: FormValue } = {};
  for (const [key, child] of node.children) {
    const value = valueAt(child, name === "" ? String(key) : `${name}.${key}`, typed);
    if (value !== undefined) fields[key] = value;
  }
  return Object.keys(fields).length === 0 ? undefined : fields;
};

const valueAt = (node: Node, name: string, typed: Typed): FormValue | undefined => {
  if (!isLeaf(node)) return node.numbered ? rowsOf(node, name, typed) : fieldsOf(node, name, typed);
  remember(typed, name, node);
  return leafValue(node);
};

/**
 * Turns `family.members[0].name=…` into nested values; empty fields and blank rows are absent, a repeated field or one
 * ending in `[]` is a list. Undefined when fields contradict each other, are too many, too deep or reach for the prototype.
 */
export const decodeForm = (sent: Iterable<readonly [string, string]>): DecodedForm | undefined => {
  const root = branch(undefined);
  let fields = 0;
  for (const [name, text] of sent) {
    const path = pathOf(name);
    fields += 1;
    if (!path || fields > maxFields || !isStorable(text)) return undefined;
    if (place(root, path, text) === "contradiction") return undefined;
  }
  const typed: Typed = {};
  return { value: fieldsOf(root, "", typed) ?? {}, typed };
};

/** Whether a text survives every store: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");
