import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareUtf8, keyRange, packCursor, unpackCursor } from "../../../../functions/adapters/table/key-range.ts";

const text = fc.string({ unit: "binary", maxLength: 4 });
const isAtLeast = (key: string, bound: string) => compareUtf8(key, bound) >= 0;

test("a key is in the range exactly when prefix and bounds admit it", () => {
  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), text, (prefix, from, to, suffix) => {
      const range = keyRange({ pk: "p", limit: 1, prefix, from, ...(to !== undefined && { to }) });

      for (const key of [prefix, prefix + suffix, suffix, from, from + suffix]) {
        const admitted = key.startsWith(prefix) && isAtLeast(key, from) && (to === undefined || !isAtLeast(key, to));
        const within =
          range !== undefined &&
          isAtLeast(key, range.from ?? "") &&
          (range.to === undefined || !isAtLeast(key, range.to));
        expect(within).toBe(admitted);
      }
    }),
  );
});

test("a cursor gives back the place it was made of and can stand in a URL", () => {
  const cursor = packCursor(["镇#🌱", 12]);

  expect(cursor).toMatch(/^[\w-]+$/);
  expect(unpackCursor(cursor)).toEqual(["镇#🌱", 12]);
});

test.each(["", "x", packCursor([]).slice(1), Buffer.from('{"pk":1}').toString("base64url")])(
  "%j is no cursor",
  (cursor) => {
    expect(() => unpackCursor(cursor)).toThrow(expect.objectContaining({ name: "InvalidCursor" }));
  },
);
