import { expect, test } from "vitest";
import { type Instant, later } from "../../../../domain/calendar/time.ts";
import { unrecorded } from "../../../../domain/shared/record-mark.ts";
import { type KeyMaterial, newKeyMaterial, withNewKey } from "../../../../functions/adapters/keys/key-material.ts";
import { openSecretKeys } from "../../../../functions/adapters/secrets/secret-keys.ts";
import { readableTable } from "../../../../functions/adapters/table/readable-table.ts";
import { createRecordStore } from "../../../../functions/repositories/record-store.ts";
import { openDatabase } from "../../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../../local/sqlite/sqlite-table.ts";
import { aPupil, monday } from "../../../support/factories.ts";

const minuteMs = 60_000;
const pupil = (sequence: number) => ({ ...aPupil({ sequence }), record: unrecorded });

/** Instances of a deployment on one table, whose secret an operator edits; reading it takes a moment. */
const aDeployment = async () => {
  const stored = createSqliteTable(openDatabase(":memory:"));
  const logged: string[] = [];
  const log = (code: string): void => void logged.push(code);
  let secret: KeyMaterial | undefined = newKeyMaterial();
  let now: Instant = monday;
  let reads = 0;
  const read = async (): Promise<KeyMaterial> => {
    reads += 1;
    await new Promise(setImmediate);
    if (secret === undefined) throw new Error("Secrets Manager is away");
    return secret;
  };
  const instance = async () => {
    const clock = { now: () => now };
    const opened = await openSecretKeys({ read, clock, logger: { info: log, error: log } });
    const table = readableTable(stored, opened);
    return { ...opened, store: createRecordStore({ table, keys: opened.keys, county: "619901" }) };
  };
  return {
    ...{ instance, logged },
    edit: (next: KeyMaterial | undefined) => {
      secret = next;
    },
    present: () => secret,
    rotate: () => {
      secret = secret && withNewKey(secret);
      return secret?.encryption.at(-1)?.id;
    },
    pass: (ms: number) => {
      now = later(now, ms);
    },
    reads: () => reads,
  };
};

test("an instance that runs opens what a newer one has sealed with a key it has never seen", async () => {
  const { instance, rotate, pass } = await aDeployment();
  const old = await instance();
  const added = rotate();
  const young = await instance();
  const { id } = pupil(1);
  await young.store.commit({ save: [pupil(1)], emit: [] });
  pass(6000);

  const found = await old.store.findMany("pupil", [young.store.keyOf(pupil(1))]);

  expect(young.keys.keyIds()).toEqual(["k1", added]);
  expect(found).toMatchObject([{ id }]);
});

test("for all who meet a missing key at once the secret is read once", async () => {
  const { instance, rotate, pass, reads } = await aDeployment();
  const old = await instance();
  rotate();
  const young = await instance();
  const pupils = Array.from({ length: 20 }, (_, n) => pupil(n));
  await young.store.commit({ save: pupils, emit: [] });
  pass(6000);
  const before = reads();

  const found = await Promise.all(pupils.map((each) => old.store.find("pupil", old.store.keyOf(each))));

  expect(found.map((each) => each?.id)).toEqual(pupils.map(({ id }) => id));
  expect(reads() - before).toBe(1);
});

test("a key that nobody has is asked for every few seconds and no more, and its record is tried again", async () => {
  const { instance, rotate, edit, present, pass, reads } = await aDeployment();
  const old = await instance();
  const first = present();
  rotate();
  const young = await instance();
  await young.store.commit({ save: [pupil(1)], emit: [] });
  edit(first);
  pass(6000);
  const before = reads();
  const ask = () => old.store.find("pupil", old.store.keyOf(pupil(1)));

  for (let asked = 0; asked < 10; asked += 1) await expect(ask()).rejects.toMatchObject({ name: "Transient" });

  expect(reads() - before).toBe(1);
});

test("within five minutes every instance that works seals with the newest key, and nothing is deployed", async () => {
  const { instance, rotate, pass, logged } = await aDeployment();
  const { store, keys } = await instance();
  rotate();
  pass(4 * minuteMs);
  await store.find("pupil", store.keyOf(pupil(1)));
  const before = keys.encrypt("a word", "a field");
  pass(minuteMs);

  await store.find("pupil", store.keyOf(pupil(1)));

  expect(before).toMatch(/^k1\./);
  expect(keys.encrypt("a word", "a field")).toMatch(/^k2-[0-9a-f]{6}\./);
  expect(keys.decrypt(before, "a field")).toBe("a word");
  expect(logged).toEqual(["keysRead"]);
});

test("of two rotations at once the last put wins: what the other key sealed waits until the keys are put together", async () => {
  const { instance, edit, present, pass } = await aDeployment();
  const before = present() ?? newKeyMaterial();
  const [one, other] = [withNewKey(before), withNewKey(before)];
  edit(one);
  const { keys } = await instance();
  const sealed = keys.encrypt("a word", "a field");
  edit(other);
  const { keys: elsewhere, renewed } = await instance();

  expect(() => elsewhere.decrypt(sealed, "a field")).toThrow(expect.objectContaining({ name: "Transient" }));
  edit({ ...other, encryption: [...other.encryption, ...one.encryption.slice(-1)] });
  pass(5 * minuteMs);
  await renewed("nowAndThen");
  expect(elsewhere.decrypt(sealed, "a field")).toBe("a word");
});

test("a secret in which a known key has become another one is not taken, and is told of", async () => {
  const { instance, rotate, edit, present, pass, logged } = await aDeployment();
  rotate();
  const { keys, renewed } = await instance();
  const sealed = keys.encrypt("a word", "a field");
  const { encryption, lookup } = present() ?? newKeyMaterial();
  const stranger = newKeyMaterial().encryption[0]?.secret ?? "";
  edit({ encryption: encryption.map((key, n) => (n === 1 ? { ...key, secret: stranger } : key)), lookup });
  pass(5 * minuteMs);

  await renewed("nowAndThen");

  expect(keys.decrypt(sealed, "a field")).toBe("a word");
  expect(logged).toEqual(["keysNotRead"]);
});

test("a secret that is out of reach, or by which nobody would be found, changes nothing and is told of", async () => {
  const { instance, edit, pass, logged } = await aDeployment();
  const { keys, renewed } = await instance();
  const found = keys.keyedHash("somebody", "pupil");

  for (const secret of [undefined, newKeyMaterial()]) {
    edit(secret);
    pass(5 * minuteMs);
    await renewed("nowAndThen");
  }

  expect(keys.keyedHash("somebody", "pupil")).toBe(found);
  expect(keys.keyIds()).toEqual(["k1"]);
  expect(logged).toEqual(["keysNotRead", "keysNotRead"]);
});
