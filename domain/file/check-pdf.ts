import { asText, carriesArchiveOrPage, readsAt } from "./hidden-content.ts";
import { pdfStreams } from "./pdf-streams.ts";
import type { FileFault } from "./stored-file.ts";

/** Takes apart a compressed stream (zlib); nothing when it cannot be, or would grow beyond so many bytes. */
export type Inflate = (bytes: Uint8Array, atMost: number) => Uint8Array | undefined;

/** What makes a document do something, or carries another file in it. */
const acts =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|FileAttachment)(?![A-Za-z])/;

/** Names may be written with `#4A` for `J`; a reader takes them the same. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Whether the bytes begin as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => readsAt(bytes, 0, "%PDF-");

const tailLength = 1024;

/** What the packed objects of one file may come to, in bytes and in number; a document of 5 MB is far below. */
const mostInflated = 8 * 1024 * 1024;
const mostPacked = 200;

/** Readers know packed objects by the place of the first, whatever type the dictionary gives them. */
const packs = /\/(?:ObjStm|First)(?![A-Za-z])/;

/** Everything by which a stream may be encoded; what is packed twice or rearranged would not be seen. */
const encodings = /\/(?:[A-Za-z0-9]+Decode|AHx|A85|LZW|Fl|RL|DecodeParms|DP|F)(?![A-Za-z0-9])/g;

const checkPackedObjects = (bytes: Uint8Array, text: string, inflate: Inflate): FileFault | undefined => {
  const streams = pdfStreams(text);
  if (streams === "unclear") return "fileBroken";
  const named = streams.map(({ dictionary, begins }) => ({ dictionary: plainNames(dictionary), begins }));
  const packed = named.filter(({ dictionary }) => packs.test(dictionary));
  if (packed.length > mostPacked) return "fileBroken";
  let left = mostInflated;
  for (const { dictionary, begins } of packed) {
    const ends = text.indexOf("endstream", begins);
    if (ends < 0 || dictionary.match(encodings)?.join() !== "/FlateDecode") return "fileBroken";
    const objects = inflate(bytes.subarray(begins, ends), left);
    if (objects === undefined) return "fileBroken";
    left -= objects.length;
    if (acts.test(plainNames(asText(objects)))) return "fileActs";
  }
  return undefined;
};

/** Looks through a PDF, its compressed objects too, for what acts, hides or is locked; nothing is wrong without a fault. */
export const checkPdf = (bytes: Uint8Array, inflate: Inflate): FileFault | undefined => {
  const text = asText(bytes);
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-tailLength).includes("%%EOF")) return "fileBroken";
  const named = plainNames(text);
  if (acts.test(named)) return "fileActs";
  if (/\/Encrypt(?![A-Za-z])/.test(named)) return "fileLocked";
  if (carriesArchiveOrPage(text)) return "fileHidesMore";
  return checkPackedObjects(bytes, text, inflate);
};
