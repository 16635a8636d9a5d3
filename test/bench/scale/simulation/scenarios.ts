import { assumed, priceList } from "../price-list.ts";
import { lastEvening, signing, staggered } from "./arrivals.ts";
import { type Bucket, type Drained, drain } from "./bucket.ts";

/** A moment in which much happens at once, in one region or shared by cells of counties, and what became of it there. */
export type Scenario = {
  readonly moment: string;
  readonly where: string;
  readonly quota: string;
  readonly drained: Drained;
};

const { startExecution, sendTask } = priceList.quotas;

/** So many mails a second, and no more at once than in one. */
const mailsAt = (rate: number): Bucket => ({ bucket: rate, refill: rate });

/** What a cell fills of its open executions: so much that the alarm `executions-near-limit` (infra/monitoring/workflows.ts) stays silent. */
const filled = 0.8;

/** Open executions bind first that nobody can wait for: a cell, an account and region of its own, takes so many counties. */
export const countiesOfCell = Math.floor((priceList.quotas.openExecutions.value / assumed("submitted")) * filled);

/** Counties of a province with so many applications a term. */
const countiesOfProvince = Math.ceil(assumed("provinceTerm") / assumed("submitted"));

const others = assumed("countyLists") - 1;
const ofOthers = assumed("approved") - assumed("longestList");

/** The lines of one county's lists: the longest is known, the others share what is left. */
const countyLists: readonly number[] = [
  assumed("longestList"),
  ...Array.from({ length: others }, (_, place) => Math.floor((ofOthers + place) / others)),
];

const oneCounty = { lists: countyLists, linesASecond: assumed("linesASecond") };

const evening = (counties: number): Drained =>
  drain(lastEvening(Math.round(counties * assumed("submitted") * assumed("lastEvening")), "evening"), startExecution);

const signed = (counties: number, bucket: Bucket): Drained => drain(signing({ counties, ...oneCounty }), bucket);

const cell = Math.min(countiesOfCell, countiesOfProvince);
const country = assumed("countiesOfCountry");

/** The moments that weigh most, played against the buckets of AWS; always the same. */
export const scenarios = (): readonly Scenario[] => {
  const start = `StartExecution ${startExecution.bucket}, ${startExecution.refill}/s`;
  const send = `SendTask ${sendTask.bucket}, ${sendTask.refill}/s`;
  const row = (quota: string, moment: string, where: string, drained: Drained): Scenario => ({
    ...{ moment, where, quota, drained },
  });
  return [
    row(start, "last evening", "one county", evening(1)),
    row(start, "last evening", `a cell of ${cell} counties`, evening(cell)),
    row(
      start,
      "last evening",
      `a province, ${countiesOfProvince} counties, in one region`,
      evening(countiesOfProvince),
    ),
    row(start, "last evening", `the country, ${country} counties, in one region`, evening(country)),
    row(send, "signature", "one county", signed(1, sendTask)),
    row(send, "signature", `a cell of ${cell} counties, all at the same moment`, signed(cell, sendTask)),
    row(send, "signature", `a cell of ${cell} counties, 90 s apart`, drain(staggered(oneCounty, cell, 90), sendTask)),
    row(send, "signature", "a province in one region, at the same moment", signed(countiesOfProvince, sendTask)),
    row("SES 14/s", "mails of a signature", "one county", signed(1, mailsAt(priceList.quotas.mailRate.value))),
    row("SES 14/s", "mails of a signature", "ten counties on one day", signed(10, mailsAt(14))),
    row("SES raised to 200/s", "mails of a signature", `a cell of ${cell} counties`, signed(cell, mailsAt(200))),
  ];
};
