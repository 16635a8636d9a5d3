import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atDesk } from "../support/staff-desk.ts";
import { visitedUnit } from "../support/visiting.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let visited: Awaited<ReturnType<typeof visitedUnit>>;
beforeAll(async () => {
  world = await startWorld();
  visited = await visitedUnit(world);
});
afterAll(() => world.end());

const entries = async () => (await world.deps.inspections.find(visited.inspectionId))?.visit?.entries ?? [];

describe("scores of a visit", () => {
  test("are noted by plain forms, and a refused one comes back as it was typed", async () => {
    const lead = await atDesk(world, visited.leadId);
    const form = { form: "I05", "entries[0].entryId": "plain-form-1", "entries[0].indicator": "I05" };
    const refused = await lead.post(`/inspections/${visited.inspectionId}/entries`, {
      ...form,
      "entries[0].score": "八十",
    });
    const taken = await lead.post(`/inspections/${visited.inspectionId}/entries`, {
      ...form,
      "entries[0].score": "８０",
    });

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="八十"');
    expect([taken.status, taken.location]).toEqual([303, `${visited.path}#I05`]);
    expect(await entries()).toMatchObject([{ indicator: "I05", score: 80 }]);
  });

  test("are noted once, however often a device sends them", async () => {
    const second = await atDesk(world, visited.members[0] ?? "");
    const body = { entries: [{ entryId: "device-0001", indicator: "I01", score: 90 }], keptFor: visited.members[0] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => second.send(`/inspections/${visited.inspectionId}/entries`, body)),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await entries()).filter(({ entryId }) => entryId === "device-0001")).toHaveLength(1);
  });

  test("are not noted by the unit, nor sent in another's name", async () => {
    const head = await atDesk(world, visited.headId);
    const lead = await atDesk(world, visited.leadId);
    const one = (entryId: string) => ({ entries: [{ entryId, indicator: "I01", score: 90 }] });
    const byUnit = await head.send(`/inspections/${visited.inspectionId}/entries`, one("device-0002"));
    const another = { ...one("device-0003"), keptFor: visited.members[0] };
    const inAnothersName = await lead.send(`/inspections/${visited.inspectionId}/entries`, another);

    expect([byUnit.status, inAnothersName.status]).toEqual([403, 401]);
    expect(await entries()).toHaveLength(2);
  });
});
