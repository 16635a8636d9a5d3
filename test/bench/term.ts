import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planTownship } from "../../local/demo/plan.ts";
import { freePort } from "../../local/free-port.ts";
import { demoStart, startLocalSystem } from "../../local/local-system.ts";
import { playTerm } from "../../local/play/term.ts";
import { seedDemoCounty } from "../../local/seed.ts";
import type { Budget } from "./budgets.ts";
import { benchDoors, type DoorFigures } from "./doors.ts";

const township = "石桥镇";

/** A township's whole term, the doors under load in its middle, and the memory it took. */
export const benchTerm = async () => {
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

/** What design §9 allows a term: the whole county in five minutes, a gigabyte, and doors that answer in 50 ms. */
export const termBudgets = ({
  applications,
  seconds,
  rss,
  doors,
}: Awaited<ReturnType<typeof benchTerm>>): readonly Budget[] => [
  { what: "applications a second", measured: applications / seconds, atLeast: 28_100 / 300 },
  { what: "bytes of memory", measured: rss, atMost: 1e9 },
  ...doors.map(({ door, p99 }) => ({ what: `${door}, p99 in ms`, measured: p99, atMost: 50 })),
];

/** The figures of a term as rows of a table beside their budgets. */
export const termRows = (term: Awaited<ReturnType<typeof benchTerm>>): readonly string[] => {
  const perSecond = term.applications / term.seconds;
  const door = ({ door: path, p50, p99, bytes }: DoorFigures) =>
    `| \`${path}\` at 50 requests/s: p50 / p99 / uncompressed | ${p50.toFixed(1)} ms / ${p99.toFixed(1)} ms / ${(bytes / 1000).toFixed(1)} KB | p99 ≤ 50 ms |`;
  return [
    `| a term of ${township} through the doors: ${term.applications} applications | ${term.seconds.toFixed(1)} s (${perSecond.toFixed(1)}/s) | whole county, 28,100: ≤ 300 s (94/s) |`,
    `| memory at its end | ${(term.rss / 1e6).toFixed(0)} MB RSS | ≤ 1 GB |`,
    ...term.doors.map(door),
  ];
};
