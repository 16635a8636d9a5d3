import { createHash } from "node:crypto";
import { invalidToken } from "./faults.ts";

/** The query a page belongs to: the operation and everything that decides which results it has, in which order. */
export type Query = readonly (string | number | undefined)[];

const validForMs = 24 * 3_600_000;
const markBytes = 12;

const markOf = (query: Query, place: string): string =>
  createHash("sha256")
    .update(JSON.stringify([query, place]))
    .digest()
    .subarray(0, markBytes)
    .toString("base64url");

/** The token that goes on behind `last`, for a day and for the same query only. */
export const pageToken = ({ query, last, now }: { query: Query; last: string | number; now: number }): string => {
  const place = JSON.stringify([last, now]);
  return `${markOf(query, place)}${Buffer.from(place).toString("base64url")}`;
};

/** The last result of the page before; throws `InvalidToken` for a token of another query, a damaged or an old one. */
export const placeOfPage = ({
  token: given,
  query,
  now,
}: {
  token: string;
  query: Query;
  now: number;
}): string | number => {
  const length = markOf(query, "").length;
  const place = Buffer.from(given.slice(length), "base64url").toString();
  // The mark keeps mistakes out, not people: anybody may compute it.
  if (given !== `${markOf(query, place)}${Buffer.from(place).toString("base64url")}`) throw invalidToken();
  const [last, givenAt] = JSON.parse(place) as [string | number, number];
  if (now > givenAt + validForMs) throw invalidToken();
  return last;
};
