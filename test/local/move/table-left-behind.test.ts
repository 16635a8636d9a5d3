import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { eraseLeft, findLeft, type LeftFiles } from "../../../local/move/left-behind.ts";
import { tableLeftBehind } from "../../../local/move/table-left-behind.ts";
import { openTableSource, reopenTable } from "../../../local/move/table-source.ts";
import { tableTarget } from "../../../local/move/table-target.ts";
import { monday } from "../../support/factories.ts";
import { aTable, befalling } from "../../support/table-double.ts";

const now = () => later(monday, 3_600_000);
const tableOf = (client: DynamoDBClient) => ({ client, tableName: "county", county: "619901" });

const coming = async (client: DynamoDBClient, file: string) => {
  const target = tableTarget({ table: tableOf(client), keys: createKeys(newKeyMaterial()), settleMs: 0 });
  await target.begin({ county: "619901", file, at: monday, samples: [] });
  return target;
};
const records = (many: number) =>
  Array.from({ length: many }, (_, id) => ({ pk: `619901#school#${id}`, sk: "school", version: 3, body: {} }));

/** A table into which a county has come only in part, beside a neighbour; the run that brought it is still somewhere. */
const aHalfImport = async () => {
  const table = aTable();
  table.items.set("619902", { pk: { S: "619902#county" }, sk: { S: "county" }, body: { M: {} } });
  const asleep = await coming(table.client, "one");
  await asleep.put(records(60));
  return { ...table, asleep };
};

/** Some files of the county, which go when nobody objects. */
const someFiles = (left = 2) => {
  const files: LeftFiles = {
    counts: async () => ({ files: left, bytes: 10 * left }),
    erase: async (_, requireOurs) => {
      await requireOurs();
      left = 0;
    },
  };
  return { files, left: () => left };
};

const look = (client: DynamoDBClient, files: LeftFiles = someFiles().files) => {
  const left = tableLeftBehind(tableOf(client));
  const found = findLeft({ records: left, files, livesIn: undefined, now });
  return { found, erase: async () => eraseLeft(await found, { records: left, files, now, progress: () => undefined }) };
};

test("a county that came in only in part is erased at once with its mark, wherever it lives; its neighbour stays, and another file comes in", async () => {
  const { client, items } = await aHalfImport();
  const { files, left } = someFiles();
  const { found, erase } = look(client, files);

  const { mark, forgotten, ...what } = await found;
  await erase();

  expect(mark).toMatchObject({ is: "arriving", at: monday, file: "one" });
  expect(forgotten).toBeUndefined();
  expect(what).toEqual({ records: new Map([["school", 60]]), files: { files: 2, bytes: 20 } });
  expect([...items.keys()]).toEqual(["619902"]);
  expect(left()).toBe(0);
  await expect(look(client).found).rejects.toThrow("only what was exported, or came in only in part, is forgotten");
  const other = await coming(client, "two");
  await other.put(records(1));
  await other.finish();
  expect([...items.keys()]).toContain("619901#county transfer");
});

test("a county that came in only in part is neither exported nor opened, and whoever tries hears what to do", async () => {
  const { client, items } = await aHalfImport();
  items.set("619901#county county", { pk: { S: "619901#county" }, sk: { S: "county" } });
  const before = structuredClone([...items]);

  const exported = openTableSource({ table: tableOf(client), now, progress: () => undefined });
  const reopened = reopenTable(tableOf(client), now);

  for (const each of [exported, reopened])
    await expect(each).rejects.toThrow("came in only in part, since 2026-09-07T01:00:00.000Z: import its file again");
  expect([...items]).toEqual(before);
});

test("an import that slept while what it had brought was erased brings nothing more", async () => {
  const { client, items, asleep } = await aHalfImport();
  await look(client).erase();

  await expect(asleep.put(records(1))).rejects.toThrow("another run of import or forget");
  await expect(asleep.finish()).rejects.toThrow("another run of import or forget");
  expect([...items.keys()]).toEqual(["619902"]);
});

test("erasing that was killed is run again", async () => {
  const { client, items } = await aHalfImport();
  let isDead = false;
  const dying = befalling(client, (command) => {
    if (command !== "BatchWriteItemCommand") return;
    isDead = true;
    throw new Error("killed");
  });

  await expect(look(dying).erase()).rejects.toThrow("killed");
  expect([isDead, items.size > 1]).toEqual([true, true]);
  await look(client).erase();

  expect([...items.keys()]).toEqual(["619902"]);
});

test("erasing that slept while the same file came in whole touches neither a record nor a file", async () => {
  const { client, items } = await aHalfImport();
  const { files, left } = someFiles();
  const wakesAfter = async (): Promise<void> => {
    const again = await coming(client, "one");
    await again.put(records(60));
    await again.finish();
  };
  const asleep: LeftFiles = {
    ...files,
    erase: async (...asked) => {
      await wakesAfter();
      await files.erase(...asked);
    },
  };

  await expect(look(client, asleep).erase()).rejects.toThrow("another run of import or forget");

  expect([items.size, left()]).toEqual([62, 2]);
});

test("what the table has lost already is no fault of erasing when the answer to its last word does not come", async () => {
  const { client, items } = await aHalfImport();
  let lost = 0;
  const deaf = befalling(client, (command) => {
    if (command !== "DeleteItemCommand") return;
    lost += 1;
    throw Object.assign(new Error("the line is dead"), { name: "ECONNRESET" });
  });

  await look(deaf).erase();

  expect([lost, [...items.keys()]]).toEqual([1, ["619902"]]);
});
