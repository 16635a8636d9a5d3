import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openOffice, stages } from "./engine-kill-office.ts";

const applications = 150;
const program = new URL("engine-kill-office.ts", import.meta.url).pathname;

/** Runs the office in a process of its own and kills it so long after it opened, unless it ends before. */
const workFor = (file: string, ms: number): Promise<"killed" | "done"> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, String(applications)]);
    let complaint = "";
    let timer: NodeJS.Timeout | undefined;
    child.stdout.once("data", () => {
      timer = setTimeout(() => child.kill("SIGKILL"), ms);
    });
    child.stderr.on("data", (text) => {
      complaint += String(text);
    });
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") resolve("killed");
      else if (code === 0) resolve("done");
      else reject(new Error(complaint));
    });
  });

test("an engine killed at any moment carries every execution on, and enters no state twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-kill-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "county.sqlite");

  const kills = [];
  for (const ms of [30, 70, 110, 50, 130, 90]) kills.push(await workFor(file, ms));
  const last = await workFor(file, 60_000);

  const { db, engine } = openOffice(file);
  const paths = Array.from({ length: applications }, (_, i) =>
    engine.path({ workflow: "review", name: `application-${i}` }),
  );
  const succeeded = engine.list({ status: "SUCCEEDED", limit: 1000 });
  await engine.close();
  await db.close();
  expect(kills.filter((end) => end === "killed").length).toBeGreaterThan(2);
  expect(last).toBe("done");
  expect(succeeded).toHaveLength(applications);
  for (const path of paths) expect(path).toEqual([...stages.slice(0, 2), "Pause", ...stages.slice(2), "Approve"]);
});
