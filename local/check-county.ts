import { instantOf } from "../domain/calendar/time.ts";
import { localConfig } from "./config.ts";
import { checkCounty } from "./county-file/check/check-county.ts";

/**
 * `npm run check-county -- [DIR or FILE]`: whether a county's file, or a backup, is whole; writes nothing, and a county may
 * work meanwhile. Ends with 0 when it is, with 1 when something is wrong, with 2 when there is nothing to check.
 */
const [path = localConfig().DATA_DIR, ...others] = process.argv.slice(2);

/** So many findings of a part are named; the rest is counted. */
const most = 20;

const run = async (): Promise<void> => {
  if (others.length > 0) throw new Error("usage: npm run check-county -- [DIR or FILE]");
  const { file, backup, keys, sections } = await checkCounty({ path, now: instantOf(Date.now()) });
  console.log(backup ? `${file}, a backup of county ${backup.county} as of ${backup.madeAt}` : file);
  if (keys !== "right")
    console.log(
      keys === "none" ? "no key file lies beside it" : "the key file beside it does not open what is sealed in it",
    );
  for (const { name, looked, found, notes } of sections) {
    console.log(`${found.length === 0 ? "whole " : "BROKEN"} ${name}: ${looked} looked at, ${found.length} wrong`);
    for (const { at, what } of found.slice(0, most)) console.log(`         ${at}: ${what}`);
    if (found.length > most) console.log(`         and ${found.length - most} more`);
    for (const note of notes) console.log(`         (${note})`);
  }
  if (keys === "wrong" || sections.some(({ found }) => found.length > 0)) process.exitCode = 1;
};

await run().catch((error: unknown) => {
  console.error(`Nothing was checked: ${error instanceof Error ? error.message : String(error)}.`);
  process.exitCode = 2;
});
