import { deflateSync } from "node:zlib";
import { boardPhoto } from "../../local/play/board-photo.ts";

const bytes = (...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))));

/** A segment of a JPEG: its marker and what it holds. */
const segment = (marker: number, data: Uint8Array): Uint8Array =>
  bytes(new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data);

const ends = new Uint8Array([0xff, 0xd9]);

/** A picture in the bones of a JPEG: header, comment, frame, one scan with a stuffed 0xFF and a restart, end. */
export const aJpeg = ({ width = 640, height = 480, comment = "board", after = "" } = {}) =>
  bytes(
    new Uint8Array([0xff, 0xd8]),
    segment(0xe0, bytes("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    segment(0xfe, bytes(comment)),
    segment(0xc0, new Uint8Array([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0])),
    new Uint8Array([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
    ends,
    after,
  );

/** A page of a PDF with these further objects. */
export const aPdf = (...objects: readonly (string | Uint8Array)[]) =>
  bytes(
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n",
    ...objects,
    "\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n",
  );

/** Objects of a PDF packed into a compressed stream, where a plain search would not see them. */
export const packedObjects = (objects: string) =>
  bytes(
    "3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n",
    deflateSync(Buffer.from(`4 0 ${objects}`)),
    "\nendstream\nendobj\n",
  );

/** Files of other kinds under whatever name. */
export const strangers = {
  "a web page": bytes("<!doctype html><script>alert(1)</script>"),
  "a drawing with scripts": bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  "an archive": bytes("PK\x03\x04", new Uint8Array(60)),
  "a program": bytes("MZ", new Uint8Array(200)),
  "a GIF": bytes("GIF89a", new Uint8Array(60)),
  "a text": bytes("家庭情况说明"),
} as const;

/** A picture of 4 MB that is larger than a file may be once it is repeated. */
export const tooLarge = (): Uint8Array<ArrayBuffer> => bytes(boardPhoto(), new Uint8Array(6 * 1024 * 1024));

/** Bytes put together. */
export const together = bytes;
