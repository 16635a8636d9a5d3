import { afterAll, expect, test } from "vitest";
import { Instant, instantOf, msOf } from "../../../../domain/calendar/time.ts";
import { newKeyMaterial } from "../../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../../functions/adapters/keys/keys.ts";
import { createTableLimiter } from "../../../../functions/adapters/table/table-limiter.ts";
import { openDatabase } from "../../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../../local/sqlite/sqlite-table.ts";

const database = openDatabase(":memory:");
const table = createSqliteTable(database);
const keys = createKeys(newKeyMaterial());
afterAll(() => database.close());

const morning = Instant.parse("2026-09-07T01:00:00.000Z");
const limiterAt = (seconds: number) =>
  createTableLimiter({
    table,
    keys,
    clock: { now: () => instantOf(msOf(morning) + seconds * 1000) },
    countyCode: "619901",
  });
const inTurn = async (key: string, seconds: readonly number[]) => {
  const turns: string[] = [];
  for (const at of seconds) turns.push(await limiterAt(at).take({ key, times: 2, withinSeconds: 60 }));
  return turns;
};

test("the third request within a minute waits, and the next minute begins anew", async () => {
  const turns = await inTurn("ask:192.0.2.1", [0, 1, 59, 61]);

  expect(turns).toEqual(["ok", "ok", "wait", "ok"]);
});

test("each address has its own count", async () => {
  await inTurn("ask:192.0.2.2", [0, 1]);

  const turns = await inTurn("ask:192.0.2.3", [2]);

  expect(turns).toEqual(["ok"]);
});

test("of many requests at once never more pass than are allowed", async () => {
  const limiter = limiterAt(0);

  const turns = await Promise.all(
    Array.from({ length: 20 }, () => limiter.take({ key: "ask:192.0.2.4", times: 2, withinSeconds: 60 })),
  );

  expect(turns.filter((turn) => turn === "ok")).toHaveLength(2);
});

test("the table holds no address, and forgets the count with its span", async () => {
  await limiterAt(0).take({ key: "ask:192.0.2.5", times: 2, withinSeconds: 60 });

  const item = await table.get({ pk: `619901#quota#${keys.keyedHash("ask:192.0.2.5", "quota")}`, sk: "quota" });

  expect(JSON.stringify(item)).not.toContain("192.0.2.5");
  expect(item?.expiresAt).toBe(msOf(morning) / 1000 + 60);
});
