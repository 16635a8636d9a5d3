import { describe, expect, test } from "vitest";
import { seedEntities } from "../../../local/demo/seed-county.ts";

describe("the records a demo begins with", () => {
  test("come in batches that one commit can take", () => {
    const batches = [...seedEntities(["石桥镇"])];

    const sizes = batches.map((batch) => batch.length);

    expect(Math.max(...sizes)).toBeLessThanOrEqual(45);
    expect(new Set(sizes.slice(0, -1))).toEqual(new Set([45]));
  });

  test("hold the township's pupils, its schools, the campaign and, last, the county", () => {
    const entities = [...seedEntities(["石桥镇"])].flat();

    const count = (kind: string) => entities.filter((entity) => entity.kind === kind).length;

    expect([count("pupil"), count("school"), count("campaign"), count("county")]).toEqual([2150, 6, 1, 1]);
    expect(entities.at(-1)?.kind).toBe("county");
  });

  test("hold everybody when no township is chosen", () => {
    let pupils = 0;
    for (const batch of seedEntities()) pupils += batch.filter((entity) => entity.kind === "pupil").length;

    expect(pupils).toBe(53_000 + 1320);
  });
});
