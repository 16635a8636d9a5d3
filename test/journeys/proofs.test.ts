import { afterAll, beforeAll, expect, test } from "vitest";
import { anchorHistoryHandler } from "../../functions/schedules/anchor-history.ts";
import type { AccessView } from "../../web/views/access.ts";
import type { ProofsView } from "../../web/views/proofs.ts";
import { type AtDesk, aClassAtWork, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let id: string;
let auditor: AtDesk;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  ({ id } = (await office.applied(office.nextForm())).subject);
  await anchorHistoryHandler(world.deps)();
  auditor = await atDesk(world, "staff-bureau-auditor");
});
afterAll(() => world.end());

test("the page shows the night's anchor to whoever keeps it outside, and to nobody else", async () => {
  const page = await auditor.open("/proofs");
  const { anchors } = (await auditor.read("/proofs")).body as ProofsView;
  const teacher = await office.teacher.read("/proofs");

  expect(anchors).toHaveLength(1);
  expect(page.text).toContain(anchors[0]?.hash.slice(0, 8));
  expect(page.text).toContain("打印");
  expect(teacher.status).toBe(403);
});

test("an auditor takes an application's evidence pack with a reason, nobody of a school does, and the look is on record", async () => {
  const pack = await auditor.open(`/proofs/pack?application=${id}&why=audit`);
  const teacher = await office.teacher.read(`/proofs/pack?application=${id}&why=audit`);
  const unreasoned = await auditor.open(`/proofs/pack?application=${id}`);
  const { rows } = (await auditor.read("/access")).body as AccessView;

  expect([pack.status, teacher.status, unreasoned.status]).toEqual([200, 403, 422]);
  expect(pack.headers.get("content-type")).toBe("application/zip");
  expect(pack.text.startsWith("PK")).toBe(true);
  expect(rows.some((row) => JSON.stringify(row).includes("evidence-pack"))).toBe(true);
});
