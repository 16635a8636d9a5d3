import { expect, test } from "vitest";
import { countCampaign } from "../bench/scale/campaign.ts";
import { type Campaign, recordedCounts, sumOf } from "../bench/scale/counts.ts";

/** What a run may differ from another by: who is read again after losing a race depends on the machine. */
const closeness = 0.03;

const perApproved = (campaign: Campaign) => ({
  transitions: sumOf(campaign.transitions) / campaign.approved,
  starts: sumOf(campaign.starts) / campaign.approved,
  answers: campaign.answers / campaign.approved,
  writeUnits: campaign.cases.write / campaign.approved,
  readUnits: campaign.cases.read / campaign.approved,
  storedBytes: campaign.storedBytes.table / campaign.approved,
  entries: campaign.entries / campaign.approved,
  taskCalls: campaign.taskCalls / campaign.approved,
  mails: sumOf(campaign.mails) / campaign.approved,
  requests: sumOf(campaign.requests) / campaign.approved,
  logBytes: campaign.logBytes / campaign.approved,
});

test("a school's campaign takes what docs/scale.md says it takes; renewed by `npm run bench scale`", async () => {
  const { campaign: recorded } = await recordedCounts();

  const { campaign } = await countCampaign();

  const told = Object.entries(perApproved(recorded));
  const found = new Map(Object.entries(perApproved(campaign)));
  const stale = told.filter(([what, each]) => Math.abs((found.get(what) ?? 0) / each - 1) > closeness);
  expect(stale).toEqual([]);
  expect(campaign.transitionsOfApproval).toBeLessThanOrEqual(9);
});
