import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What depends on the machine or on the state of the code: renewed by `npm run bench scale`, held by nothing else. */
export type Times = {
  readonly machine: string;
  /** CPU of the whole process, players, engine and SQLite included, for each invocation of a function. */
  readonly cpuMsPerInvocation: number;
  readonly bundles: {
    readonly functions: number;
    readonly largestBytes: number;
    readonly medianBytes: number;
    readonly largest: string;
    readonly coldMs: { readonly most: number; readonly p90: number; readonly median: number; readonly slowest: string };
  };
};

const file = join(import.meta.dirname, "times.json");

/** The times of the last `npm run bench scale`. */
export const recordedTimes = async (): Promise<Times> => JSON.parse(await readFile(file, "utf8")) as Times;

/** Keeps times for the page. */
export const recordTimes = (times: Times): Promise<void> => writeFile(file, `${JSON.stringify(times, null, 2)}\n`);
