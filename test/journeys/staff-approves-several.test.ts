import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WorkItem } from "../../web/views/work.ts";
import { aClassAtWork } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
});
afterAll(() => world.end());

describe("several approvals at once", () => {
  const tick = (items: readonly WorkItem[]) => items.map(({ taskId, version }) => ({ taskId, version }));

  test("go through when their number is typed, and a second time they are the same", async () => {
    const items = [await office.applied(), await office.applied()];

    const miscounted = await office.teacher.send("/work/decisions", { decisions: tick(items), humanFact: "3" });
    const page = await office.teacher.post("/work/decisions", {
      "decisions[]": items.map(({ taskId, version }) => `${taskId}:${version}`),
      humanFact: "２",
    });
    const again = await office.teacher.send("/work/decisions", { decisions: tick(items), humanFact: "2" });

    expect(miscounted).toMatchObject({ status: 422, body: { code: "WrongHumanFact" } });
    expect([page.status, page.text.includes("已同意2份申请")]).toEqual([200, true]);
    expect(again.body).toEqual({ decided: 2, refused: [] });
    expect(await Promise.all(items.map(office.statusOf))).toEqual(["schoolCheck", "schoolCheck"]);
  });

  test("name those that need a look, that changed or that do not exist, and keep what was ticked", async () => {
    const doubtful = office.nextForm();
    const exception = await office.applied({ ...doubtful, need: { ...doubtful.need, categories: ["OTHER_HARDSHIP"] } });
    const alike = await office.applied();
    const missing = { taskId: "SQ2026202700000000-1.1", version: 1 };

    const answer = await office.teacher.send("/work/decisions", {
      decisions: [...tick([exception]), { taskId: alike.taskId, version: alike.version + 7 }, missing],
      humanFact: "3",
    });
    const nothing = await office.teacher.post("/work/decisions", { humanFact: "0" });

    expect(exception.exceptions).toEqual(["checksDiffer"]);
    expect(answer.body).toMatchObject({
      decided: 0,
      refused: [
        { taskId: exception.taskId, code: "NeedsOwnDecision", pupilName: doubtful.pupil.name },
        { taskId: alike.taskId, code: "VersionConflict" },
        { taskId: missing.taskId, code: "TaskNotFound" },
      ],
    });
    expect([nothing.status, nothing.text.includes("请至少勾选一项")]).toEqual([422, true]);
  });
});
