import { describe, expect, test } from "vitest";
import { Instant, later } from "../../../domain/calendar/time.ts";
import { ownExecutions } from "../../../functions/counties/own-ways.ts";
import { sharedListing } from "../../../functions/counties/shared-listing.ts";
import type { WorkflowEngine } from "../../../functions/dependencies.ts";
import { TaskError } from "../../../functions/task-error.ts";

const morning = Instant.parse("2026-09-07T01:00:00.000Z");
const of = { workflow: "publicity" };

/** An engine of two pages that counts how often it is asked for one. */
const listed = () => {
  let asked = 0;
  let now = morning;
  const pages: { readonly [after: string]: Awaited<ReturnType<WorkflowEngine["running"]>> } = {
    "": { names: ["619901-publicity-L1-1"], next: "two" },
    two: { names: ["619902-publicity-L1-1"] },
  };
  const running: WorkflowEngine["running"] = async ({ after = "" }) => {
    asked += 1;
    if (asked === 1) throw new TaskError("Transient", "asked too often");
    return pages[after] ?? { names: [] };
  };
  const engine = sharedListing({ running } as WorkflowEngine, { now: () => now });
  return {
    engine,
    asked: () => asked,
    goOn: (ms: number) => {
      now = later(now, ms);
    },
  };
};

describe("what runs", () => {
  test("is listed once for the counties that ask in turn, and anew for the next round", async () => {
    const { engine, asked, goOn } = listed();
    const [anhe, linshui] = [ownExecutions(engine, "619901"), ownExecutions(engine, "619902")];
    await expect(anhe.running(of)).rejects.toMatchObject({ name: "Transient" });

    const ofAnhe = await anhe.running(of);
    const ofLinshui = [await linshui.running(of), await linshui.running({ ...of, after: "two" })];
    const inOneRound = asked();
    goOn(9 * 60_000);
    await anhe.running(of);

    expect(ofAnhe).toEqual({ names: ["publicity-L1-1"], next: "two" });
    expect(ofLinshui.map(({ names }) => names)).toEqual([[], ["publicity-L1-1"]]);
    expect(inOneRound).toBe(3);
    expect(asked()).toBe(4);
  });
});
