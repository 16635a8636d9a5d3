import { describe, expect, test } from "vitest";
import { gapsOf } from "../../../domain/responsibility/gaps.ts";
import { seedEntities } from "../../../local/demo/seed-county.ts";

const keys = { pupilKeyOf: ({ id }: { readonly id: string }) => id };

describe("the records a demo begins with", () => {
  test("come in batches that one commit can take", () => {
    const batches = [...seedEntities(keys, ["石桥镇"])];

    const sizes = batches.map((batch) => batch.length);

    expect(Math.max(...sizes)).toBeLessThanOrEqual(45);
    expect(new Set(sizes.slice(0, -1))).toEqual(new Set([45]));
  });

  test("hold the township's pupils, its schools, the campaign and, last, the county", () => {
    const entities = [...seedEntities(keys, ["石桥镇"])].flat();

    const count = (kind: string) => entities.filter((entity) => entity.kind === kind).length;

    expect([count("pupil"), count("school"), count("campaign"), count("county")]).toEqual([2150, 6, 1, 1]);
    expect(entities.at(-1)?.kind).toBe("county");
  });

  test("say who answers for the registered-poor pupils, 3.8 to a teacher, with a class unnamed in every school", () => {
    const entities = [...seedEntities(keys)].flat();
    const pairs = entities.flatMap((entity) => (entity.kind === "guarantee" ? entity.pairs : []));
    const tallies = entities.filter((entity) => entity.kind === "helpTally");

    const gaps = gapsOf({ schoolCodes: tallies.map(({ schoolCode }) => schoolCode), contacts: {}, tallies });

    expect(tallies).toHaveLength(110);
    expect(gaps.pupils).toBe(11_930);
    expect(gaps.unnamed).toBe(11_930 - pairs.length);
    expect(gaps.unnamed / gaps.pupils).toBeLessThan(0.2);
    expect(gaps.over).toBeGreaterThan(1000);
  });

  test("hold everybody when no township is chosen", () => {
    let pupils = 0;
    for (const batch of seedEntities(keys)) pupils += batch.filter((entity) => entity.kind === "pupil").length;

    expect(pupils).toBe(53_000 + 1320);
  });
});
