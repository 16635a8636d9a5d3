import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { measureBundles } from "./bundles.ts";
import { countCampaign, countInspections } from "./campaign.ts";
import { invocationsOf, usdPerApproved } from "./cost.ts";
import { type Counts, recordCounts, recordedCounts } from "./counts.ts";
import { countPapers } from "./papers.ts";
import { scalePage, withTables } from "./scale-page.ts";
import { recordedTimes, recordTimes, type Times } from "./times.ts";

/** Budgets of design §9 on what only a machine can tell; the counts have tests of their own. */
const budgets = { bundleBytes: 250 * 1024, coldMs: 120, usdPerApproved: 0.001 } as const;

/** Writes docs/scale.md anew from what was measured last, after a price, a quota or an assumption was changed. */
export const writeScalePage = async (): Promise<void> =>
  writeFile(scalePage, withTables(await readFile(scalePage, "utf8"), await recordedCounts(), await recordedTimes()));

/** Counts anew and keeps the counts; answers with the CPU that a school's campaign took. */
const count = async (say: (line: string) => void): Promise<{ readonly counts: Counts; readonly cpuMs: number }> => {
  const { campaign, cpuMs } = await countCampaign();
  say(`a school's campaign: ${campaign.submitted} applications`);
  const papers = await countPapers();
  say("the papers of an application");
  const inspections = await countInspections();
  say("a half-year of inspections");
  const counts: Counts = { campaign, papers, inspections };
  await recordCounts(counts);
  return { counts, cpuMs };
};

/** Measures what no machine changes, keeps it and writes docs/scale.md; the times stay those of the last whole measurement. */
export const benchCounts = async (say: (line: string) => void): Promise<void> => {
  await count(say);
  await writeScalePage();
};

/** Measures counts and times, keeps both and writes docs/scale.md; answers which budgets were passed. */
export const benchScale = async (say: (line: string) => void): Promise<readonly string[]> => {
  const load = Math.round(loadavg()[0] ?? 0);
  const { counts, cpuMs } = await count(say);
  const bundles = await measureBundles(say);
  const times: Times = {
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}) at a load of ${load}, Node ${process.version}`,
    cpuMsPerInvocation: cpuMs / invocationsOf(counts.campaign, 0),
    bundles,
  };
  await recordTimes(times);
  await writeScalePage();
  const cost = usdPerApproved(counts, times);
  return [
    ...(bundles.largestBytes > budgets.bundleBytes ? [`${bundles.largest} has ${bundles.largestBytes} bytes`] : []),
    ...(bundles.coldMs.most > budgets.coldMs
      ? [`${bundles.coldMs.slowest} takes ${bundles.coldMs.most} ms to load`]
      : []),
    ...(cost > budgets.usdPerApproved ? [`an approved application costs US$ ${cost}`] : []),
  ];
};
