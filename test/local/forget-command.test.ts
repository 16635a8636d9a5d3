import { readdirSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { instantOf } from "../../domain/calendar/time.ts";
import { anchorHistoryHandler } from "../../functions/schedules/anchor-history.ts";
import { aFolder, broughtIn, carriedOut } from "../support/moved-office.ts";
import { runCommand } from "../support/run-command.ts";
import { aWorkingCounty } from "./county-file/a-county.ts";

const longAgo = instantOf(Date.parse("2020-09-07T02:00:00.000Z"));

const forget = (...words: readonly string[]) => runCommand("forget", words);

test("an operator hears what a county has left behind, erases it, and presses again", async () => {
  const county = await aWorkingCounty({ files: 1 });
  await county.close();
  const { dataDir } = county;
  const [path, target] = [join(aFolder(), "county.move"), aFolder()];
  await carriedOut({ dataDir, path, at: longAgo });
  await copyFile(join(dataDir, "keys.json"), join(target, "keys.json"));
  await broughtIn({ path, dataDir: target, at: longAgo });
  const there = await aWorkingCounty({ dataDir: target });
  await anchorHistoryHandler(there.deps)();
  const words = ["--county", "619901", "--data", dataDir];

  const mistyped = await forget("--county", "619901", "--table", "counties");
  const unsaid = await forget(...words, "--go");
  const looked = await forget(...words, "--now-in", target);
  const kept = readdirSync(dataDir);
  const gone = await forget(...words, "--now-in", target, "--go");
  const again = await forget(...words, "--go");

  expect(mistyped).toMatchObject({ code: 2, said: expect.stringContaining("usage:") });
  expect(unsaid).toMatchObject({ code: 2, said: expect.stringContaining("say where the county lives now") });
  expect(looked).toMatchObject({ code: 0, said: expect.stringContaining("Nothing is erased. To erase it, add --go") });
  expect(looked.said).toMatch(/^ +1 {2}files, \d+ bytes$/m);
  expect(looked.said).toMatch(/^ +\d+ {2}staff$/m);
  expect(kept).toContain("zhuxue.db");
  expect(gone).toMatchObject({ code: 0, said: expect.stringContaining("All of it is erased.") });
  expect(readdirSync(dataDir).toSorted()).toEqual(["gone.json", "keys.json"]);
  expect(again).toMatchObject({
    code: 0,
    said: expect.stringContaining("         0  records and history entries in all"),
  });
}, 120_000);
