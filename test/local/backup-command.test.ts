import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { aFolder, aWorkingCounty } from "./county-file/a-county.ts";

type Words = { readonly dataDir: string; readonly words: readonly string[] };

const run = (command: string, { dataDir, words }: Words) => runCommand(command, words, { DATA_DIR: dataDir });

test("an operator backs up a working county, checks the backup and puts it back, and hears what each came to", async () => {
  const { dataDir } = await aWorkingCounty({ files: 1 });
  const path = join(aFolder(), "b");
  const target = aFolder();

  const made = await run("backup", { dataDir, words: [path] });
  const again = await run("backup", { dataDir, words: [path] });
  const checked = await run("check-county", { dataDir, words: [path] });
  const restored = await run("restore", { dataDir: target, words: [path] });
  const refused = await run("restore", { dataDir: target, words: [path] });

  expect(made.code).toBe(0);
  expect(made.said).toContain("and 1 files.");
  expect(made.said).toContain("Keys are not in it. A restore needs the key file with k1");
  expect(again).toEqual({ code: 2, said: `No backup: ${path} is there already; a backup overwrites nothing.\n` });
  expect(checked.code).toBe(0);
  expect(checked.said).toContain(`${path}, a backup of county 619901 as of`);
  expect(checked.said).toContain("whole  files: 1 looked at, 0 wrong");
  expect(restored.code).toBe(0);
  expect(restored.said).toContain(`Before the start put the key file with k1 to ${target}/keys.json, mode 600.`);
  expect(refused).toMatchObject({ code: 2, said: expect.stringContaining("holds a county already") });
}, 60_000);
