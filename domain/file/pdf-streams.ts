/** A stream of a PDF: what stands between the head of its object and the word `stream`, and where its bytes begin. */
export type PdfStream = { readonly dictionary: string; readonly begins: number };

/** The head of an object on a line of its own, the word `stream`, or whatever only looks like one of them. */
const heads =
  /(?<=^|[\r\n])[ \t]{0,20}\d{1,10}[\0\s]{1,20}\d{1,5}[\0\s]{1,20}obj(?![A-Za-z])|(?<!end)stream[ \t]{0,8}(?:\r\n|\r|\n)?/g;

const blank = /[\0\s]/;

/** What stands before the word `stream` tells whether it is one; behind a remark nobody can say. */
const standing = (text: string, index: number): "stream" | "words" | "unclear" => {
  let last = index - 1;
  while (last >= 0 && blank.test(text.charAt(last))) last -= 1;
  if (text.startsWith(">>", last - 1)) return "stream";
  const line = Math.max(text.lastIndexOf("\n", last), text.lastIndexOf("\r", last));
  const isOnOwnLine = /[\r\n]/.test(text.slice(last + 1, index));
  return isOnOwnLine && text.slice(line + 1, last + 1).includes("%") ? "unclear" : "words";
};

/** A dictionary without its strings; undefined when a string does not close, or closes without having been opened. */
const withoutStrings = (dictionary: string): string | undefined => {
  const outside: string[] = [];
  let depth = 0;
  for (let at = 0; at < dictionary.length; at += 1) {
    const character = dictionary.charAt(at);
    if (character === "\\" && depth > 0) at += 1;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (depth === 0) outside.push(character);
    if (depth < 0) return undefined;
  }
  return depth === 0 ? outside.join("") : undefined;
};

/** A head may be written into a string or a remark of the true dictionary: what could be the rest of one is no dictionary. */
const isWhole = (dictionary: string): boolean => {
  const outside = withoutStrings(dictionary);
  return outside !== undefined && /^[\0\s]*<</.test(outside) && !/[%\\]|obj(?![A-Za-z])/.test(outside);
};

/** Every stream of a PDF in one pass; "unclear" when a stream's dictionary cannot be told for certain. */
export const pdfStreams = (text: string): readonly PdfStream[] | "unclear" => {
  const streams: PdfStream[] = [];
  let head: number | undefined;
  for (const { 0: words, index } of text.matchAll(heads)) {
    if (words.endsWith("obj")) {
      head = index + words.length;
      continue;
    }
    const stands = standing(text, index);
    if (stands === "words") continue;
    const dictionary = head === undefined ? "" : text.slice(head, index);
    if (stands === "unclear" || !isWhole(dictionary)) return "unclear";
    streams.push({ dictionary, begins: index + words.length });
    // A head serves one stream: nothing is read twice.
    head = undefined;
  }
  return streams;
};
