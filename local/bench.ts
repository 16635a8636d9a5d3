import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { benchDoors, type DoorFigures } from "./bench/api-bench.ts";
import { benchEngine, type EngineFigures } from "./bench/engine-bench.ts";
import { planTownship } from "./demo/plan.ts";
import { freePort } from "./free-port.ts";
import { demoStart, startLocalSystem } from "./local-system.ts";
import { playTerm } from "./play/term.ts";
import { seedDemoCounty } from "./seed.ts";

const township = "石桥镇";

/** A township's whole term, the doors under load in its middle, and the memory it took. */
const benchTerm = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "zhuxue-bench-"));
  const system = await startLocalSystem({
    dataDir,
    port: await freePort(),
    countyCode: "619901",
    publicUrl: undefined,
    logger: { info: () => undefined, error: (code) => console.error(code) },
    mail: { send: async () => undefined },
    clock: demoStart,
    systemNow: Date.now,
    development: undefined,
  });
  await seedDemoCounty(system.deps, [township]);
  const planned = [...planTownship(township)];
  const begun = performance.now();
  await playTerm(system, planned, () => undefined);
  const seconds = (performance.now() - begun) / 1000;
  const doors = await benchDoors(system.url, ["/", "/policies", "/lists", "/status"], { rate: 50, seconds: 10 });
  const rss = process.memoryUsage().rss;
  await system.close();
  await rm(dataDir, { recursive: true, force: true });
  return { applications: planned.length, seconds, doors, rss };
};

const report = (engine: EngineFigures, term: Awaited<ReturnType<typeof benchTerm>>): string => {
  const door = ({ door: path, p50, p99, bytes }: DoorFigures) =>
    `| \`${path}\` at 50 requests/s: p50 / p99 / uncompressed | ${p50.toFixed(1)} ms / ${p99.toFixed(1)} ms / ${(bytes / 1000).toFixed(1)} KB | p99 ≤ 50 ms |`;
  return `# Performance

Written by \`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}. Machines are shared: compare
figures of one run with each other, not across runs.

| what | measured | budget (design §9) |
| --- | --- | --- |
| embedded engine, 5 task steps and 4 callbacks, durable | ${engine.perSecond.toFixed(0)} instances/s | ≥ 700 |
| a resume under that load, p99 | ${engine.resumeP99Ms.toFixed(1)} ms | – |
| disk for an ended instance at 200 B of data | ${(engine.bytesEach / 1024).toFixed(1)} KiB | ≤ 6 KiB (open) |
| a term of ${township} through the doors: ${term.applications} applications | ${term.seconds.toFixed(1)} s (${(term.applications / term.seconds).toFixed(1)}/s) | whole county, 28,100: ≤ 300 s (94/s) |
| memory at its end | ${(term.rss / 1e6).toFixed(0)} MB RSS | ≤ 1 GB |
${term.doors.map(door).join("\n")}
`;
};

const engine = await benchEngine(5000);
const term = await benchTerm();
await writeFile(join(import.meta.dirname, "../docs/performance.md"), report(engine, term));
console.log(report(engine, term));
