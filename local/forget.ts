import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { bucketLeftBehind } from "./move/bucket-left-behind.ts";
import { directoryFilesLeft, directoryLeftBehind, lookInDirectory } from "./move/directory-left-behind.ts";
import { now, showProgress } from "./move/ends.ts";
import { eraseLeft, type Found, findLeft } from "./move/left-behind.ts";
import { lookInTable } from "./move/new-house.ts";
import { tableLeftBehind } from "./move/table-left-behind.ts";

/**
 * `npm run forget -- --county CODE --data DIR | --table NAME --bucket NAME [--now-in DIR | --now-in-table NAME] [--go]`: erases what a county has left in a house
 * that it has moved out of, or in a table that it never came into to its end. Without `--go` it only says what lies there. Ends with 0, or with 2 when it was refused or has not come to its end.
 */
const usage = `npm run forget -- --county CODE --data DIR [--now-in DIR | --now-in-table NAME] [--go]
npm run forget -- --county CODE --table NAME (--bucket NAME | --data DIR) [--now-in DIR | --now-in-table NAME] [--go]`;

const wanted = () => {
  const { values } = parseArgs({
    options: {
      ...{ county: { type: "string" }, data: { type: "string" }, table: { type: "string" } },
      ...{ bucket: { type: "string" }, go: { type: "boolean" } },
      ...{ "now-in": { type: "string" }, "now-in-table": { type: "string" } },
    },
  });
  const { county, data, table, bucket, go = false, "now-in": directory, "now-in-table": otherTable } = values;
  const isWhole =
    table === undefined ? data !== undefined && bucket === undefined : (data === undefined) !== (bucket === undefined);
  if (
    county === undefined ||
    !/^\d{6}$/.test(county) ||
    !isWhole ||
    (directory !== undefined && otherTable !== undefined)
  )
    throw new Error(`usage:\n${usage}`);
  return { county, data, table, bucket, directory, otherTable, isGoing: go };
};

type Words = ReturnType<typeof wanted>;

const tableNamed = (tableName: string, county: string) => ({ client: new DynamoDBClient(), tableName, county });

const leftBehind = ({ county, data = "", table, bucket }: Words) => ({
  records: table === undefined ? directoryLeftBehind(data, county) : tableLeftBehind(tableNamed(table, county)),
  files: bucket === undefined ? directoryFilesLeft(data) : bucketLeftBehind({ client: new S3Client(), bucket, county }),
});

const houseOf = ({ county, directory, otherTable }: Words) => {
  if (directory !== undefined) return lookInDirectory(directory, county);
  return otherTable === undefined ? undefined : lookInTable(tableNamed(otherTable, county));
};

const tell = ({ mark, forgotten, records, files }: Found, county: string): void => {
  console.log(
    forgotten === undefined
      ? `\nCounty ${county} has come in only in part, since ${mark.at}; nobody has worked here. Here lie of it:`
      : `\nCounty ${county} has left at ${mark.at} and lives in ${forgotten.livesIn}. Here lie of it:`,
  );
  for (const [kind, count] of [...records].toSorted(([one], [other]) => one.localeCompare(other)))
    console.log(`${String(count).padStart(10)}  ${kind}`);
  const all = [...records.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${String(all).padStart(10)}  records and history entries in all`);
  console.log(`${String(files.files).padStart(10)}  files, ${files.bytes} bytes`);
};

const run = async (): Promise<void> => {
  const words = wanted();
  const { county } = words;
  const { records, files } = leftBehind(words);
  try {
    const found = await findLeft({ records, files, livesIn: houseOf(words), now });
    tell(found, county);
    if (!words.isGoing) {
      console.log("Nothing is erased. To erase it, add --go; nobody can bring it back out of this house.");
      return;
    }
    await eraseLeft(found, { records, files, now, progress: showProgress });
    console.log(
      found.forgotten === undefined
        ? `\nAll of it is erased. County ${county} may come in anew, out of any file of its own.`
        : `\nAll of it is erased. What stays says that county ${county} was here and has gone, and names nobody.`,
    );
  } finally {
    records.close();
  }
};

await run().catch((error: unknown) => {
  console.error(`\nNothing is forgotten, or not all: ${error instanceof Error ? error.message : String(error)}.`);
  process.exitCode = 2;
});
