import type { Picture } from "./check-png.ts";
import { hidesMore } from "./hidden-content.ts";

/** Whether the bytes begin as a JPEG does. */
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Frame headers; the other markers of their row tell of Huffman tables and the like. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the next marker stands after compressed data, in which 0xFF is always followed by 0x00 or a restart marker. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !standsAlone(next)) return at;
    at += 1;
  }
  return bytes.length;
};

/** Walks through every segment of a JPEG; what cameras add after its end is allowed unless it is a file of another kind. */
export const checkJpeg = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return "fileBroken";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return hidesMore(bytes.subarray(at + 2)) ? "fileHidesMore" : (size ?? "fileBroken");
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return "fileBroken";
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return "fileBroken";
    if (hidesMore(bytes.subarray(at + 4, end))) return "fileHidesMore";
    if (isFrame(marker)) {
      if (end < at + 9) return "fileBroken";
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at = marker === 0xda ? endOfScan(bytes, end) : end;
  }
  return "fileBroken";
};
