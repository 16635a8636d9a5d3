import { expect, test } from "vitest";
import { type MeteredTable, meterTable } from "../../functions/adapters/table/meter-table.ts";
import { aPupil } from "../support/factories.ts";
import { openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";

/** A list of one whole page. */
const applications = 40;

// What a paper adds is counted in docs/scale.md (test/bench/scale/papers.ts).
test("a straight approval whose need a department's list proves costs at most 9 state transitions, 120 write and 60 read units", {
  timeout: 60_000,
}, async () => {
  const tables: MeteredTable[] = [];
  const office = await openOffice({
    over: (table) => {
      const metered = meterTable(table);
      tables.push(metered);
      return metered;
    },
  });
  const units = () => tables.at(0)?.units() ?? { write: 0, read: 0 };
  const before = units();
  const pupils = Array.from({ length: applications }, (_, sequence) => aPupil({ sequence }));

  const ids = await Promise.all(pupils.map((pupil) => office.submit(pupil)));
  const decideAll = () => Promise.all(ids.map((id) => office.decide(id)));
  await decideAll();
  await decideAll();
  await office.runList("school", centralSchool.code);
  await decideAll();
  await office.runList("county", "PRIMARY");

  const spent = units();
  const statuses = await Promise.all(ids.map(async (id) => (await office.application(id)).status));
  const retries = office.reviewEvents(ids[0] ?? "").filter(({ type }) => type.endsWith("Failed"));
  expect(new Set(statuses)).toEqual(new Set(["approved"]));
  expect(retries).toEqual([]);
  // AWS bills the step into each state and the one to the end.
  expect(Math.max(...ids.map((id) => office.path(id).length + 1))).toBeLessThanOrEqual(9);
  expect((spent.write - before.write) / applications).toBeLessThanOrEqual(120);
  expect((spent.read - before.read) / applications).toBeLessThanOrEqual(60);
});
