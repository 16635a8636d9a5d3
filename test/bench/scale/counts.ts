import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How often something happened, by its name. */
export type Tally = { readonly [name: string]: number };

/** Write units of one kind of partition: all of them, those of its busiest partition, and how many partitions there were. */
export type HotPartition = {
  readonly partition: string;
  readonly units: number;
  readonly busiest: number;
  readonly partitions: number;
};

/** Write and read units of a piece of work, and the requests it made to the table. */
export type TableUse = { readonly write: number; readonly read: number; readonly calls: number };

/** What played work took of everything AWS bills or limits; nothing in it is a time. */
export type Work = {
  /** Steps into a state, retries included, and the one to each end, by workflow. */
  readonly transitions: Tally;
  readonly starts: Tally;
  /** Waits answered by a token. */
  readonly answers: number;
  /** Events of the longest history, by workflow. */
  readonly longestHistory: Tally;
  /** From the forms to the last signature, notices included. */
  readonly cases: TableUse;
  readonly storedBytes: { readonly table: number; readonly indexes: number; readonly history: number };
  /** Entries of the history: records of the stream for each reader. */
  readonly entries: number;
  readonly requests: Tally;
  readonly taskCalls: number;
  readonly mails: Tally;
  readonly logBytes: number;
  /** Files that were sent, checked and kept. */
  readonly files: number;
};

/** A school's whole campaign. */
export type Campaign = Work & {
  readonly submitted: number;
  readonly approved: number;
  /** State transitions of the longest straight approval. */
  readonly transitionsOfApproval: number;
  /** One run of each routine in an office without applications, and one while every line of the school's list hangs. */
  readonly routines: { readonly [routine: string]: { readonly idle: TableUse; readonly busy: TableUse } };
  /** The busiest first. */
  readonly partitions: readonly HotPartition[];
};

/** What is measured of the house: a school's campaign, the papers of one application, and a half-year of inspections of the whole county. */
export type Counts = { readonly campaign: Campaign; readonly papers: Work; readonly inspections: Work };

const file = join(import.meta.dirname, "counts.json");

/** The counts of the last `npm run bench scale`. */
export const recordedCounts = async (): Promise<Counts> => JSON.parse(await readFile(file, "utf8")) as Counts;

/** Keeps counts for the tests and the page. */
export const recordCounts = (counts: Counts): Promise<void> => writeFile(file, `${JSON.stringify(counts, null, 2)}\n`);

/** Everything in a tally together. */
export const sumOf = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0);
