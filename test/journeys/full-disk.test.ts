import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { planTownship } from "../../local/demo/plan.ts";
import type { Database } from "../../local/sqlite/database.ts";
import { sqliteStore } from "../../local/stores.ts";
import { begin, fieldsOf, fillSections } from "../support/filled-form.ts";
import { fillDisk } from "../support/small-disk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let db: Database;
const forms = [...planTownship("石桥镇")].map(({ form }) => form).filter(({ pupil }) => pupil.stage === "PRIMARY");
const nextForm = (): ApplicationForm => {
  const form = forms.shift();
  if (form === undefined) throw new Error("no form left");
  return form;
};

beforeAll(async () => {
  world = await startWorld({
    store: (opened) => {
      db = opened;
      return sqliteStore(opened);
    },
  });
});
afterAll(() => world.end());

const itemsKept = (): unknown => db.sqlite.prepare("SELECT count(*) AS items, max(id) AS last FROM items").get();

describe("a full disk", () => {
  test("sends a family's form back with everything typed, and takes it when there is room", async () => {
    const form = nextForm();
    const visitor = aVisitor(world.url);
    await begin(visitor, form);
    await fillSections(visitor, form);
    const commitment = fieldsOf("commitment", form);
    await world.settled();
    const before = itemsKept();
    const { makeRoom } = fillDisk(db);

    const refused = await visitor.post("/apply/commitment", commitment);
    const after = itemsKept();
    makeRoom();
    const taken = await visitor.submit("/apply/commitment", commitment);

    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect(refused.text).toContain("存储空间已满");
    for (const typed of Object.values(commitment)
      .flat()
      .filter((value) => value !== "yes"))
      expect(refused.text).toContain(typed);
    expect(after).toEqual(before);
    expect(taken.text).toContain("申请已提交");
  });

  test("is told to a program by name", async () => {
    const { makeRoom } = fillDisk(db);

    const refused = await aVisitor(world.url).send("/applications", nextForm());
    makeRoom();

    expect(refused).toMatchObject({
      status: 503,
      body: { code: "StoreFull", type: "urn:zhuxue:problem:StoreFull", errors: [] },
    });
    expect(world.logged.some((line) => line.startsWith("Transient") && line.includes('"detail":"DiskFull"'))).toBe(
      true,
    );
  });

  test("stops no page from being read", async () => {
    const { makeRoom } = fillDisk(db);

    const page = await aVisitor(world.url).open("/");
    makeRoom();

    expect(page.status).toBe(200);
  });
});
