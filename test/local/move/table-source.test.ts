import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { instantOf } from "../../../domain/calendar/time.ts";
import { acceptedKey, quarantineKey } from "../../../domain/file/stored-file.ts";
import { itemAttributes } from "../../../functions/adapters/dynamodb/item-attributes.ts";
import { newKeyMaterial, withNewKey } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import type { FileStore, Item } from "../../../functions/dependencies.ts";
import { keysFor } from "../../../functions/repositories/keys.ts";
import { requireWhole } from "../../../local/move/ends.ts";
import { exportCounty } from "../../../local/move/export-county.ts";
import { openTableSource, putMark, reopenTable, sealedFiles } from "../../../local/move/table-source.ts";
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

const material = newKeyMaterial();
const own = createKeys(material);
const staff = (id: string, seal = own): Item => ({
  ...{ pk: `619901#staff#${id}`, sk: "staff", version: 1 },
  body: { sealed: seal.encrypt("a name", `619901#staff#${id} staff`) },
});

/** An export of a county with sealed records, out of a bucket that holds these files, by these keys. */
const carriedOut = async ({
  table = aTable([staff("1"), staff("2")]),
  held = ["a", "b"],
  by = own,
  atRead,
}: Carrying) => {
  const source = await opened(table);
  const path = join(aFolder(), "county.move");
  const bucket = {
    read: async (key: string) => {
      await atRead?.(key);
      return held.some((id) => key === acceptedKey(id)) ? Buffer.from("a paper") : undefined;
    },
  } as FileStore;
  const files = sealedFiles({ files: bucket, keys: by });
  const work = exportCounty({ source, files, path, now, progress: () => undefined });
  return { work, source, path };
};

type Carrying = {
  readonly table?: ReturnType<typeof aTable>;
  readonly held?: readonly string[];
  readonly by?: typeof own;
  readonly atRead?: (key: string) => Promise<void>;
};

test("with another county's secret nothing is sealed and nobody shut out, though its key has the same name", async () => {
  const { work, source, path } = await carriedOut({ by: createKeys(newKeyMaterial()) });

  await expect(work).rejects.toThrow("the keys do not open what k1 sealed: the secret is another county's");

  expect([source.isShut(), existsSync(path)]).toEqual([false, false]);
});

test("with another county's bucket nobody is shut out; a county that lost a file or has just added a key is carried out", async () => {
  const elsewhere = await carriedOut({ held: [] });
  await expect(elsewhere.work).rejects.toThrow("none of the first 2 files that its records name is in the bucket");

  const rotated = await carriedOut({ held: ["b"], by: createKeys(withNewKey(material)) });
  const totals = await rotated.work;

  expect(elsewhere.source.isShut()).toBe(false);
  expect(totals).toMatchObject({ files: 1, missing: [acceptedKey("a")] });
});

test("one broken record does not pass for another county's keys", async () => {
  const broken = { ...staff("0"), body: { sealed: `k1.${"x".repeat(60)}` } };
  const { work } = await carriedOut({ table: aTable([broken, staff("1")]) });

  await expect(work).resolves.toMatchObject({ files: 2, keyIds: ["k1"] });
});

test.each(["opened", "opened and closed"] as const)(
  "what was %s again while it was read is not carried out",
  async (how) => {
    const table = aTable([staff("1")]);
    let reads = 0;
    const atRead = async () => {
      reads += 1;
      if (reads !== 3) return;
      await reopenTable(table, now);
      const later = instantOf(Date.parse("2026-09-07T02:05:00.000Z"));
      if (how === "opened and closed") await putMark(table, { is: "leaving", at: later });
    };
    const { work, source, path } = await carriedOut({ table, atRead });

    await expect(work).rejects.toThrow("somebody has opened county 619901 meanwhile");

    expect(source.isShut()).toBe(how === "opened and closed");
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  },
);
