import type { TableQuery } from "../../dependencies.ts";
import { TableError } from "./table-error.ts";

const lastCodePoint = 0x10ffff;
const surrogates = { before: 0xd7ff, after: 0xe000 } as const;

/** Compares two strings as every Table sorts them, by their UTF-8 bytes (JavaScript's `<` compares UTF-16 units). */
export const compareUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The smallest string greater than every string with this prefix; absent when there is none. */
const afterPrefix = (prefix: string): string | undefined => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === surrogates.before ? surrogates.after : last + 1);
};

/** Sort keys from one (inclusive) to one (exclusive); an absent bound is open. */
export type KeyRange = { readonly from?: string; readonly to?: string };

/** The sort keys a query asks for, its prefix and its bounds taken together; undefined when none can match. */
export const keyRange = ({ prefix = "", from = "", to }: TableQuery): KeyRange | undefined => {
  const lower = compareUtf8(prefix, from) > 0 ? prefix : from;
  const end = afterPrefix(prefix);
  const upper = to === undefined || (end !== undefined && compareUtf8(end, to) < 0) ? end : to;
  if (upper !== undefined && compareUtf8(lower, upper) >= 0) return undefined;
  return { ...(lower !== "" && { from: lower }), ...(upper !== undefined && { to: upper }) };
};

/** Packs the place of the last item of a page into an opaque, URL-safe cursor. */
export const packCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place in a cursor that `packCursor` made; anything else is an `InvalidCursor`. */
export const unpackCursor = (cursor: string): readonly (string | number)[] => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(place) && place.every((part) => typeof part === "string" || typeof part === "number"))
      return place;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new TableError("InvalidCursor", "The cursor was not made by this table");
};
