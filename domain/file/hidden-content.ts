/** One text character per byte, so that patterns can look for bytes. */
export const asText = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
};

/** Whether the text at this place is exactly this. */
export const readsAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0));

/** Web pages by the words that browsers know them by. */
const markup = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|\?php)|javascript:/i;

/** Archives, programs and documents by the marks that other software finds anywhere in a file. */
const marks = [
  "%PDF-",
  "PK\x03\x04",
  "PK\x05\x06",
  "Rar!\x1a\x07",
  "7z\xbc\xaf\x27\x1c",
  "\x7fELF",
  "PE\0\0",
  "MSCF\0\0",
];

/** Whether bytes beside a picture's own data are a second file of another kind. */
export const hidesMore = (bytes: Uint8Array): boolean => {
  const text = asText(bytes);
  return markup.test(text) || marks.some((mark) => text.includes(mark));
};

/** Whether a document carries an archive's directory or a web page, which other software would find in it. */
export const carriesArchiveOrPage = (text: string): boolean =>
  text.includes("PK\x05\x06") || /<(?:script|html|svg)[\s>]/i.test(text);
