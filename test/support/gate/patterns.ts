const kept = new Map<string, RegExp>();

const compiled = (pattern: string, translate: () => RegExp): RegExp => {
  const known = kept.get(pattern) ?? translate();
  kept.set(pattern, known);
  return known;
};

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const translated = (pattern: string, parts: RegExp, signs: { readonly [part: string]: string }): RegExp =>
  new RegExp(`^${pattern.replaceAll(parts, (part) => signs[part] ?? literally(part))}$`);

/** IAM would put the value of a variable here; the gate has none to put. */
const refuseVariables = (pattern: string): void => {
  if (pattern.includes("${")) throw new Error(`The gate knows no policy variables: ${pattern}`);
};

/** Whether a text is like a pattern in which `*` stands for any characters and `?` for one. */
export const isLike = (text: string, pattern: string): boolean => {
  refuseVariables(pattern);
  return compiled(`like ${pattern}`, () => translated(pattern, /[*?]|[^*?]+/g, { "*": "[^]*", "?": "[^]" })).test(text);
};

/** Whether an action is meant, e.g. `dynamodb:Query` by `dynamodb:*`; IAM does not look at the case of its letters. */
export const isAction = (action: string, pattern: string): boolean =>
  isLike(action.toLowerCase(), pattern.toLowerCase());

/** Whether a resource is meant: a sign stands for characters of its own part of the ARN, only a `*` at the end of a part may go on behind the colon. */
export const isResource = (resource: string, pattern: string): boolean => {
  refuseVariables(pattern);
  if (pattern !== "*" && !/^arn:[^:*?]+:[^:*?]+:[^:]*:[^:]*:./.test(pattern))
    throw new Error(`This is not the ARN of a resource: ${pattern}`);
  const signs = { "*": "[^:]*", "?": "[^:]", "*:": "[^]*:" };
  const translate = () => translated(`${pattern}:`, /\*:|[*?]|[^*?]+/g, signs);
  return compiled(`resource ${pattern}`, translate).test(`${resource}:`);
};
