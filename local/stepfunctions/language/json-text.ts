import { jsonFault } from "../json-fault.ts";
import type { Diagnostic } from "./diagnostics.ts";

const token = /\s*(?:(?<string>"(?:[^"\\]|\\.)*")|(?<mark>[[\]{},:])|[^\s"[\]{},:]+)/gsuy;
const shown = 500;

/** AWS names this fault and not its bound; this is the one its reader of JSON has. */
const deepest = 1000;

type Trouble = { readonly message: string; readonly line: number; readonly column: number };

/** AWS's reader names the text itself as its source, cut where it is long. */
const unreadable = (text: string, { message, line, column }: Trouble): Diagnostic => {
  const cut = text.length > shown ? `[truncated ${text.length - shown} chars]` : "";
  const location = `[Source: (String)"${text.slice(0, shown)}"${cut}; line: ${line}, column: ${column}]`;
  return { code: "INVALID_JSON_DESCRIPTION", message: `${message}\n at ${location}`, location };
};

/** AWS's reader notices a second key behind its closing quote. */
const secondKey = (text: string, key: string, offset: number): Diagnostic => {
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return unreadable(text, { message: `Duplicate field '${key}'`, line: before.length, column });
};

type Open = { readonly keys: Set<string> | undefined; readonly name: string };

/** Keys an object holds twice, of which `JSON.parse` would keep the last and say nothing, and nesting nobody writes. */
const faultsOfNesting = (text: string): readonly Diagnostic[] => {
  const open: Open[] = [];
  const faults: Diagnostic[] = [];
  let key = "";
  let string: string | undefined;
  for (const { index, groups } of text.matchAll(token)) {
    const mark = groups?.["mark"];
    const within = open.at(-1);
    if (mark === ":" && string !== undefined) {
      key = JSON.parse(string);
      if (within?.keys?.has(key))
        faults.push(
          within.name === "States"
            ? { code: "DUPLICATE_STATE_NAME", message: `Duplicate State name: ${key}`, location: `/States/${key}` }
            : secondKey(text, key, index),
        );
      within?.keys?.add(key);
    }
    if (mark === "{" || mark === "[") open.push({ keys: mark === "{" ? new Set() : undefined, name: key });
    if (open.length > deepest) return [{ code: "TOO_DEEPLY_NESTED", message: `Nested deeper than ${deepest}` }];
    if (mark === "}" || mark === "]") open.pop();
    string = groups?.["string"];
  }
  return faults;
};

/** A definition read from its text, with what makes it unreadable or ambiguous. */
export const readText = (text: string): { readonly value?: unknown; readonly faults: readonly Diagnostic[] } => {
  if (text.trim() === "") return { faults: [] };
  const fault = jsonFault(text);
  return fault ? { faults: [unreadable(text, fault)] } : { value: JSON.parse(text), faults: faultsOfNesting(text) };
};
