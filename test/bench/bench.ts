import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { type Budget, passedOf } from "./budgets.ts";
import { benchEngine, benchMillion } from "./engine/engine-bench.ts";
import { benchCounts, benchScale, writeScalePage } from "./scale/bench-scale.ts";
import { benchTerm, termBudgets, termRows } from "./term.ts";

const page = join(import.meta.dirname, "../../docs/performance.md");

/** Puts the figures of one bench in their place of the page; what people wrote around them stays. */
const keep = async (bench: string, rows: readonly string[]): Promise<void> => {
  const text = await readFile(page, "utf8");
  const [before, , after] = text.split(new RegExp(`(<!-- ${bench} -->[\\s\\S]*?<!-- /${bench} -->)`));
  if (after === undefined) throw new Error(`docs/performance.md has no place for ${bench}`);
  const machine = `On ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}:`;
  const table = ["| what | measured | budget (design §9) |", "| --- | --- | --- |", ...rows].join("\n");
  await writeFile(page, `${before}<!-- ${bench} -->\n${machine}\n\n${table}\n<!-- /${bench} -->${after}`);
  console.log(table);
};

const fixed = (value: number | undefined, digits: number): string => (value ?? 0).toFixed(digits);

type Engine = Awaited<ReturnType<typeof benchEngine>>;

const shareOfBare = ({ engine, bare }: Engine): number => (engine["perSecond"] ?? 0) / (bare["perSecond"] ?? 1);

/** What design §9 allows the engine. */
const engineBudgets = (measured: Engine): readonly Budget[] => {
  const { engine, syncs, latency, open200, open1024, restart } = measured;
  const most = (what: string, figure: number | undefined, atMost: number): Budget => ({
    ...{ what, measured: figure ?? Number.NaN, atMost },
  });
  return [
    { what: "approvals a second", measured: engine["perSecond"] ?? 0, atLeast: 700 },
    { what: "share of the bare loop", measured: shareOfBare(measured), atLeast: 0.5 },
    { what: "fsyncs per committed group", measured: syncs ?? Number.NaN, atLeast: 1 },
    most("ms to the next step, p99", latency["p99Ms"], 5),
    most("MB open at 200 B", open200["rssMb"], 300),
    most("KiB of disk each at 200 B", open200["kibEach"], 6),
    most("MB open at 1 KiB", open1024["rssMb"], 300),
    most("KiB of disk each at 1 KiB", open1024["kibEach"], 12),
    most("seconds to the first decision", restart["seconds"], 2),
  ];
};

const engineRows = (measured: Engine): readonly string[] => {
  const { engine, bare, syncs, latency, open200, open1024, restart } = measured;
  const share = shareOfBare(measured);
  return [
    `| approvals to their end, 1 KiB of data, full sync | ${fixed(engine["perSecond"], 0)}/s, ${fixed(engine["cpuMsEach"], 2)} ms of CPU each | ≥ 700/s |`,
    `| a bare SQLite loop making the same writes in the same run | ${fixed(bare["perSecond"], 0)}/s; the engine makes ${fixed(share * 100, 0)} % of it | ≥ 50 % |`,
    `| fsyncs per committed group, as the system saw them | ${syncs?.toFixed(2) ?? "no strace: no figure here counts"} | ≥ 1 |`,
    `| a decision under that load, p99 | ${fixed(engine["decisionP99Ms"], 1)} ms | – |`,
    `| from a decision to the next step, idle: p50 / p99 | ${fixed(latency["p50Ms"], 2)} / ${fixed(latency["p99Ms"], 2)} ms | p99 ≤ 5 ms |`,
    `| 26,247 open at 200 B: memory / disk each | ${fixed(open200["rssMb"], 0)} MB / ${fixed(open200["kibEach"], 1)} KiB | ≤ 300 MB / ≤ 6 KiB |`,
    `| 26,247 open at 1 KiB: memory / disk each | ${fixed(open1024["rssMb"], 0)} MB / ${fixed(open1024["kibEach"], 1)} KiB | ≤ 300 MB / ≤ 12 KiB |`,
    `| from the start of the process to the first decision with all of them open | ${fixed(restart["seconds"], 2)} s | ≤ 2 s |`,
  ];
};

const millionRows = async (): Promise<readonly string[]> => {
  const { opened, restart } = await benchMillion();
  return [
    `| 1,000,000 open at 200 B: started / memory / disk each | ${fixed(opened["perSecond"], 0)}/s / ${fixed(opened["rssMb"], 0)} MB / ${fixed(opened["kibEach"], 1)} KiB | possible |`,
    `| from the start of the process to the first decision | ${fixed(restart["seconds"], 2)} s, ${fixed(restart["rssMb"], 0)} MB | – |`,
  ];
};

/** A bench that passed a budget ends the run with 1, after everything else was measured too. */
const judge = (passed: readonly string[]): void => {
  for (const each of passed) console.error(`a budget is passed: ${each}`);
  if (passed.length > 0) process.exitCode = 1;
};

const benches: { readonly [bench: string]: () => Promise<void> } = {
  engine: async () => {
    const measured = await benchEngine(console.log);
    await keep("engine", engineRows(measured));
    judge(passedOf(engineBudgets(measured)));
  },
  million: async () => keep("million", await millionRows()),
  term: async () => {
    const term = await benchTerm();
    await keep("term", termRows(term));
    judge(passedOf(termBudgets(term)));
  },
  scale: async () => judge(await benchScale(console.log)),
  "scale-counts": () => benchCounts(console.log),
  "scale-page": writeScalePage,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((bench) => !(bench in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else for (const bench of asked.length > 0 ? asked : ["engine", "term"]) await benches[bench]?.();
