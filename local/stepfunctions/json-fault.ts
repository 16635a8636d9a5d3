/** Why a text is not JSON, in the words of the reader AWS uses, and where it noticed. */
export type JsonFault = {
  readonly message: string;
  /** Both count from one. */
  readonly line: number;
  readonly column: number;
};

type Trouble = { readonly message: string; readonly at: number };

/** The place behind what was read, or what is wrong there. */
type Step = number | Trouble;

const values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
const blank = /[ \t\r\n]*/y;
const word = /[\p{L}\p{Nd}_$]+/uy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const characters = /(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
const literals: ReadonlySet<string> = new Set(["true", "false", "null"]);

const readAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
};

const unexpected = (text: string, at: number, wanted: string): Trouble => {
  const code = text.codePointAt(at) ?? 0;
  return { at, message: `Unexpected character ('${String.fromCodePoint(code)}' (code ${code})): ${wanted}` };
};

const readString = (text: string, at: number): Step => {
  const end = at + 1 + readAt(characters, text, at + 1).length;
  const next = text[end];
  if (next === '"') return end + 1;
  if (next === undefined)
    return { at: end, message: "Unexpected end-of-input: was expecting closing quote for a string value" };
  if (next === "\\")
    return {
      at: end,
      message: `Unrecognized character escape '${text[end + 1] ?? ""}' (code ${text.codePointAt(end + 1) ?? 0})`,
    };
  const wanted = "has to be escaped using backslash to be included in string value";
  return { at: end, message: `Illegal unquoted character ((CTRL-CHAR, code ${next.charCodeAt(0)})): ${wanted}` };
};

const readScalar = (text: string, at: number): Step => {
  if (text[at] === '"') return readString(text, at);
  const end = at + readAt(number, text, at).length;
  if (end > at) return end;
  const token = readAt(word, text, at);
  if (literals.has(token)) return at + token.length;
  return token === ""
    ? unexpected(text, at, `expected a valid value ${values}`)
    : { at: at + token.length, message: `Unrecognized token '${token}': was expecting ${values}` };
};

const brackets = {
  "{": { kind: "Object", end: "}", first: "firstName", next: "name" },
  "[": { kind: "Array", end: "]", first: "firstValue", next: "value" },
} as const;

type Bracket = (typeof brackets)[keyof typeof brackets];
type Wanted = "value" | "firstValue" | "name" | "firstName" | "colon" | "more";

/** What is wrong with the text. What is open is kept in a list: no nesting is too deep. */
const troubleIn = (text: string): Trouble | undefined => {
  const open: Bracket[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    at += readAt(blank, text, at).length;
    const next = text[at];
    const within = open.at(-1);
    if (next === undefined) {
      if (wanted === "more" && !within) return undefined;
      return { at, message: `Unexpected end-of-input: expected close marker for ${within?.kind ?? "Root"}` };
    }
    const bracket: Bracket | undefined = brackets[next as keyof typeof brackets];
    let step: Step = at + 1;
    if (within?.end === next && (wanted === "more" || wanted === within.first)) {
      open.pop();
      wanted = "more";
    } else if (wanted === "more" && within) {
      if (next !== ",") step = unexpected(text, at, `was expecting comma to separate ${within.kind} entries`);
      wanted = within.next;
    } else if (wanted === "colon") {
      if (next !== ":") step = unexpected(text, at, "was expecting a colon to separate field name and value");
      wanted = "value";
    } else if (wanted === "name" || wanted === "firstName") {
      const isName = next === '"';
      step = isName ? readString(text, at) : unexpected(text, at, "was expecting double-quote to start field name");
      wanted = "colon";
    } else if (bracket) {
      open.push(bracket);
      wanted = bracket.first;
    } else {
      step = readScalar(text, at);
      wanted = "more";
    }
    if (typeof step !== "number") return step;
    at = step;
  }
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What is wrong with a text that should be JSON; undefined when nothing is. */
export const jsonFault = (text: string): JsonFault | undefined => {
  if (isJson(text)) return undefined;
  const { message, at } = troubleIn(text) ?? { message: "Unexpected content after the end of the value", at: 0 };
  const before = text.slice(0, at).split("\n");
  return { message, line: before.length, column: (before.at(-1) ?? "").length + 1 };
};
