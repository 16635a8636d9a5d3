import { hidesMore, readsAt } from "./hidden-content.ts";
import type { FileFault } from "./stored-file.ts";

/** What a look at a picture says: its size in pixels, or why it is refused. */
export type Picture = { readonly width: number; readonly height: number } | FileFault;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of a PNG chunk (ISO 3309). */
export const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};

/** Whether the bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean => readsAt(bytes, 0, "\x89PNG\r\n\x1a\n");

/** Walks through every chunk of a PNG: whole, unchanged, and nothing after its end. */
export const checkPng = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Exclude<Picture, FileFault> | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length || crcOf(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return "fileBroken";
    if (readsAt(bytes, at + 4, "IHDR") && length === 13)
      size ??= { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!readsAt(bytes, at + 4, "IDAT") && hidesMore(bytes.subarray(at + 8, end - 4))) return "fileHidesMore";
    if (readsAt(bytes, at + 4, "IEND")) return end === bytes.length ? (size ?? "fileBroken") : "fileHidesMore";
    if (size === undefined) return "fileBroken";
    at = end;
  }
  return "fileBroken";
};
