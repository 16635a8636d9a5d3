import { expect, test } from "vitest";
import { type Charge, type MeteredTable, meterTable } from "../../../../functions/adapters/table/meter-table.ts";
import type { Item, ItemChange } from "../../../../functions/dependencies.ts";
import { openDatabase } from "../../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../../local/sqlite/sqlite-table.ts";
import { anEntry, anItem } from "../../../contract/table-fixture.ts";

const aTable = (): MeteredTable => meterTable(createSqliteTable(openDatabase(":memory:")));
const item = (change: Partial<Item> = {}): Item =>
  anItem({ pk: "619901#case", body: { text: "x".repeat(1500) }, ...change });
const at = (sk: string): Partial<Item> => ({ indexes: { queue: { pk: "619901#school", sk } } });

const writeUnits = async (table: MeteredTable, change: ItemChange, entries = 0): Promise<number> => {
  const before = table.units().write;
  await table.commit({
    changes: [change],
    history: Array.from({ length: entries }, (_, n) => anEntry("619901#case", n)),
  });
  return table.units().write - before;
};

test("a lone put costs its size in KB, with a history entry it is a transaction and costs double", async () => {
  const alone = await writeUnits(aTable(), { put: item(), seen: 0 });
  const together = await writeUnits(aTable(), { put: item(), seen: 0 }, 1);

  expect([alone, together]).toEqual([2, 2 * 2 + 2 * 1]);
});

test("an index costs one write when a place is taken, kept or left, and two when it moves", async () => {
  const table = aTable();

  const taken = await writeUnits(table, { put: item(at("classCheck")), seen: 0 });
  const kept = await writeUnits(table, { put: item({ version: 2, ...at("classCheck") }), seen: 1 });
  const moved = await writeUnits(table, { put: item({ version: 3, ...at("schoolCheck") }), seen: 2 });
  const left = await writeUnits(table, { put: item({ version: 4 }), seen: 3 });

  expect([taken, kept, moved, left]).toEqual([2 + 2, 2 + 2, 2 + 4, 2 + 2]);
});

test("a removal and a check are transactions on the size of what is there", async () => {
  const table = aTable();
  await table.commit({ changes: [{ put: item(), seen: 0 }], history: [] });

  const checked = await writeUnits(table, { check: item(), seen: 1 });
  const removed = await writeUnits(table, { remove: item(), seen: 1 });

  expect([checked, removed]).toEqual([4, 4]);
});

test("a get costs its size in 4 KB, also when nothing is there; a page costs its sum, of an index half", async () => {
  const table = aTable();
  const lines = ["a", "b", "c"].map((sk) => ({ put: item({ sk, indexes: { lists: { pk: "list", sk } } }), seen: 0 }));
  await table.commit({ changes: lines, history: [] });
  const readUnits = async (read: () => Promise<unknown>): Promise<number> => {
    const before = table.units().read;
    await read();
    return table.units().read - before;
  };

  const one = await readUnits(() => table.get({ pk: "619901#case", sk: "a" }));
  const none = await readUnits(() => table.get({ pk: "619901#case", sk: "z" }));
  const many = await readUnits(() => table.getMany(["a", "b", "z"].map((sk) => ({ pk: "619901#case", sk }))));
  const page = await readUnits(() => table.query({ pk: "619901#case", limit: 5 }));
  const indexPage = await readUnits(() => table.query({ index: "lists", pk: "list", limit: 5 }));

  expect([one, none, many, page, indexPage]).toEqual([1, 1, 3, 2, 1]);
});

test("what a commit is billed for is told partition by partition, of the table and of its indexes", async () => {
  const told: Charge[] = [];
  const table = meterTable(createSqliteTable(openDatabase(":memory:")), (charges) => told.push(...charges));

  await table.commit({ changes: [{ put: item(at("classCheck")), seen: 0 }], history: [anEntry("619901#case", 0)] });

  expect(told).toEqual([
    { on: "table", pk: "619901#case", units: 4 },
    { on: "queue", pk: "619901#school", units: 2 },
    { on: "table", pk: "619901#case", units: 2 },
  ]);
});
