/** A part of a pattern: a letter, any one letter, or any number of letters, of a name only or of whatever follows. */
type Part = { readonly letter: string } | { readonly any: "one" | "some" | "name" };

/** The variables of ARNs that may hold slashes and colons; others are a name between two of these. */
const long = /^(?:ObjectName|LogGroupName|LogStreamName|SecretId|StreamLabel|ParameterNameWithoutLeadingSlash)$/;

const partsOf = (pattern: string): readonly Part[] =>
  [...pattern.matchAll(/\$\{(\w+)\}|([\s\S])/g)].map(([, variable, letter = ""]): Part => {
    if (variable !== undefined) return { any: long.test(variable) ? "some" : "name" };
    if (letter === "*") return { any: "some" };
    return letter === "?" ? { any: "one" } : { letter };
  });

const isMany = (part: Part | undefined): boolean => part !== undefined && "any" in part && part.any !== "one";

const mayBeSame = (one: Part, other: Part): boolean => {
  if ("any" in one) return one.any !== "name" || !("letter" in other) || !/[/:]/.test(other.letter);
  if ("any" in other) return mayBeSame(other, one);
  return one.letter === other.letter;
};

/** Whether some text fits two patterns, of which each may be the resource of a policy (`*`, `?`) or the form of an ARN (`${Name}`). */
export const overlap = (one: string, other: string): boolean => {
  const [left, right] = [partsOf(one), partsOf(other)];
  const known = new Map<number, boolean>();
  const from = (l: number, r: number): boolean => {
    const key = l * (right.length + 1) + r;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Until it is known: a way that comes back here leads nowhere.
    known.set(key, false);
    const [a, b] = [left[l], right[r]];
    const answer =
      (a === undefined && b === undefined) ||
      (isMany(a) && from(l + 1, r)) ||
      (isMany(b) && from(l, r + 1)) ||
      (a !== undefined && b !== undefined && mayBeSame(a, b) && from(isMany(a) ? l : l + 1, isMany(b) ? r : r + 1));
    known.set(key, answer);
    return answer;
  };
  return from(0, 0);
};
