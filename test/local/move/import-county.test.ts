import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Instant, later } from "../../../domain/calendar/time.ts";
import { acceptedKey, quarantineKey } from "../../../domain/file/stored-file.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { createS3FileStore } from "../../../functions/adapters/s3/s3-file-store.ts";
import type { RecordsTarget } from "../../../local/move/county-target.ts";
import { importCounty } from "../../../local/move/import-county.ts";
import { createMoveFile, type MovedItem } from "../../../local/move/move-file.ts";
import { openedFilesTarget } from "../../../local/move/table-target.ts";
import { monday } from "../../support/factories.ts";
import { aFolder } from "../../support/moved-office.ts";
import { startS3Double } from "../../support/s3-double.ts";

const minute = 60_000;
const nothing = async () => undefined;
const quietTarget: RecordsTarget = {
  ...{ begin: nothing, requireOurs: nothing, put: nothing, finish: nothing, close: nothing },
};

const entryAt = (at: Instant, id: number): MovedItem => ({
  ...{ pk: `619901#application#${id}`, sk: "history#00000001#0", body: { event: { at } } },
});

/** What an import out of a table puts, of entries this many minutes old. */
const broughtIn = async (ages: readonly number[]): Promise<readonly MovedItem[]> => {
  const path = join(aFolder(), "county.move");
  const file = await createMoveFile(path, { county: "619901", madeAt: monday, from: "table" });
  for (const [id, age] of ages.entries()) await file.item(entryAt(later(monday, -age * minute), id));
  await file.end({ records: 0, history: ages.length, files: 0, keyIds: [], missing: [] });
  await file.publish();
  const put: MovedItem[] = [];
  await importCounty({
    ...{ path, now: () => monday, progress: () => undefined },
    records: { ...quietTarget, put: async (items) => void put.push(...items) },
    files: { begin: nothing, put: nothing, finish: nothing },
  });
  return put;
};

test("out of a table the last ten minutes are news for dispatch, and a day for whoever sends notices", async () => {
  const put = await broughtIn([0, 9, 11, 90, 24 * 60 + 1]);

  const both = ["dispatch-events", "send-notices"];
  expect(put.map(({ untold }) => untold)).toEqual([both, both, ["send-notices"], ["send-notices"], undefined]);
});

test("an upload that nobody has checked comes once more when the county is open, for whoever was turned away before", async () => {
  const path = join(aFolder(), "county.move");
  const keys = [quarantineKey("q".repeat(43)), acceptedKey("a".repeat(43))];
  const file = await createMoveFile(path, { county: "619901", madeAt: monday, from: "table" });
  for (const key of keys) await file.file({ key, bytes: new Uint8Array([1]) });
  await file.end({ records: 0, history: 0, files: 2, keyIds: [], missing: [] });
  await file.publish();
  const done: string[] = [];
  const put = async ({ key }: { readonly key: string }) => void done.push(key);

  await importCounty({
    ...{ path, now: () => monday, progress: () => undefined },
    records: { ...quietTarget, finish: async () => void done.push("open") },
    files: { begin: nothing, put, wake: put, finish: nothing },
  });

  expect(done).toEqual([...keys, "open", keys[0]]);
});

test("a bucket tells once more of an upload that it had told of while nobody could check it", async () => {
  const told: string[] = [];
  const double = await startS3Double("papers", { onCreated: (key) => void told.push(key) });
  onTestFinished(double.close);
  const store = createS3FileStore({ client: double.client, bucket: "papers" });
  const keys = createKeys(newKeyMaterial());
  const files = openedFilesTarget({ files: store, keys });
  const key = quarantineKey("q".repeat(43));
  const file = { key, bytes: keys.seal(Buffer.from("a paper"), key) };

  await files.put(file);
  await files.put(file);
  const before = [...told];
  await files.wake?.(file);

  expect([before, told]).toEqual([[key], [key, key]]);
  expect(Buffer.from((await store.read(key)) ?? []).toString()).toBe("a paper");
});
