import { routes } from "../../../functions/api/routes.ts";
import { schedules } from "../../../functions/schedules/schedules.ts";
import { requestsOfCounty } from "../../../infra/constructs/door-rate.ts";
import { type Campaign, type HotPartition, sumOf } from "./counts.ts";
import { assumed, priceList } from "./price-list.ts";
import { countiesOfCell } from "./simulation/scenarios.ts";

/** A quota, what it takes to reach it, and what is done before. */
export type Limit = { readonly quota: string; readonly binds: string; readonly answer: string };

/** A quota of an account and region: how many counties reach it on the same last evening, and signing at the same moment. */
export type AccountLimit = Omit<Limit, "binds"> & { readonly evening: string; readonly signature: string };

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
const allLists = assumed("countyLists") * one;

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

/** Lines a second that a county releases while all its lists are signed. */
const released = assumed("countyLists") * assumed("linesASecond");

/** How many counties at the same moment reach a quota; a moment that does not touch it has no number. */
type Reached = { readonly evening?: number; readonly signature?: number };

/** So many counties; fewer than ten to the tenth, since most of what binds binds there. */
const inCounties = (counties: number | undefined): string => {
  if (counties === undefined) return "–";
  if (counties < 0.1) return "not one county";
  const told = counties < 10 ? counties.toFixed(1) : whole(counties);
  return `${told} ${told === "1.0" ? "county" : "counties"}`;
};

/** On a last evening and at a signature: how many counties reach what AWS gives an account and region. */
const reachedBy = (campaign: Campaign): readonly (Reached & Omit<Limit, "binds">)[] => {
  const forms = assumed("submitted") * peak;
  const submissions = assumed("invocationsASubmission") * assumed("invocationSeconds");
  const familyMails = (campaign.mails["families"] ?? 0) / campaign.submitted;
  const unitsOfStep = campaign.cases.write / campaign.submitted / steps;
  const readerRate = assumed("entriesASecond") * assumed("shards");
  const entriesOfSubmission = campaign.entries / campaign.submitted / steps;
  const transitionsOfStep = sumOf(campaign.transitions) / (campaign.answers + sumOf(campaign.starts));
  // Answers come no faster than AWS takes them, whoever signs; so do readers, one for each shard.
  const functionsOfAnswers = quotas.sendTask.refill * assumed("invocationSeconds") + 2 * assumed("shards");
  const atOnce = (value: number) => ({
    evening: value / submissions / forms,
    signature: Math.max(0, (value - functionsOfAnswers) / assumed("countyLists")),
  });
  const writes = (value: number) => ({
    evening: value / unitsOfStep / forms,
    signature: value / assumed("releaseUnits") / released,
  });
  return [
    {
      signature: quotas.mailsADay.value / assumed("approved"),
      quota: `${whole(quotas.mailsADay.value)} mails a day; ${familyMails.toFixed(1)} go to each family in a term`,
      answer:
        "ask for more before the first campaign; counties sign on days of their own; what is not sent waits and is sent by `deliver-waiting-mail`",
    },
    {
      ...atOnce(10),
      quota: "10 functions at once (new account)",
      answer: "ask for 1,000 before anything else; until then a signature is held up and tried again",
    },
    {
      evening: quotas.openExecutions.value / assumed("submitted"),
      quota: `${whole(quotas.openExecutions.value)} open executions`,
      answer: `cells: an account and region for at most ${countiesOfCell} counties; ask for more where one must take all`,
    },
    {
      evening: (quotas.listExecutions.refill * namesOnPage * sweepSeconds) / assumed("submitted"),
      quota: `ListExecutions ${quotas.listExecutions.bucket}, ${quotas.listExecutions.refill}/s`,
      answer: "the sweep lists once in ten minutes for all counties of a deployment; cells",
    },
    {
      evening: quotas.startExecution.refill / forms,
      quota: `StartExecution ${quotas.startExecution.bucket}, ${quotas.startExecution.refill}/s`,
      answer: "nothing is lost: the reader of the stream tries again; cells",
    },
    {
      signature: quotas.sendTask.refill / released,
      quota: `SendTask ${quotas.sendTask.bucket}, ${quotas.sendTask.refill}/s`,
      answer:
        "nothing is lost: the reader of the stream tries again, a minute or two for one county (played below); ask for more for many",
    },
    {
      evening: quotas.stateTransition.refill / transitionsOfStep / forms,
      quota: `state transitions ${quotas.stateTransition.bucket}, ${quotas.stateTransition.refill}/s; at a signature SendTask lets ${whole(quotas.sendTask.refill * transitionsOfStep)}/s through`,
      answer: "AWS holds a step up, it does not fail; a new account has less: ask for it",
    },
    {
      ...atOnce(quotas.lambdaConcurrency.value),
      quota: `${whole(quotas.lambdaConcurrency.value)} functions at once`,
      answer: "ask for more; readers of the history are held to one a shard",
    },
    {
      evening: quotas.apiRequests.value / peakRequests / assumed("submitted"),
      quota: `${whole(quotas.apiRequests.value)} requests/s at the doors of an account`,
      answer: "cells; public pages and assets are kept by CloudFront",
    },
    {
      ...writes(quotas.freshTableWrites.value),
      quota: `${whole(quotas.freshTableWrites.value)} write units/s of a fresh table`,
      answer: "warm it before the first signature; AWS doubles it with use, within half an hour",
    },
    {
      ...writes(quotas.tableWrites.value),
      quota: `${whole(quotas.tableWrites.value)} write units/s of a table`,
      answer: "ask for more, or a table for each cell; a stagger of a minute and a half is enough",
    },
    {
      evening: readerRate / entriesOfSubmission / forms,
      signature: readerRate / released,
      quota: `a reader of the history handles ${whole(readerRate)} entries/s, ${assumed("entriesASecond")} of each shard`,
      answer:
        "a table grows shards with its writes; until then decisions are told later, in their order, and none is lost for a day",
    },
    {
      evening: quotas.scheduleRuns.value,
      signature: quotas.scheduleRuns.value,
      quota: `${whole(quotas.scheduleRuns.value)} schedule invocations/s, routines due in the same minute`,
      answer: "cells; a flexible window of some minutes would spread them",
    },
  ];
};

const firstOf = ({ evening = Number.POSITIVE_INFINITY, signature = Number.POSITIVE_INFINITY }: Reached): number =>
  Math.min(evening, signature);

/** The quotas of an account and region in the order in which they bind, at whichever moment is heavier, and what is done about each. */
export const accountLimits = (campaign: Campaign): readonly AccountLimit[] =>
  reachedBy(campaign)
    .toSorted((one, other) => firstOf(one) - firstOf(other))
    .map(({ quota, answer, evening, signature }) => ({
      quota,
      evening: inCounties(evening),
      signature: inCounties(signature),
      answer,
    }));

/** What binds a single county, however many there are beside it. */
export const countyLimits = (): readonly Limit[] => {
  const eventsOfLine = 7 * (1 / 40 + 2 / 100);
  return [
    {
      quota: `${requestsOfCounty} requests/s at the doors for each county, our own throttle`,
      binds: `counties with ${whole(requestsOfCounty / peakRequests)} applications a term; this one sends ${countyPeak.toFixed(1)} requests/s on its last evening`,
      answer:
        "raise it where counties are that large (`infra/constructs/door-rate.ts`); the alarm `doors-crowded` tells before anybody is refused",
    },
    {
      quota: `${whole(quotas.historyEvents.value)} events of one execution`,
      binds: `a list of ${whole(quotas.historyEvents.value / eventsOfLine)} lines; the longest here has ${whole(assumed("longestList"))}`,
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
