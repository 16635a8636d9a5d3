import { retentionRules } from "../../../domain/retention/rules.ts";
import { type Campaign, type Counts, sumOf, type TableUse, type Work } from "./counts.ts";
import { assumed, priceList, usd } from "./price-list.ts";
import type { Times } from "./times.ts";

/** One line of a bill: what, how much of it, and what that costs by the list. */
export type Cost = { readonly what: string; readonly quantity: number; readonly unit: string; readonly usd: number };

const gb = 1e9;

/** Each entry of the history reaches two readers, at worst one at a time. */
const readers = 2;

/** A file is put into quarantine by whoever sends it, and once more where it may be shown. */
const putsOfFile = 2;

/** Functions that ran for some work: doors, the pages people looked at besides, task handlers, readers of the history, the check of each file. */
export const invocationsOf = (work: Work, pages: number): number =>
  sumOf(work.requests) + pages + work.taskCalls + readers * work.entries + work.files;

/** Requests that put some work's files into the bucket. */
export const putsOf = (work: Work): number => putsOfFile * work.files;

const gbSecondsOf = (invocations: number, calls: number, times: Times): number => {
  const running = invocations * times.cpuMsPerInvocation * assumed("cpuShare") + calls * assumed("tableCallMs");
  const starting = invocations * assumed("coldShare") * (assumed("sdkMs") + times.bundles.coldMs.median);
  return ((running + starting) / 1000) * assumed("memoryGb");
};

/** What some played work costs at list prices, mail and the free tier apart, its records kept for a year. */
export const costsOf = (work: Work, pages: number, times: Times): readonly Cost[] => {
  const invocations = invocationsOf(work, pages);
  const requests = sumOf(work.requests) + pages;
  const transitions = sumOf(work.transitions);
  const logGb = (work.logBytes + invocations * assumed("platformLogBytes")) / gb;
  const stored = (work.storedBytes.table + work.storedBytes.indexes) / gb;
  const gbSeconds = gbSecondsOf(invocations, work.cases.calls, times);
  const cost = (what: string, quantity: number, unit: string, ...prices: readonly number[]): Cost => ({
    ...{ what, quantity, unit },
    usd: prices.reduce((sum, each) => sum + each, 0),
  });
  return [
    cost("Step Functions", transitions, "state transitions", usd("stateTransition", transitions)),
    cost("DynamoDB, writing", work.cases.write, "write units", usd("writeUnit", work.cases.write)),
    cost("DynamoDB, reading", work.cases.read, "read units", usd("readUnit", work.cases.read)),
    cost(
      "DynamoDB, kept for a year with recovery",
      stored * 1e6,
      "KB",
      usd("tableStorage", stored * 12),
      usd("tableRecovery", stored * 12),
    ),
    cost("Lambda, invocations", invocations, "invocations", usd("lambdaRequest", invocations)),
    cost("Lambda, time", gbSeconds, "GB-seconds", usd("lambdaGbSecond", gbSeconds)),
    cost(
      "Doors: CloudFront, WAF, HTTP API",
      requests,
      "requests",
      ...(["edgeRequest", "firewallRequest", "apiRequest"] as const).map((price) => usd(price, requests)),
      usd("edgeGb", (requests * assumed("pageBytes")) / gb),
    ),
    cost("Logs", logGb * 1e6, "KB", usd("logGb", logGb)),
    cost("Files, put", putsOf(work), "requests", usd("filePut", putsOf(work))),
  ];
};

/** Everything on a bill together, in US$. */
export const totalOf = (costs: readonly { readonly usd: number }[]): number =>
  costs.reduce((sum, each) => sum + each.usd, 0);

/** A school's campaign line by line, with the papers that each of its applications sends. */
export const billOf = ({ campaign, papers }: Counts, times: Times): readonly Cost[] => [
  ...costsOf(campaign, campaign.submitted * assumed("pages"), times),
  {
    what: "Papers, counted above",
    quantity: campaign.submitted * assumed("papers"),
    unit: "photographs",
    usd: campaign.submitted * totalOf(costsOf(papers, 0, times)),
  },
];

/** What a school's campaign costs for each approved application: the budget of design §9, at most US$ 0.001. */
export const usdPerApproved = (counts: Counts, times: Times): number =>
  totalOf(billOf(counts, times)) / counts.campaign.approved;

/** Years from a form to the night its file is erased, if aid was granted; whoever was refused is kept for less. */
export const yearsKept = (): number => {
  const { aided } = retentionRules;
  if (!("years" in aided)) throw new Error("a file is kept for less than a year");
  return assumed("stageYears") + aided.years;
};

/** Calls that begin a trace, if each is traced: whoever comes in, a reader of the history, a file's check, an execution with all its tasks. */
export const tracesOf = (work: Work, pages: number): number =>
  sumOf(work.requests) + pages + readers * work.entries + work.files + sumOf(work.starts);

/** What a grant costs from the form to the night its file is erased, as if everything were kept as long as what was granted. */
export const lifeOf = (counts: Counts, times: Times): readonly Cost[] => {
  const { campaign, papers } = counts;
  const { submitted, approved, mails } = campaign;
  const years = yearsKept();
  const bytes = ({ storedBytes }: Work) => storedBytes.table + storedBytes.indexes;
  const stored = (bytes(campaign) + submitted * bytes(papers)) / approved / gb;
  const photographs = (assumed("attachmentBytes") * submitted) / approved / gb;
  const traces = (tracesOf(campaign, submitted * assumed("pages")) + submitted * tracesOf(papers, 0)) / approved;
  const messages = sumOf(mails) / approved;
  const monthsAfterFirstYear = 12 * (years - 1);
  return [
    {
      what: "the bill above, a year of the table in it",
      quantity: 1,
      unit: "grant",
      usd: usdPerApproved(counts, times),
    },
    {
      what: "the table for the years after, with recovery",
      quantity: stored * 1e6,
      unit: `KB for ${(years - 1).toFixed(1)} years`,
      usd: usd("tableStorage", stored * monthsAfterFirstYear) + usd("tableRecovery", stored * monthsAfterFirstYear),
    },
    {
      what: "photographs of papers, and the month that the bucket keeps what is erased",
      quantity: photographs * 1e6,
      unit: `KB for ${years.toFixed(1)} years`,
      usd: usd("fileStorage", photographs * (12 * years + 1)),
    },
    { what: "traces of X-Ray, at most", quantity: traces, unit: "traces", usd: usd("trace", traces) },
    { what: "mail", quantity: messages, unit: "messages", usd: usd("mail", messages) },
  ];
};

/** A routine of one county for a year: how often it runs, what one run uses while everything is open, what all cost. */
export type RoutineCost = {
  readonly routine: string;
  readonly runs: number;
  readonly use: TableUse;
  readonly usd: number;
};

/** Townships of the county; the routines were measured in a county of one. */
const townships = 16;

const scaled = (field: keyof TableUse, { idle, busy }: Campaign["routines"][string], open: number): number =>
  idle[field] * townships + Math.max(0, busy[field] - idle[field]) * open;

/** How often a year a routine finds everything it has to do: at every run of a campaign, once a day of it, or every day. */
const fullRuns = (routine: string, runsADay: number): number => {
  const days = assumed("campaignDays") * assumed("terms");
  // Everything stored stays stored.
  if (routine === "retention") return 365;
  // People are told at most some times a day, and a history is anchored on days on which it grew.
  if (routine === "deliver-digests" || routine === "anchor-history") return days;
  return runsADay * days;
};

/** What the county's routines cost in a year, most of them idle outside the two campaigns. */
export const routineCosts = ({
  campaign,
  times,
  timesADay,
}: {
  readonly campaign: Campaign;
  readonly times: Times;
  readonly timesADay: (routine: string) => number;
}): readonly RoutineCost[] =>
  Object.entries(campaign.routines)
    .map(([routine, measured]): RoutineCost => {
      const all = assumed("submitted") / campaign.submitted;
      const open = routine === "sweep" ? sweptShare(campaign) : all;
      const use: TableUse = {
        write: scaled("write", measured, open),
        read: scaled("read", measured, open),
        calls: scaled("calls", measured, open),
      };
      const runs = timesADay(routine) * 365;
      const busy = fullRuns(routine, timesADay(routine));
      const idle = runs - busy;
      const cost =
        usd("writeUnit", busy * use.write + idle * measured.idle.write * townships) +
        usd("readUnit", busy * use.read + idle * measured.idle.read * townships) +
        usd("lambdaRequest", runs) +
        usd("lambdaGbSecond", gbSecondsOf(runs, busy * use.calls + idle * measured.idle.calls * townships, times)) +
        usd("scheduleRun", runs);
      return { routine, runs, use, usd: cost };
    })
    .toSorted((one, other) => other.usd - one.usd);

/** A sweep lists everything that is open and compares so many of it; the list reads what counting the standings reads. */
const sweptShare = ({ submitted, routines }: Campaign): number => {
  const { sweep, "count-standings": standings } = routines;
  if (sweep === undefined || standings === undefined) throw new Error("a routine was not measured");
  const listed = standings.busy.read - standings.idle.read;
  const compared = sweep.busy.read - sweep.idle.read - listed;
  const read = (listed * assumed("submitted") + compared * assumed("compareAtOnce")) / submitted;
  return read / (listed + compared);
};

/** What a deployment costs a month before anybody comes. */
export const fixedAMonth = (): number => priceList.fixed.reduce((sum, { count, usd: each }) => sum + count * each, 0);
