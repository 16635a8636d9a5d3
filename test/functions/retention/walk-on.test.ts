import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDays, dayOf, type Instant, startOfDay } from "../../../domain/calendar/time.ts";
import { countedUnderKeys } from "../../../domain/retention/routine-walk.ts";
import type { Dependencies, TableWalk } from "../../../functions/dependencies.ts";
import { resealHandler } from "../../../functions/schedules/reseal.ts";
import { retentionHandler } from "../../../functions/schedules/retention.ts";
import { addKey } from "../../../local/key-file.ts";
import { aPupil, monday } from "../../support/factories.ts";
import { type Office, openOffice } from "../../support/office.ts";

const night = (days: number): Instant => startOfDay(addDays(dayOf(monday), days), 2);

/** The county's store where so many items of its neighbours lie before its own; every page takes a tenth of a second. */
const beside = (office: Office, { neighbours }: { readonly neighbours: number }) => {
  let msLeft = 0;
  let asked = 0;
  const told: string[] = [];
  const walk: Dependencies["store"]["walk"] = async ({ limit, after }: Omit<TableWalk, "of">) => {
    msLeft -= 100;
    asked += 1;
    const passed = after === undefined ? 0 : Number(after.split(" ")[0]);
    if (passed < neighbours) return { items: [], next: `${Math.min(neighbours, passed + limit)} ` };
    const own = after?.split(" ")[1];
    const { items, next } = await office.deps.store.walk({ limit, ...(own ? { after: own } : {}) });
    return next === undefined ? { items } : { items, next: `${neighbours} ${next}` };
  };
  const deps: Dependencies = {
    ...office.deps,
    store: { ...office.deps.store, walk },
    logger: { ...office.deps.logger, info: (code, ids) => void told.push(`${code} ${JSON.stringify(ids)}`) },
  };
  /** A call with so many minutes; answers what it ended with. */
  const call = async (routine: typeof retentionHandler, minutes: number): Promise<unknown> => {
    msLeft = minutes * 60_000;
    return routine(deps)(() => msLeft).catch((failure: unknown) => failure);
  };
  return { deps, call, told, asked: () => asked };
};

const withdrawn = async (office: Office): Promise<string> => {
  const id = await office.submit(aPupil({ sequence: 1 }));
  await office.withdraw(id);
  return id;
};

const goesOn = { name: "Transient", cause: { name: "OutOfTime" } };

test("a family's withdrawn form goes in the night in which it is due, although a million records of neighbours lie before it", async () => {
  const office = await openOffice();
  const id = await withdrawn(office);
  const { call, asked } = beside(office, { neighbours: 1_000_000 });
  await office.skipTo(night(92));

  const ended = await call(retentionHandler, 13);

  expect(ended).toBeUndefined();
  expect(await office.deps.applications.find(id)).toBeUndefined();
  expect(asked()).toBeLessThan(600);
});

test("a round whose night is over goes on from its place in the next ones, says since when, and is an alarm after three weeks", async () => {
  const office = await openOffice();
  const id = await withdrawn(office);
  const { call, told, deps } = beside(office, { neighbours: 100_000 });
  const ended: unknown[] = [];
  const places: (string | undefined)[] = [];

  for (const days of [92, 93, 113, 114]) {
    await office.skipTo(night(days));
    ended.push(await call(retentionHandler, 0.26));
    places.push((await deps.routineWalks.find("retention"))?.after);
  }
  await call(retentionHandler, 13);

  expect(ended[0]).toMatchObject(goesOn);
  expect(ended[1]).toMatchObject(goesOn);
  expect(ended[2]).toMatchObject({ name: "Error", message: expect.stringContaining("retention has not come") });
  expect(new Set(places).size).toBe(places.length);
  expect(told[0]).toBe(`roundGoesOn {"routine":"retention","startedAt":"${night(92)}"}`);
  expect(await deps.applications.find(id)).toBeUndefined();
  expect((await deps.routineWalks.find("retention"))?.last?.startedAt).toBe(night(92));
});

test("after a rotation one night seals a family's form with the newest key, although half a million records of neighbours lie before it", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "office-"));
  const office = await openOffice({ dataDir });
  await office.submit(aPupil({ sequence: 1 }));
  const { call, deps } = beside(office, { neighbours: 500_000 });
  const newest = await addKey(join(dataDir, "keys.json"));
  await expect.poll(() => deps.keys.keyIds().at(-1), { timeout: 5000 }).toBe(newest);

  const ended = await call(resealHandler, 13);

  expect(ended).toBeUndefined();
  const counted = countedUnderKeys(await deps.routineWalks.find("reseal"), newest);
  expect(Object.keys(counted ?? {})).toEqual([newest]);
});
