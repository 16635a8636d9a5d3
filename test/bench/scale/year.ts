import { costsOf, fixedAMonth, invocationsOf, routineCosts, totalOf, tracesOf, usdPerApproved } from "./cost.ts";
import { type Counts, sumOf } from "./counts.ts";
import { timesADay } from "./limits.ts";
import { assumed, priceList, usd } from "./price-list.ts";
import type { Times } from "./times.ts";

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");

const secondsAYear = 365 * 86_400;

/** Versions of a key that are charged beside it once two years have passed; the third rotation and later ones are free. */
const olderVersions = 2;

const keys = (): number => priceList.fixed.find(({ what }) => what === "KMS keys")?.count ?? 0;

/** What a county's year costs: its applications, inspections, routines, mails and files, and what is there anyway, line by line. */
export const yearOf = (counts: Counts, times: Times) => {
  const { campaign, papers, inspections } = counts;
  const terms = assumed("terms");
  const submitted = terms * assumed("submitted");
  const each = usdPerApproved(counts, times) * (campaign.approved / campaign.submitted);
  const { staff = 0 } = campaign.mails;
  const mails = submitted * ((sumOf(campaign.mails) - staff) / campaign.submitted);
  const digests = terms * assumed("digests");
  const files = (submitted * assumed("attachmentBytes")) / 1e9;
  const pages = campaign.submitted * assumed("pages");
  const ofEach = (count: (work: typeof papers, pages: number) => number) =>
    submitted * (count(campaign, pages) / campaign.submitted + count(papers, 0));
  const routines = routineCosts({ campaign, times, timesADay });
  const runs = routines.reduce((sum, routine) => sum + routine.runs, 0);
  const reads = ofEach(invocationsOf) * assumed("coldShare") + runs;
  const polls = (assumed("polledQueues") * assumed("pollers") * secondsAYear) / assumed("pollSeconds");
  const lines = [
    { what: `${whole(submitted)} applications sent in two terms`, usd: submitted * each },
    { what: "two half-years of inspections, 23 units each", usd: terms * totalOf(costsOf(inspections, 0, times)) },
    { what: "routines by the clock", usd: totalOf(routines) },
    { what: `${whole(mails)} mails`, usd: usd("mail", mails) },
    { what: `${whole(digests)} digests for staff`, usd: usd("mail", digests) },
    { what: `${whole(files)} GB of families' photographs, kept for a year`, usd: usd("fileStorage", files * 12) },
    { what: "traces of X-Ray, at most", usd: usd("trace", ofEach(tracesOf)) },
    { what: `${whole(reads)} readings of the keys' secret`, usd: usd("secretRead", reads) },
    { what: `${whole(polls / 1e6)} million looks into two queues that are empty`, usd: usd("queueRequest", polls) },
    {
      what: `older versions of ${keys()} keys, from the third year on; half in the second`,
      usd: 12 * usd("keyVersion", olderVersions * keys()),
    },
    { what: "fixed: WAF, alarms, dashboard, secrets, keys", usd: 12 * fixedAMonth() },
  ];
  return { lines, total: totalOf(lines), approved: terms * assumed("approved") };
};
