import { asText, carriesArchiveOrPage, readsAt } from "./hidden-content.ts";
import type { FileFault } from "./stored-file.ts";

/** Takes apart a compressed stream (zlib); nothing when it cannot be, or would grow beyond all measure. */
export type Inflate = (bytes: Uint8Array) => Uint8Array | undefined;

/** What makes a document do something, or carries another file in it. */
const acts =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|FileAttachment)(?![A-Za-z])/;

/** Names may be written with `#4A` for `J`; a reader takes them the same. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Whether the bytes begin as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => readsAt(bytes, 0, "%PDF-");

const tailLength = 1024;

/** Looks through a PDF, its compressed objects too, for what acts, hides or is locked; nothing is wrong without a fault. */
export const checkPdf = (bytes: Uint8Array, inflate: Inflate): FileFault | undefined => {
  const text = asText(bytes);
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-tailLength).includes("%%EOF")) return "fileBroken";
  const named = plainNames(text);
  if (acts.test(named)) return "fileActs";
  if (/\/Encrypt(?![A-Za-z])/.test(named)) return "fileLocked";
  if (carriesArchiveOrPage(text)) return "fileHidesMore";
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const opening = text.slice(Math.max(0, index - 2048), index);
    const dictionary = plainNames(opening.slice(opening.lastIndexOf(" obj")));
    if (opening.endsWith("end") || !/\/ObjStm(?![A-Za-z])/.test(dictionary)) continue;
    const begins = index + (text[index + 6] === "\r" ? 8 : 7);
    const ends = text.indexOf("endstream", begins);
    const objects = inflate(bytes.subarray(begins, ends < 0 ? bytes.length : ends));
    if (objects === undefined) return "fileBroken";
    const inside = plainNames(asText(objects));
    if (acts.test(inside)) return "fileActs";
  }
  return undefined;
};
