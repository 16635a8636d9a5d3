import { parseArgs } from "node:util";
import { localConfig } from "./config.ts";
import type { CountySource } from "./move/county-source.ts";
import { directoryFiles, openDirectorySource, reopenDirectory } from "./move/directory-source.ts";
import { bucketOf, type EndWords, keysOf, now, requireWhole, showProgress, tableOf } from "./move/ends.ts";
import { exportCounty } from "./move/export-county.ts";
import { openTableSource, reopenTable, sealedFiles } from "./move/table-source.ts";

/**
 * `npm run export -- FILE [--from DIR | --table NAME --county CODE --bucket NAME --secret NAME]`: carries a county out of its house into one
 * file and closes the house. `-- --reopen` with the same words opens it again. Ends with 0; with 1 when files are missing in
 * the house itself; with 2 when nothing was exported, and then says whether the house is closed all the same.
 */
const usage = `npm run export -- FILE [--from DIR]
npm run export -- FILE --table NAME --county CODE --bucket NAME --secret NAME
npm run export -- --reopen [--from DIR | --table NAME --county CODE]`;

const { DATA_DIR, COUNTY_CODE } = localConfig();

const wanted = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ from: { type: "string" }, table: { type: "string" }, bucket: { type: "string" } },
      ...{ secret: { type: "string" }, county: { type: "string" }, reopen: { type: "boolean" } },
    },
  });
  requireWhole(values);
  const { from: directory = DATA_DIR, county = COUNTY_CODE, reopen = false, ...names } = values;
  return { words: { ...names, directory, county }, isReopening: reopen, paths: positionals };
};

/** Whoever reads only that nothing was exported would go home, and leave a county behind that answers nobody. */
const fail = (error: unknown, source?: CountySource): void => {
  console.error(`\nNothing was exported: ${error instanceof Error ? error.message : String(error)}.`);
  if (source?.isShut())
    console.error(
      `County ${source.county} IS CLOSED all the same: nobody can submit or decide. Export it again, or open it with the same words: npm run export -- --reopen ${source.from === "table" ? "--table NAME --county CODE" : "[--from DIR]"}`,
    );
  process.exitCode = 2;
};

const reopen = async (words: EndWords): Promise<void> => {
  const table = tableOf(words);
  const outcome = table ? await reopenTable(table, now) : reopenDirectory(words.directory);
  console.log(
    outcome === "open"
      ? "The county was never closed here."
      : "The county goes on in this house. What was exported of it must not go on anywhere else.",
  );
};

const carryOut = async (words: EndWords, path: string): Promise<void> => {
  const table = tableOf(words);
  const bucket = bucketOf(words);
  const source = table
    ? await openTableSource({ table, now, progress: showProgress })
    : openDirectorySource({ dataDir: words.directory, now });
  const stop = (): never => {
    fail(new Error("it was stopped"), source);
    // Whoever stops an export does not wait for it; what it has written so far is named at the next one.
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  try {
    const files = bucket ? sealedFiles({ files: bucket, keys: await keysOf(words) }) : directoryFiles(words.directory);
    const totals = await exportCounty({ source, files, path, now, progress: showProgress });
    console.log(
      `\n${path} holds county ${source.county}: ${totals.records} records, ${totals.history} history entries, ${totals.files} files.`,
    );
    console.log(`Keys are not in it. It needs the keys ${totals.keyIds.join(", ") || "of nobody"}.`);
    console.log("The county is closed here. If it is not to move after all: npm run export -- --reopen");
    for (const key of totals.missing) console.log(`missing in the house: ${key}`);
    if (totals.missing.length > 0) process.exitCode = 1;
  } catch (error) {
    fail(error, source);
  } finally {
    await source.close();
  }
};

const run = async (): Promise<void> => {
  const { words, isReopening, paths } = wanted();
  const [path, ...others] = paths;
  if (isReopening && path === undefined) return reopen(words);
  if (isReopening || path === undefined || others.length > 0) throw new Error(`usage:\n${usage}`);
  await carryOut(words, path);
};

await run().catch((error: unknown) => fail(error));
