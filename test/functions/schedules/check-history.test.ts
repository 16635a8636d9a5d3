import { describe, expect, test } from "vitest";
import { addDays, dayOf, startOfDay, weekdayOf } from "../../../domain/calendar/time.ts";
import { eraseFile } from "../../../functions/retention/erase-file.ts";
import { anchorHistoryHandler } from "../../../functions/schedules/anchor-history.ts";
import { checkHistory, checkHistoryHandler } from "../../../functions/schedules/check-history.ts";
import { monday } from "../../support/factories.ts";
import { type Office, openOffice } from "../../support/office.ts";

const nightAfter = (office: Office, days: number) => office.skipTo(startOfDay(addDays(dayOf(monday), days), 3));

/** An office whose walks come in short pages. */
const inShortPages = ({ deps }: Office, limit = 5): Office["deps"] => ({
  ...deps,
  store: { ...deps.store, walk: (page) => deps.store.walk({ ...page, limit }) },
});

/** Time for so many pages of a call. */
const pages = (count: number) => {
  let left = count;
  return () => {
    left -= 1;
    return left > 0 ? 60_000 : 0;
  };
};

const outOfTime = expect.objectContaining({ name: "Transient", cause: expect.objectContaining({ name: "OutOfTime" }) });

/** Calls the check with little time until it comes to its end; answers how many calls that took. */
const inParts = async (deps: Office["deps"], perCall = 2): Promise<number> => {
  for (let call = 1; call < 500; call += 1) {
    const failure = await checkHistory(deps, pages(perCall)).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure === undefined) return call;
    expect(failure).toEqual(outOfTime);
  }
  throw new Error("the check comes to no end");
};

/** A county with anchored histories, one of them of a family whose file was erased. */
const anOffice = async () => {
  const office = await openOffice();
  const id = await office.submit();
  await nightAfter(office, 1);
  await anchorHistoryHandler(office.deps)();
  return { office, id };
};

const tamper = ({ db }: Office, sql: string, ...given: string[]) => {
  db.sqlite.prepare(sql).run(...given);
};

describe("a check of the histories that has too little time", () => {
  test("goes on where it was, call after call, and comes to what one call finds", async () => {
    const { office } = await anOffice();
    await checkHistory(office.deps);
    const whole = await office.deps.anchors.lastCheck();

    const calls = await inParts(inShortPages(office));

    const check = await office.deps.anchors.lastCheck();
    expect(calls).toBeGreaterThan(3);
    expect(check).toEqual({ ...whole, record: check?.record });
    expect(check).toMatchObject({ found: 0, faults: [] });
    expect((await office.deps.routineWalks.find("check-history"))?.last?.counts["records"]).toBe(check?.records);
  });

  test.each([
    [
      "an entry that was changed",
      "UPDATE items SET body = replace(body, 'Submitted', 'Left') WHERE pk = ? AND version IS NULL",
    ],
    ["a record that went and left its history", "DELETE FROM items WHERE pk = ? AND sk = 'case'"],
    ["a record that went with its whole history", "DELETE FROM items WHERE pk = ?"],
  ])("finds in parts what is found at once: %s", async (_, sql) => {
    const { office, id } = await anOffice();
    const found = async () => (await office.deps.anchors.lastCheck())?.faults;
    tamper(office, sql, `619901#application#${id}`);
    await checkHistory(office.deps);
    const atOnce = await found();

    await inParts(inShortPages(office));

    expect(atOnce?.map(({ of }) => of)).toContain(`application#${id}`);
    expect(await found()).toEqual(atOnce);
  });

  test("believes an erasure whose proof another part meets", async () => {
    const { office, id } = await anOffice();
    await eraseFile(office.deps, id.slice(0, id.lastIndexOf("-")), async () => "request");

    for (const perCall of [2, 3, 4]) {
      await inParts(inShortPages(office, 3), perCall);

      expect(await office.deps.anchors.lastCheck()).toMatchObject({ found: 0, faults: [] });
    }
  });

  test("tells of a fault in the night that finds it, and once", async () => {
    const { office, id } = await anOffice();
    const errors: string[] = [];
    const deps = inShortPages(office);
    const logger = { ...deps.logger, error: (code: string) => void errors.push(code) };
    tamper(
      office,
      "UPDATE items SET body = json_set(body, '$.head', '0') WHERE pk = ? AND sk = 'case'",
      `619901#application#${id}`,
    );

    const calls = await inParts({ ...deps, logger });

    expect(calls).toBeGreaterThan(2);
    expect(errors).toEqual(["historyBroken"]);
  });
});

test("a round begins on Sunday and goes on in the nights after, until it has come to its end", async () => {
  const { office } = await anOffice();
  const deps = inShortPages(office);
  const days: number[] = [];
  for (let night = 2; night < 60; night += 1) {
    await nightAfter(office, night);
    const before = await deps.anchors.lastCheck();
    const failure = await checkHistoryHandler(deps)(pages(4)).catch((error: unknown) => error);
    const after = await deps.anchors.lastCheck();
    if (failure !== undefined || after?.at !== before?.at) days.push(weekdayOf(dayOf(office.deps.clock.now())));
    if (after !== undefined) break;
  }

  expect(days[0]).toBe(0);
  expect(days.length).toBeGreaterThan(1);
  expect(days.slice(0, 3)).toEqual([0, 1, 2].slice(0, days.length));
});

test("a round that stands still for four weeks fails, so that somebody hears of it", async () => {
  const { office } = await anOffice();
  const deps = inShortPages(office);
  await expect(checkHistory(deps, pages(2))).rejects.toEqual(outOfTime);
  await nightAfter(office, 30);

  await expect(checkHistory(deps, pages(2))).rejects.toThrow("has not come round since");
});
