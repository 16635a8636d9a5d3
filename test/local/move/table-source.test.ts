import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { instantOf } from "../../../domain/calendar/time.ts";
import { quarantineKey } from "../../../domain/file/stored-file.ts";
import { itemAttributes } from "../../../functions/adapters/dynamodb/item-attributes.ts";
import type { Item } from "../../../functions/dependencies.ts";
import { keysFor } from "../../../functions/repositories/keys.ts";
import { requireWhole } from "../../../local/move/ends.ts";
import { exportCounty } from "../../../local/move/export-county.ts";
import { openTableSource, reopenTable } from "../../../local/move/table-source.ts";
import { aFolder } from "../../support/moved-office.ts";

type Attributes = Record<string, AttributeValue>;
type Command = {
  readonly constructor: { readonly name: string };
  readonly input: { readonly Key?: Attributes; readonly Item?: Attributes };
};

const now = () => instantOf(Date.parse("2026-09-07T02:00:00.000Z"));
const keys = keysFor("619901");
const keyOf = ({ pk, sk }: Attributes): string => `${pk?.S} ${sk?.S}`;
const files: readonly Item[] = ["a", "b"].map((id) => ({
  ...{ pk: `619901#file#${id}`, sk: "file", version: 1 },
  body: { id, status: "accepted", sha256: "0" },
}));

/** As much of a table as an export speaks with. */
const aTable = (more: readonly Item[] = []) => {
  const stored = [{ ...keys.county, version: 1, body: { code: "619901" } }, ...files, ...more].map(itemAttributes);
  const items = new Map(stored.map((item) => [keyOf(item), item]));
  const send = async ({ constructor: { name }, input: { Key = {}, Item = {} } }: Command) => {
    if (name === "GetItemCommand") return { Item: items.get(keyOf(Key)) };
    if (name === "ScanCommand") return { Items: [...items.values()] };
    items.set(keyOf(Item), Item);
    return {};
  };
  return { client: { send } as unknown as DynamoDBClient, tableName: "counties", county: "619901" };
};

const opened = (table: ReturnType<typeof aTable>) =>
  openTableSource({ table, now, progress: () => undefined, settleSeconds: 0 });

/** An export whose bucket refuses from the given read on. */
const refusedAt = async (table: ReturnType<typeof aTable>, refusedFrom: number) => {
  const source = await opened(table);
  const path = join(aFolder(), "county.move");
  let reads = 0;
  const read = async () => {
    reads += 1;
    if (reads >= refusedFrom) throw new Error("Access Denied");
    return new Uint8Array();
  };
  const work = exportCounty({ source, files: { read }, path, now, progress: () => undefined });
  await expect(work).rejects.toThrow("Access Denied");
  return { source, path };
};

test("a right to the files that is missing shows while the county is open", async () => {
  const table = aTable();

  const { source, path } = await refusedAt(table, 1);

  expect(source.isShut()).toBe(false);
  expect(existsSync(path)).toBe(false);
  expect(await reopenTable(table, now)).toBe("open");
});

test("an export that fails later says that the county is shut, and so does the next one from its beginning", async () => {
  const table = aTable();

  const { source, path } = await refusedAt(table, 2);
  const next = await opened(table);

  expect([source.isShut(), next.isShut()]).toEqual([true, true]);
  expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  expect(await reopenTable(table, now)).toBe("reopened");
});

test("a county that the table does not hold is not marked in it, and nobody's county is taken for granted", async () => {
  const table = { ...aTable(), county: "619902" };

  await expect(opened(table)).rejects.toThrow("counties holds no county 619902");

  expect(await reopenTable(table, now)).toBe("open");
  expect(() => requireWhole({ table: "counties" })).toThrow("--county CODE");
});

test("bytes that came before their record says so go along, and are not missed when they never came", async () => {
  const awaited = ["c", "d"].map((id) => ({
    ...{ pk: `619901#file#${id}`, sk: "file", version: 1 },
    body: { id, status: "awaited" },
  }));
  const source = await opened(aTable(awaited));
  const read = async (key: string) => (key === quarantineKey("d") ? undefined : new Uint8Array());

  const path = join(aFolder(), "county.move");
  const totals = await exportCounty({ source, files: { read }, path, now, progress: () => undefined });

  expect(totals).toMatchObject({ files: 3, missing: [] });
});
