import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { ownExecutions } from "../../../functions/counties/own-ways.ts";
import { sharedListing } from "../../../functions/counties/shared-listing.ts";
import type { WorkflowEngine } from "../../../functions/dependencies.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { monday } from "../../support/factories.ts";

const of = { workflow: "publicity" };

/** An engine of two pages that says what it was asked for; `failing` are the failures it begins with. */
const listed = (...failing: readonly Error[]) => {
  const failures = [...failing];
  const asked: string[] = [];
  const pages: { readonly [after: string]: Awaited<ReturnType<WorkflowEngine["running"]>> } = {
    "": { names: ["619901-publicity-L1-1"], next: "two" },
    two: { names: ["619902-publicity-L1-1"] },
  };
  const running: WorkflowEngine["running"] = async ({ after = "" }) => {
    asked.push(after);
    const failure = failures.shift();
    if (failure) throw failure;
    return pages[after] ?? { names: [] };
  };
  let now = monday;
  const engineOf = sharedListing({ running } as WorkflowEngine, { now: () => now });
  const [anhe, linshui] = ["619901", "619902"].map((county) => ownExecutions(engineOf(county), county));
  if (anhe === undefined || linshui === undefined) throw new Error("two counties were made");
  const minutesLater = (minutes: number): void => {
    now = later(now, minutes * 60_000);
  };
  return { anhe, linshui, asked, minutesLater };
};

test("what runs is listed once for the counties that ask in turn, and anew for the next round", async () => {
  const { anhe, linshui, asked } = listed();

  const ofAnhe = await anhe.running(of);
  const ofLinshui = [await linshui.running(of), await linshui.running({ ...of, after: "two" })];
  const inOneRound = [...asked];
  await anhe.running(of);
  await linshui.running(of);

  expect(ofAnhe).toEqual({ names: ["publicity-L1-1"], next: "two" });
  expect(ofLinshui.map(({ names }) => names)).toEqual([[], ["publicity-L1-1"]]);
  expect(inOneRound).toEqual(["", "two"]);
  expect(asked).toEqual(["", "two", ""]);
});

test("a listing that is told to wait asks again, and one that fails is not kept", async () => {
  const { anhe, asked } = listed(new TaskError("Transient", "asked too often"), new Error("forbidden"));

  await expect(anhe.running(of)).rejects.toThrow("forbidden");

  expect((await anhe.running(of)).names).toEqual(["publicity-L1-1"]);
  expect(asked).toEqual(["", "", ""]);
});

test("a listing that an earlier call left behind is used by nobody who was not through then", async () => {
  const { anhe, linshui, asked, minutesLater } = listed();
  await anhe.running(of);
  minutesLater(10);

  await linshui.running(of);

  expect(asked).toEqual(["", ""]);
});
