import { expect, test } from "vitest";
import { Instant } from "../../../domain/calendar/time.ts";
import { Role } from "../../../domain/county/role.ts";
import type { Entity } from "../../../domain/shared/entity.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { itemBytes } from "../../../functions/adapters/table/item-size.ts";
import { createRecordStore } from "../../../functions/repositories/record-store.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { anApplication, aRecognition } from "../../support/factories.ts";

const oneUnit = 1024;
const pupilKey = "99e595dc7cdfa0cf7974efb473afbf07890c6ad8cb9ce47071b27e6eb2ae61eb";

const openStore = () => {
  const table = createSqliteTable(openDatabase(":memory:"));
  const store = createRecordStore({ table, keys: createKeys(newKeyMaterial()), county: "619901" });
  const stored = async <Kept extends Entity>(entity: Kept) => {
    await store.commit({ save: [{ ...entity, record: unrecorded }], emit: [] });
    const item = await table.get(store.keyOf(entity));
    const found = await store.find(entity.kind, store.keyOf(entity));
    return { item, bytes: item && itemBytes(item), found: { ...found, record: entity.record } };
  };
  return { table, store, stored };
};

test.each([
  ...["submitted", "classCheck", "schoolCheck", "correction", "schoolPublicity", "countyRecheck", "countyPublicity"],
  ...["onHold", "approved", "rejected", "withdrawn", "lapsed", "terminated"],
] as const)("an application that is `%s` is read as it was saved", async (status) => {
  const application = anApplication({ status, pupilKey, allMatch: true });

  const { found } = await openStore().stored(application);

  expect(found).toEqual(application);
});

test("who acted in which role is read as it was saved, returns and a moment between two seconds too", async () => {
  const at = Instant.parse("2026-09-07T01:02:03.004Z");
  const acts = Role.options.map((role) => ({ role, by: `person ${role}`, at }));
  const returns = { classCheck: 2, schoolCheck: 0, countyRecheck: 1 };
  const application = anApplication({ status: "schoolCheck", acts, returns, queuedAt: at, submittedAt: at });

  const { found } = await openStore().stored(application);

  expect(found).toEqual(application);
});

test("an application of seven acts takes one write unit, whoever acted", async () => {
  const by = (id: string) => `staff-${id}-of-an-office`;
  const { acts } = anApplication({ status: "approved" });
  const application = anApplication({
    status: "approved",
    pupilKey,
    proposedCategory: "DE_FACTO_UNATTENDED",
    award: { category: "DE_FACTO_UNATTENDED", level: "L1", amount: 62_500 },
    kinKeys: ["5fb9902c224e", "f0f126ccd2f6"],
    acts: acts.map((act) => (act.role === "GUARDIAN" ? act : { ...act, by: by(act.by) })),
  });

  const { bytes } = await openStore().stored(application);

  expect(bytes).toBeLessThanOrEqual(oneUnit);
});

test("a recognition takes one write unit and is read as it was saved", async () => {
  const results = [
    "record",
    "name",
    "school",
    "class",
    "boarding",
    "categories",
    "guardianAge",
    "ageForGrade",
  ] as const;
  const recognition = aRecognition({
    pupilKey,
    pupilId: "pupil-central-0001",
    guardian: { name: "钱丙", noticeChannel: "email", email: "a-family-with-a-long-address@example.com" },
    checks: results.map((check) => ({ check, result: "differs" })),
    consents: [{ version: "2026-1", at: aRecognition().submittedAt, by: "staff-1", formVersion: 1 }],
  });

  const { bytes, found } = await openStore().stored(recognition);

  expect(bytes).toBeLessThanOrEqual(oneUnit);
  expect(found).toEqual(recognition);
});

test("what was stored before acts and facts were shortened is read as it was meant", async () => {
  const { table, store } = openStore();
  const application = anApplication({ status: "approved", pupilKey });
  const recognition = aRecognition({ pupilKey, checks: [{ check: "name", result: "match" }] });
  const { kind: _, record: __, ...plain } = application;
  const { kind: ___, record: ____, ...plainRecognition } = recognition;
  const { classCheck, schoolCheck, countyRecheck } = application.returns;
  const acts = application.acts.map(({ role, by, at }) => `${role} ${Date.parse(at).toString(36)} ${by}`);
  const body = { ...plain, acts, returns: `${classCheck} ${schoolCheck} ${countyRecheck}`, head: "" };
  const [ofApplication, ofRecognition] = [store.keyOf(application), store.keyOf(recognition)];
  await table.commit({
    changes: [
      { put: { ...ofApplication, version: 1, body }, seen: 0 },
      { put: { ...ofRecognition, version: 1, body: { ...plainRecognition, head: "" } }, seen: 0 },
    ],
    history: [],
  });

  const read = [await store.find("application", ofApplication), await store.find("recognition", ofRecognition)];

  const record = { version: 1, head: "" };
  expect(read).toEqual([
    { ...application, record },
    { ...recognition, record },
  ]);
});
