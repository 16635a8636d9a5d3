import { routes } from "../../../functions/api/routes.ts";
import { schedules } from "../../../functions/schedules/schedules.ts";
import { requestsOfCounty } from "../../../infra/constructs/door-rate.ts";
import type { Campaign, HotPartition } from "./counts.ts";
import { assumed, priceList } from "./price-list.ts";
import { countiesOfCell } from "./simulation/scenarios.ts";

/** A quota, what it takes to reach it, and what is done before. */
export type Limit = { readonly quota: string; readonly binds: string; readonly answer: string };

const { quotas } = priceList;

/** Forms a second when a window shuts, for each application of the term: twice the mean of the last two hours. */
const peak = (2 * assumed("lastEvening")) / 7200;

/** Requests a second at the doors meanwhile, for each application of the term: the form itself and the pages around it. */
const peakRequests = (assumed("pages") + 1) * peak;

/** Requests a second at the doors when a county's window shuts. */
export const countyPeak = assumed("submitted") * peakRequests;

/** Steps of an approval that write: its submission, five waits and what comes between. */
const steps = 8;

/** Names on a page of ListExecutions, and how long the sweep may take to list what is open (functions/schedules/schedules.ts). */
const namesOnPage = 1000;
const sweepSeconds = 600;

const whole = (value: number): string => Math.floor(value).toLocaleString("en-US");
const counties = (applications: number): string =>
  `${whole(applications)} applications a term in one region (${whole(applications / assumed("submitted"))} counties)`;

const partitionOf = ({ partitions }: Campaign, name: string): HotPartition => {
  const found = partitions.find(({ partition }) => partition === name);
  if (found === undefined) throw new Error(`nothing was written to ${name}`);
  return found;
};

/** A kind of partition: what it is, in how many steps an application writes to it, how many may move in a second, and why no more. */
type Heated = {
  readonly partition: string;
  readonly what: string;
  readonly steps: number;
  readonly moving: number;
  readonly answer: string;
};

const one = assumed("linesASecond");
const allLists = 8 * one;

const heated: readonly Heated[] = [
  {
    partition: "queue: school#",
    what: "the queue of a school in the index `queue`",
    steps,
    moving: one,
    answer: "a list's pages are released one after the other",
  },
  {
    partition: "table: list#",
    what: "the lines of a list",
    steps: 3,
    moving: one,
    answer: "the same",
  },
  {
    partition: "work: work#",
    what: "the open work of one reviewer, if all of a county's schools sign at once",
    steps: 2,
    moving: quotas.sendTask.refill,
    answer: "Step Functions lets no more through in a second; several reviewers share the work",
  },
  {
    partition: "table: anchor-notes",
    what: "the notes for the night's anchor, one key a county",
    steps,
    moving: allLists,
    answer: "one note tells of a whole batch",
  },
  {
    partition: "work: news",
    what: "the news that digests are made of, one key a county",
    steps,
    moving: allLists,
    answer: "the news of a person are one item",
  },
];

/** How many applications may move on in a second before a partition they share is full. */
export const partitionLimits = (campaign: Campaign): readonly Limit[] =>
  heated.map(({ partition, what, moving, answer, steps: writing }) => {
    const each = partitionOf(campaign, partition).busiest / campaign.submitted / writing;
    return {
      quota: what,
      binds: `${whole(quotas.partitionWrites.value / each)} a second; ${whole(moving)} take ${whole(each * moving)} units`,
      answer,
    };
  });

/** The quotas of an account and region in the order in which they bind, and what is done about each. */
export const accountLimits = (campaign: Campaign): readonly Limit[] => {
  const submissions = assumed("invocationsASubmission") * assumed("invocationSeconds");
  const familyMails = (campaign.mails["families"] ?? 0) / campaign.submitted;
  const unitsOfStep = campaign.cases.write / campaign.submitted / steps;
  const readerRate = assumed("entriesASecond") * assumed("shards");
  const entriesOfSubmission = campaign.entries / campaign.submitted / steps;
  const eventsOfLine = 7 * (1 / 40 + 2 / 100);
  const limits: readonly (Limit & { readonly at: number })[] = [
    {
      at: quotas.mailsADay.value / familyMails,
      quota: `${whole(quotas.mailsADay.value)} mails a day`,
      binds: `the signatures of ${(quotas.mailsADay.value / assumed("approved")).toFixed(1)} counties on one day; ${familyMails.toFixed(1)} mails go to each family in a term`,
      answer:
        "ask for more before the first campaign; counties sign on days of their own; what is not sent waits and is sent by `deliver-waiting-mail`",
    },
    {
      at: 10 / submissions / peak,
      quota: "10 functions at once (new account)",
      binds: counties(10 / submissions / peak),
      answer: "ask for 1,000 before anything else",
    },
    {
      at: quotas.openExecutions.value,
      quota: `${whole(quotas.openExecutions.value)} open executions`,
      binds: counties(quotas.openExecutions.value),
      answer: `cells: an account and region for at most ${countiesOfCell} counties; ask for more where one must take all`,
    },
    {
      at: quotas.listExecutions.refill * namesOnPage * sweepSeconds,
      quota: `ListExecutions ${quotas.listExecutions.bucket}, ${quotas.listExecutions.refill}/s`,
      binds: counties(quotas.listExecutions.refill * namesOnPage * sweepSeconds),
      answer: "the sweep lists once in ten minutes for all counties of a deployment; cells",
    },
    {
      at: quotas.startExecution.refill / peak,
      quota: `StartExecution ${quotas.startExecution.bucket}, ${quotas.startExecution.refill}/s`,
      binds: counties(quotas.startExecution.refill / peak),
      answer: "nothing is lost: the reader of the stream tries again; cells",
    },
    {
      at: quotas.lambdaConcurrency.value / submissions / peak,
      quota: `${whole(quotas.lambdaConcurrency.value)} functions at once`,
      binds: counties(quotas.lambdaConcurrency.value / submissions / peak),
      answer: "ask for more; readers of the history are held to one a shard",
    },
    {
      at: quotas.apiRequests.value / peakRequests,
      quota: `${whole(quotas.apiRequests.value)} requests/s at the doors of an account`,
      binds: counties(quotas.apiRequests.value / peakRequests),
      answer: "cells; public pages and assets are kept by CloudFront",
    },
    {
      at: quotas.tableWrites.value / unitsOfStep / peak,
      quota: `${whole(quotas.tableWrites.value)} write units/s of a table`,
      binds: counties(quotas.tableWrites.value / unitsOfStep / peak),
      answer:
        "ask for more, or a table for each cell; warm it before a deadline, as a table on demand begins with 4,000",
    },
    {
      at: readerRate / entriesOfSubmission / peak,
      quota: `a reader of the history handles ${whole(readerRate)} entries/s, ${assumed("entriesASecond")} of each shard`,
      binds: counties(readerRate / entriesOfSubmission / peak),
      answer:
        "a table grows shards with its writes; until then decisions are told later, in their order, and none is lost for a day",
    },
    {
      at: quotas.scheduleRuns.value * assumed("submitted"),
      quota: `${whole(quotas.scheduleRuns.value)} schedule invocations/s`,
      binds: `${whole(quotas.scheduleRuns.value)} counties whose routines are due in the same minute`,
      answer: "cells; a flexible window of some minutes would spread them",
    },
  ];
  return [
    ...limits.toSorted((one, other) => one.at - other.at),
    {
      quota: `${requestsOfCounty} requests/s at the doors for each county, our own throttle`,
      binds: `counties with ${whole(requestsOfCounty / peakRequests)} applications a term; this one sends ${countyPeak.toFixed(1)} requests/s on its last evening`,
      answer:
        "raise it where counties are that large (`infra/constructs/door-rate.ts`); the alarm `doors-crowded` tells before anybody is refused",
    },
    {
      quota: `${whole(quotas.historyEvents.value)} events of one execution`,
      binds: `a list of ${whole(quotas.historyEvents.value / eventsOfLine)} lines; the longest here has 9,279`,
      answer: "a list is one stage of one county; a larger county makes one for each township",
    },
    {
      quota: `${quotas.apiRoutes.value} routes of an HTTP API`,
      binds: `${routes.length} are taken`,
      answer: "ask for more at 290, or join doors that differ in their last word",
    },
  ];
};

/** How often a routine runs in a day. */
export const timesADay = (routine: string): number => {
  const schedule = schedules.find(({ name }) => name === routine);
  return schedule !== undefined && "everyMinutes" in schedule.when ? 1440 / schedule.when.everyMinutes : 1;
};
