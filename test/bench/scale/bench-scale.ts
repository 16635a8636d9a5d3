import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { measureBundles } from "./bundles.ts";
import { countCampaign, countInspections } from "./campaign.ts";
import { invocationsOf, usdPerApproved } from "./cost.ts";
import { recordCounts, recordedCounts } from "./counts.ts";
import { scalePage, withTables } from "./scale-page.ts";
import { recordedTimes, recordTimes, type Times } from "./times.ts";

/** Budgets of design §9 on what only a machine can tell; the counts have tests of their own. */
const budgets = { bundleBytes: 250 * 1024, coldMs: 120, usdPerApproved: 0.001 } as const;

/** Writes docs/scale.md anew from what was measured last, after a price, a quota or an assumption was changed. */
export const writeScalePage = async (): Promise<void> =>
  writeFile(scalePage, withTables(await readFile(scalePage, "utf8"), await recordedCounts(), await recordedTimes()));

/** Measures counts and times, keeps both and writes docs/scale.md; answers which budgets were passed. */
export const benchScale = async (say: (line: string) => void): Promise<readonly string[]> => {
  const load = Math.round(loadavg()[0] ?? 0);
  const { campaign, cpuMs } = await countCampaign();
  say(`a school's campaign: ${campaign.submitted} applications`);
  const inspections = await countInspections();
  say("a half-year of inspections");
  const bundles = await measureBundles(say);
  const times: Times = {
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}) at a load of ${load}, Node ${process.version}`,
    cpuMsPerInvocation: cpuMs / invocationsOf(campaign, 0),
    bundles,
  };
  await recordCounts({ campaign, inspections });
  await recordTimes(times);
  await writeScalePage();
  const cost = usdPerApproved(campaign, times);
  return [
    ...(bundles.largestBytes > budgets.bundleBytes ? [`${bundles.largest} has ${bundles.largestBytes} bytes`] : []),
    ...(bundles.coldMs.most > budgets.coldMs
      ? [`${bundles.coldMs.slowest} takes ${bundles.coldMs.most} ms to load`]
      : []),
    ...(cost > budgets.usdPerApproved ? [`an approved application costs US$ ${cost}`] : []),
  ];
};
