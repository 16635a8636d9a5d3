const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Reads JSON as AWS does: a key given twice and a number too large for a double are errors too. */
export const parsedStrictly = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  const open: Set<string>[] = [];
  let last = "";
  for (const [token] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const key = String(JSON.parse(last));
      const keys = open.at(-1);
      if (keys?.has(key)) throw new SyntaxError(`the key ${key} is given twice`);
      keys?.add(key);
    } else if (Math.abs(Number(token)) === Number.POSITIVE_INFINITY) throw new SyntaxError(`${token} is too large`);
    last = token;
  }
  return value;
};
