import { expect, test } from "vitest";
import { itemBytes } from "../../../../functions/adapters/table/item-size.ts";

const empty = { pk: "p", sk: "s", version: 1, body: {} };
const bodyBytes = (body: Parameters<typeof itemBytes>[0]["body"]) => itemBytes({ ...empty, body }) - itemBytes(empty);

test("an item counts the names and values of its attributes", () => {
  const bytes = itemBytes(empty);

  expect(bytes).toBe("pk".length + 1 + "sk".length + 1 + "version".length + 2 + "body".length + 3);
});

test.each([
  ["text by its UTF-8 bytes", { name: "助学" }, 1 + 4 + 6],
  ["a number by its significant digits", { fen: 62_500 }, 1 + 3 + 3],
  ["a negative number by one more", { fen: -1_234_567 }, 1 + 3 + 6],
  ["true and null by one byte", { yes: true, no: null }, 1 + 3 + 1 + 1 + 2 + 1],
  ["a list by three bytes and one for each element", { list: ["a", "bb"] }, 1 + 4 + 3 + (1 + 1) + (1 + 2)],
  ["an inner map like the outer one", { map: { a: "b" } }, 1 + 3 + 3 + (1 + 1 + 1)],
])("a body counts %s", (_, body, bytes) => {
  expect(bodyBytes(body)).toBe(bytes);
});

test("a place in an index and the end of life count, too", () => {
  const bytes = itemBytes({ ...empty, indexes: { work: { pk: "12", sk: "345" } }, expiresAt: 1_790_000_001 });

  expect(bytes - itemBytes(empty)).toBe("work_pk".length + 2 + "work_sk".length + 3 + "expiresAt".length + 6);
});
