import type { HistoryItem, Item, Json } from "../../dependencies.ts";
import { indexNames } from "./index-names.ts";

const utf8Bytes = (text: string): number => Buffer.byteLength(text, "utf8");

/** DynamoDB's size of a number: one byte per two significant digits, and one more. */
const numberBytes = (value: number): number => {
  const digits = value
    .toExponential()
    .replace(/^-|e[-+\d]*$/g, "")
    .replace(".", "").length;
  return Math.ceil(digits / 2) + (value < 0 ? 2 : 1);
};

/** Bytes of a value by DynamoDB's published formula: containers cost 3, each of their elements 1 more. */
const valueBytes = (value: Json | undefined): number => {
  if (typeof value === "string") return utf8Bytes(value);
  if (typeof value === "number") return numberBytes(value);
  if (value === null || typeof value === "boolean") return 1;
  if (value === undefined) return 0;
  let bytes = 3;
  if (Array.isArray(value)) for (const element of value) bytes += 1 + valueBytes(element);
  else for (const [name, element] of Object.entries(value)) bytes += 1 + utf8Bytes(name) + valueBytes(element);
  return bytes;
};

/** Bytes of a stored item, names of attributes included, by which DynamoDB limits (400 KB) and bills. */
export const itemBytes = (item: Item | HistoryItem): number => {
  let bytes =
    "pk".length + utf8Bytes(item.pk) + "sk".length + utf8Bytes(item.sk) + "body".length + valueBytes(item.body);
  if (!("version" in item)) return bytes + "history".length + 1;
  bytes += "version".length + numberBytes(item.version);
  if (item.expiresAt !== undefined) bytes += "expiresAt".length + numberBytes(item.expiresAt);
  for (const name of indexNames) {
    const place = item.indexes?.[name];
    if (place) bytes += 2 * `${name}_pk`.length + utf8Bytes(place.pk) + utf8Bytes(place.sk);
  }
  return bytes;
};
