import { instantOf } from "../domain/calendar/time.ts";
import { localConfig } from "./config.ts";
import { backupCounty } from "./county-file/backup-county.ts";

/**
 * `npm run backup -- FILE`: one file with the whole county, while it works. Ends with 0 when everything is in it, with 1 when
 * files that its records name are not on the disk, with 2 when there is no backup.
 */
const { DATA_DIR: dataDir, STORE: store } = localConfig();
const [path, ...others] = process.argv.slice(2);

const run = async (): Promise<void> => {
  if (path === undefined || others.length > 0) throw new Error("usage: npm run backup -- FILE");
  if (store === "dynamodb") throw new Error("the records are in DynamoDB: back up its table with its own means");
  const { items, files, keyIds, missing } = await backupCounty({ dataDir, path, now: instantOf(Date.now()) });
  console.log(`${path} holds ${items} records and history entries and ${files} files.`);
  console.log(
    `Keys are not in it. A restore needs the key file with ${keyIds.join(", ") || "no key at all"}: keep keys.json apart.`,
  );
  for (const key of missing) console.log(`not on the disk: files/${key}`);
  if (missing.length > 0) process.exitCode = 1;
};

await run().catch((error: unknown) => {
  console.error(`No backup: ${error instanceof Error ? error.message : String(error)}.`);
  process.exitCode = 2;
});
