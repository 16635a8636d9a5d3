import { dirname, resolve } from "node:path";
import { localConfig } from "./config.ts";
import { restoreCounty } from "./county-file/restore-county.ts";

/** `npm run restore -- FILE`: puts a backup into DATA_DIR, which holds no county; ends with 2 when nothing was put back. */
const { DATA_DIR: dataDir } = localConfig();
const [path, ...others] = process.argv.slice(2);

const run = async (): Promise<void> => {
  if (path === undefined || others.length > 0) throw new Error("usage: npm run restore -- FILE");
  const { madeAt, county, items, files, keyIds, keys } = await restoreCounty({ path, dataDir });
  console.log(
    `County ${county} as of ${madeAt} is in ${dataDir}: ${items} records and history entries, ${files} files.`,
  );
  console.log("What came in after that time is not in it.");
  if (keyIds.length === 0) return;
  if (keys.found === "right") console.log(`${keys.path} opens what ${keyIds.join(", ")} sealed.`);
  if (keys.found !== "right" || resolve(dirname(keys.path)) !== resolve(dataDir))
    console.log(`Before the start put the key file with ${keyIds.join(", ")} to ${dataDir}/keys.json, mode 600.`);
};

await run().catch((error: unknown) => {
  console.error(`Nothing was put back: ${error instanceof Error ? error.message : String(error)}.`);
  process.exitCode = 2;
});
