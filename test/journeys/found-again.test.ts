import { afterAll, beforeAll, expect, test } from "vitest";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { openingStart } from "../../local/play/opening.ts";
import { nineOn } from "../support/findings.ts";
import { inspectionAtWork } from "../support/inspecting.ts";
import { anInspection } from "../support/inspections.ts";
import { aFinding } from "../support/results.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let work: Awaited<ReturnType<typeof inspectionAtWork>>;
const unitId = "t-shiqiao";
const before = { cycleId: "DZ2026-1-07", inspectionId: `DD2026-1-07-${unitId}` };

beforeAll(async () => {
  world = await startWorld({ start: openingStart });
  work = await inspectionAtWork(world);
  const inspection = anInspection({ id: before.inspectionId, cycleId: before.cycleId, status: "closed" });
  const found = aFinding({
    ...before,
    unitId,
    id: "WT2026-1-07-004",
    indicator: "I08",
    issuedAt: nineOn("2026-07-01"),
  });
  const save = [
    { ...inspection, record: unrecorded },
    { ...found, status: "closed" as const, record: unrecorded },
  ];
  await world.deps.store.commit({ save, emit: [] });
  await work.act(work.headId, "self-report", { act: "file", attestation: true, answers: work.answers() });
  await work.toDay(work.dates.onSiteFrom);
  await work.visit([{ fact: "档案没有专人管理。", severity: "S1" }]);
  const { draft = "" } = await work.read(work.leadId);
  await work.act(work.leadId, "preliminary", { text: draft });
  await work.act(work.headId, "defence", { text: "没有意见。" });
});
afterAll(() => world.end());

test("what is found again within twelve months is proposed one degree heavier, and issued so when the office follows", async () => {
  const { repeated } = await work.read(work.officeHeadId);
  const page = await (await work.at(work.officeHeadId)).open(`/inspections/${work.id}`);
  const [id = ""] = repeated.map((each) => each.id);

  const issued = await work.act(work.officeHeadId, "opinion", { text: "意见书。", answer: "已阅。", heavier: [id] });

  expect(repeated).toEqual([{ id: "WT2026-2-01-001", repeats: "WT2026-1-07-004", severity: "S2" }]);
  expect(page.text).toContain("重复问题从重");
  expect(issued.status).toBe(200);
  expect(await work.findings()).toMatchObject([{ severity: "S2", repeats: "WT2026-1-07-004", status: "open" }]);
});
