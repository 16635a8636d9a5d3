import { deflateSync } from "node:zlib";
import { crcOf } from "../../domain/file/check-png.ts";

const side = 64;

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crcOf(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A small picture of a notice board (PNG), another one for every shade, as a demonstration uploads it. */
export const boardPhoto = (shade = 0): Uint8Array<ArrayBuffer> => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.writeUInt8(8, 8);
  const rows = Array.from({ length: side }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: side }, (_, x) => (x % 16 < 2 || y % 8 < 2 ? 40 : 180 + (shade % 60)))]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const picture = deflateSync(Buffer.concat(rows));
  return new Uint8Array(
    Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", picture), chunk("IEND", Buffer.alloc(0))]),
  );
};
