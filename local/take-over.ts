import { parseArgs } from "node:util";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { catalogue } from "../workflows/catalogue.ts";
import { localConfig } from "./config.ts";
import { now, requireWhole, tableOf } from "./move/ends.ts";
import { holdsCounty, putMark } from "./move/table-source.ts";
import { takeOverInDirectory, takeOverMark } from "./move/take-over.ts";

/**
 * `npm run take-over -- [WORKFLOW] [--from DIR | --table NAME --county CODE]`: the next sweep stops every execution that waits since before
 * now and begins it again from its record, by the definition of today. Ends with 0, or with 2 when nothing was asked for.
 */
const { DATA_DIR, COUNTY_CODE } = localConfig();
const workflows: readonly string[] = catalogue.map(({ name }) => name);

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: "string" }, table: { type: "string" }, county: { type: "string" } },
  });
  const [workflow, ...others] = positionals;
  if (others.length > 0 || (workflow !== undefined && !workflows.includes(workflow)))
    throw new Error(`WORKFLOW is one of ${workflows.join(" ")}, or left out for all of them`);
  requireWhole(values);
  const { from: directory = DATA_DIR, table: name, county = COUNTY_CODE } = values;
  const asked = { at: now(), ...(workflow === undefined ? {} : { workflow }) };
  const table = tableOf({ directory, table: name, county });
  if (table && !(await holdsCounty(table))) throw new Error(`${table.tableName} holds no county ${county}`);
  if (table) await putMark(table, takeOverMark(asked));
  else takeOverInDirectory({ dataDir: directory, county }, asked);
  console.log(`What waits since before ${asked.at} begins again at the next sweep, within ten minutes.`);
};

await run().catch((error: unknown) => {
  const isTaken = error instanceof ConditionalCheckFailedException;
  const why = isTaken ? "a move or another take-over is under way" : error instanceof Error ? error.message : error;
  console.error(`Nothing is taken over: ${String(why)}.`);
  process.exitCode = 2;
});
