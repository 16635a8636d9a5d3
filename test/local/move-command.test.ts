import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { aFolder, aWorkingCounty } from "./county-file/a-county.ts";

const run = (command: string, ...words: readonly string[]) => runCommand(command, words);

test("an operator carries a county out, hears that its house is closed, brings it in elsewhere, and opens the old house again", async () => {
  const county = await aWorkingCounty({ files: 1 });
  const { dataDir } = county;
  const path = join(aFolder(), "county.move");
  const target = aFolder();
  await copyFile(join(dataDir, "keys.json"), join(target, "keys.json"));

  const atWork = await run("export", path, "--from", dataDir);
  const asked = await run("take-over", "publicity", "--from", dataDir);
  const elsewhere = await run("take-over", "--from", dataDir, "--county", "619902");
  const ofWhom = await run("take-over", "--table", "zhuxue-prod");
  await county.close();
  const out = await run("export", path, "--from", dataDir);
  const came = await run("import", path, "--to", target);
  const reopened = await run("export", "--reopen", "--from", dataDir);

  expect(atWork).toMatchObject({ code: 2, said: expect.stringContaining("a house is at work") });
  expect(asked).toMatchObject({ code: 0, said: expect.stringContaining("begins again at the next sweep") });
  expect(elsewhere).toMatchObject({ code: 2, said: expect.stringContaining("there is no county 619902") });
  expect(ofWhom).toMatchObject({ code: 2, said: expect.stringContaining("say which with --county CODE") });
  expect(out).toMatchObject({ code: 0, said: expect.stringContaining("Keys are not in it. It needs the keys k1.") });
  expect(out.said).toContain("The county is closed here.");
  expect(came).toMatchObject({ code: 0, said: expect.stringContaining("County 619901 as of") });
  expect(came.said).toContain("Start its house with COUNTY_CODE=619901.");
  expect(reopened).toMatchObject({ code: 0, said: expect.stringContaining("goes on in this house") });
}, 120_000);

test("every command of the runbook that names a table of many counties says of which", async () => {
  const runbook = await readFile("docs/operations.md", "utf8");
  const commands = runbook.match(/npm run (?:export|import|take-over) -- [^`\n]*--table[^`\n]*/g) ?? [];

  const silent = commands.filter((command) => !command.includes("--county") && !/--(?:from|to) DIR/.test(command));

  expect(commands.length).toBeGreaterThan(5);
  expect(silent).toEqual([]);
});
