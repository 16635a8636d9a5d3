import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = join(import.meta.dirname, "measure.ts");

/** As `npm start` runs the county: what is young in memory is kept small. */
const flags = ["--max-semi-space-size=16"];

type Figures = { readonly [figure: string]: number };

const measure = async (name: string, folder: string, given: object = {}): Promise<Figures> => {
  const { stdout } = await run(process.execPath, [...flags, script, name, folder, JSON.stringify(given)]);
  return JSON.parse(stdout) as Figures;
};

/**
 * Syncs of a whole run as the system saw them, for each group that was committed; undefined where there is no strace, and
 * then no figure counts.
 */
const syncsPerGroup = async (folder: string, given: object): Promise<number | undefined> => {
  const trace = join(folder, "syncs.txt");
  const command = [process.execPath, ...flags, script, "bareLoop", folder, JSON.stringify(given)];
  try {
    const traced = await run("strace", ["-f", "-qq", "-o", trace, "-e", "trace=fsync,fdatasync", ...command]);
    const { groups = 1 } = JSON.parse(traced.stdout) as Figures;
    const syncs = (await readFile(trace, "utf8")).match(/f(?:data)?sync\(\d+\) += 0/g)?.length ?? 0;
    // The engine commits its groups, and the bare loop the same ones after it.
    return syncs / (2 * groups);
  } catch {
    return undefined;
  }
};

const instances = 3000;
const open = 26_247;

/** What the embedded engine does; every measure in a process and a folder of its own. */
export const benchEngine = async (say: (line: string) => void) => {
  const folders: string[] = [];
  const folder = async () => {
    folders.push(await mkdtemp(join(tmpdir(), "zhuxue-bench-")));
    return folders.at(-1) ?? "";
  };
  const told = async <T>(what: string, job: Promise<T>): Promise<T> => {
    const figures = await job;
    say(`${what}: ${JSON.stringify(figures)}`);
    return figures;
  };
  try {
    const given = { instances, bytes: 1024 };
    const engine = await told("engine", measure("throughput", await folder(), given));
    const bare = await told("bare SQLite", measure("bareLoop", await folder(), given));
    const synced = { instances: 500, bytes: 1024 };
    const syncs = await told("syncs per group", syncsPerGroup(await folder(), synced));
    const latency = await told("latency", measure("latency", await folder(), { instances: 300 }));
    const small = await folder();
    const open200 = await told("open, 200 B", measure("openMany", small, { instances: open, bytes: 200 }));
    const restart = await told("restart", measure("restart", small));
    const open1024 = await told("open, 1 KiB", measure("openMany", await folder(), { instances: open, bytes: 1024 }));
    return { engine, bare, syncs, latency, open200, open1024, restart };
  } finally {
    for (const each of folders) await rm(each, { recursive: true, force: true });
  }
};

/** Opens a million executions at once, and opens their file again. */
export const benchMillion = async () => {
  const folder = await mkdtemp(join(tmpdir(), "zhuxue-bench-"));
  try {
    const opened = await measure("openMany", folder, { instances: 1_000_000, bytes: 200 });
    return { opened, restart: await measure("restart", folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
