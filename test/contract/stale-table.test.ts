import { expect, test } from "vitest";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createSqliteTable } from "../../local/sqlite/sqlite-table.ts";
import { withStaleIndexes } from "../support/stale-table.ts";
import { anItem, aPartition, keysOf } from "./table-fixture.ts";

test("a stale index shows the state before the last commits, a record is always read as it is", async () => {
  const pk = aPartition();
  const table = withStaleIndexes(createSqliteTable(openDatabase(":memory:")), 1);
  const task = (version: number, day: string) => anItem({ pk, version, indexes: { work: { pk, sk: day } } });
  const shown = () => table.query({ index: "work", pk, limit: 5 });
  await table.commit({ changes: [{ put: task(1, "2026-09-07"), seen: 0 }], history: [] });

  const first = keysOf(await shown());
  await table.commit({ changes: [{ put: task(2, "2026-09-08"), seen: 1 }], history: [] });
  const second = await shown();
  await table.settle();
  const settled = await shown();

  expect(first).toEqual([]);
  expect(second.items).toEqual([task(1, "2026-09-07")]);
  expect(await table.get(task(2, ""))).toEqual(task(2, "2026-09-08"));
  expect(settled.items).toEqual([task(2, "2026-09-08")]);
});
