import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { instantOf } from "../../domain/calendar/time.ts";
import { backupCounty } from "../../local/county-file/backup-county.ts";
import { checkCounty } from "../../local/county-file/check/check-county.ts";
import { restoreCounty } from "../../local/county-file/restore-county.ts";
import { bundleProgram, openCounty, seededCounty } from "./county-under-test.ts";
import { look } from "./sight.ts";

let program = "";
let seed = "";
let elsewhere = "";
beforeAll(async () => {
  program = await bundleProgram();
  seed = await seededCounty();
  elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
});
afterAll(() => {
  for (const folder of [seed, elsewhere]) rmSync(folder, { recursive: true });
});

const families = 24;
const now = () => instantOf(Date.now());

test("a county that was backed up while families submitted goes on elsewhere to every approval", async () => {
  const lost = await openCounty({ program, seed, families });
  onTestFinished(lost.close);
  const path = join(elsewhere, "county.backup");
  const applied = () => look(lost.dataDir).applications.length;

  // The machine is lost at rest, after every family has its receipt; the backup was begun among the first of them.
  const life = lost.live("free", () => false);
  while (applied() === 0) await pause(2);
  const made = await backupCounty({ dataDir: lost.dataDir, path, now: now() });
  await life;
  const kept = await checkCounty({ path, now: now() });
  copyFileSync(join(lost.dataDir, "keys.json"), join(elsewhere, "keys.json"));
  const restored = await restoreCounty({ path, dataDir: elsewhere });
  const whole = await checkCounty({ path: elsewhere, now: now() });
  const inBackup = look(elsewhere).applications.map(({ id }) => id);

  const found = await openCounty({ program, seed: elsewhere, families });
  onTestFinished(found.close);
  const outcome = await found.live("free");
  const { applications } = look(found.dataDir);

  expect(inBackup.length).toBeGreaterThan(0);
  expect(made.missing).toEqual([]);
  expect(restored.keys.found).toBe("right");
  // What is on its way between record and workflow at the moment of a backup is no damage; the restored county carries it on.
  for (const { sections } of [kept, whole]) expect(sections.flatMap(({ found: wrong }) => wrong)).toEqual([]);
  expect(outcome).toBe("over");
  expect(applications.map(({ id }) => id)).toEqual(expect.arrayContaining(inBackup));
  expect(applications.map(({ status }) => status)).toEqual(Array.from({ length: families }, () => "approved"));
  // Families whose receipt the backup knows are told so; the others apply again.
  expect(found.story.unexpected).toEqual(inBackup.map(() => "/applications 409 DuplicateApplication"));
}, 300_000);
