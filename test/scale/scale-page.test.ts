import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { retentionRules } from "../../domain/retention/rules.ts";
import { houseFunctions } from "../../infra/functions.ts";
import { costsOf, fixedAMonth, lifeOf, totalOf, usdPerApproved, yearsKept } from "../bench/scale/cost.ts";
import { recordedCounts } from "../bench/scale/counts.ts";
import { priceList } from "../bench/scale/price-list.ts";
import { scalePage, withTables } from "../bench/scale/scale-page.ts";
import { recordedTimes } from "../bench/scale/times.ts";
import { yearOf } from "../bench/scale/year.ts";

const [page, counts, times] = await Promise.all([readFile(scalePage, "utf8"), recordedCounts(), recordedTimes()]);

describe("docs/scale.md", () => {
  test("says what the recorded counts and the price list give", () => {
    expect(page).toBe(withTables(page, counts, times));
  });

  test("goes stale with a count, with a price and with a time", () => {
    const { campaign } = counts;
    const dearer = { ...campaign, cases: { ...campaign.cases, write: campaign.cases.write * 2 } };
    const slower = { ...times, cpuMsPerInvocation: times.cpuMsPerInvocation * 2 };

    expect(withTables(page, { ...counts, campaign: dearer }, times)).not.toBe(page);
    expect(withTables(page, counts, slower)).not.toBe(page);
    expect(withTables(page.replace(/US\$ 0\.\d+/, "US$ 0.000001"), counts, times)).toBe(page);
  });

  test("is not written where a table has no place", () => {
    expect(() => withTables("# Scale", counts, times)).toThrow("docs/scale.md has no place for counted");
  });
});

describe("the bill", () => {
  test("an approved application costs at most US$ 0.001 at list prices, mail apart (design §9)", () => {
    expect(usdPerApproved(counts, times)).toBeLessThanOrEqual(0.001);
  });

  test("says of every price, quota and fixed cost whether anybody has checked it", () => {
    const all = [...Object.values(priceList.prices), ...Object.values(priceList.quotas), ...priceList.fixed];

    expect(all.filter(({ state }) => !/verified|snapshot|third party/.test(state))).toEqual([]);
  });

  test("holds three photographs for each application sent, as the load model of the domain has them (§10.5)", () => {
    const { campaign, papers } = counts;
    const withoutPapers = totalOf(costsOf(campaign, campaign.submitted * 12, times));

    const each = (usdPerApproved(counts, times) * campaign.approved - withoutPapers) / campaign.submitted;

    expect(papers.files).toBe(3);
    expect(papers.cases.write).toBeGreaterThanOrEqual(36);
    expect(each).toBeCloseTo(totalOf(costsOf(papers, 0, times)), 12);
    expect(each).toBeGreaterThan((papers.cases.write * 0.625) / 1e6);
  });

  test("adds up: transitions, units, time and doors of the campaign, line by line", () => {
    const { campaign } = counts;
    const steps = Object.values(campaign.transitions).reduce((sum, each) => sum + each, 0);

    const costs = costsOf(campaign, 0, times);

    const of = (what: string) => costs.find((cost) => cost.what === what)?.usd;
    expect(of("Step Functions")).toBeCloseTo((steps * 25) / 1e6, 12);
    expect(of("DynamoDB, writing")).toBeCloseTo((campaign.cases.write * 0.625) / 1e6, 12);
    expect(of("DynamoDB, reading")).toBeCloseTo((campaign.cases.read * 0.125) / 1e6, 12);
    expect(totalOf(costs)).toBeCloseTo(
      costs.map(({ usd }) => usd).reduce((sum, each) => sum + each, 0),
      12,
    );
  });

  test("a grant's life is the bill and, for as long as its file is kept by the house's rules, its records, photographs, traces and mails", () => {
    const { campaign, papers } = counts;
    const [bill, table, photographs, ...others] = lifeOf(counts, times);
    const { years } = retentionRules.aided as { readonly years: number };
    const [ofCampaign, ofPapers] = [campaign, papers].map(({ storedBytes }) => storedBytes.table + storedBytes.indexes);
    const stored = ((ofCampaign ?? 0) + campaign.submitted * (ofPapers ?? 0)) / campaign.approved;
    const photos = (1_200_000 * campaign.submitted) / campaign.approved;

    expect(yearsKept()).toBeGreaterThan(years);
    expect(bill?.usd).toBe(usdPerApproved(counts, times));
    expect(table?.usd).toBeCloseTo(((yearsKept() - 1) * 12 * stored * 0.45) / 1e9, 12);
    expect(photographs?.usd).toBeGreaterThan((yearsKept() * 12 * photos * 0.023) / 1e9);
    expect(others.map(({ what }) => what)).toEqual(["traces of X-Ray, at most", "mail"]);
  });

  test("a year of a county is its lines together, the fixed costs among them", () => {
    const { lines, total } = yearOf(counts, times);

    expect(lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(total, 9);
    expect(lines.at(-1)?.usd).toBeCloseTo(12 * fixedAMonth(), 9);
    // Two keys, two charged rotations of each, a dollar a month.
    expect(lines.find(({ what }) => what.startsWith("older versions of 2 keys"))?.usd).toBe(48);
  });

  test("tells of the functions there are, give or take ten that were added since", () => {
    expect(Math.abs(times.bundles.functions - houseFunctions("ses").length)).toBeLessThanOrEqual(10);
  });
});
