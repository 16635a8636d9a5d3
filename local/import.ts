import { parseArgs } from "node:util";
import { localConfig } from "./config.ts";
import { directoryFilesTarget, directoryTarget } from "./move/directory-target.ts";
import { bucketOf, type EndWords, keysOf, now, requireWhole, showProgress, tableOf } from "./move/ends.ts";
import { importCounty } from "./move/import-county.ts";
import { openedFilesTarget, tableTarget } from "./move/table-target.ts";

/**
 * `npm run import -- FILE [--to DIR | --table NAME --county CODE --bucket NAME --secret NAME]`: brings an exported county into a house that
 * does not have it. Killed, it is run again. Ends with 0, or with 2 when the county has not come in.
 */
const usage = `npm run import -- FILE [--to DIR]
npm run import -- FILE --table NAME --county CODE --bucket NAME --secret NAME`;

const { DATA_DIR, COUNTY_CODE } = localConfig();

/** Functions remember for half a minute that nothing moves. */
const settleMs = 35_000;

const endsOf = async (words: EndWords) => {
  const table = tableOf(words);
  if (table === undefined)
    return { records: directoryTarget(words.directory), files: directoryFilesTarget(words.directory) };
  const keys = await keysOf(words);
  const bucket = bucketOf(words);
  return {
    records: tableTarget({ table, keys, settleMs }),
    files: bucket ? openedFilesTarget({ files: bucket, keys }) : directoryFilesTarget(words.directory),
  };
};

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ to: { type: "string" }, table: { type: "string" }, bucket: { type: "string" } },
      ...{ secret: { type: "string" }, county: { type: "string" } },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Error(`usage:\n${usage}`);
  requireWhole(values);
  const { to: directory = DATA_DIR, county = COUNTY_CODE, ...names } = values;
  const words = { ...names, directory, county };
  const came = await importCounty({ path, ...(await endsOf(words)), now, progress: showProgress });
  console.log(
    `\nCounty ${came.county} as of ${came.madeAt} is in: ${came.records} records, ${came.history} history entries, ${came.files} files.`,
  );
  if (words.bucket === undefined) console.log(`Start its house with COUNTY_CODE=${came.county}.`);
  if (words.table === undefined && came.keyIds.length > 0)
    console.log(`It starts with the key file that has ${came.keyIds.join(", ")}: ${directory}/keys.json, mode 600.`);
  console.log("The house begins every open case again from its record: at its start, on AWS within ten minutes.");
};

await run().catch((error: unknown) => {
  console.error(`The county has not come in: ${error instanceof Error ? error.message : String(error)}.`);
  process.exitCode = 2;
});
