import {
  billOf,
  type Cost,
  costsOf,
  fixedAMonth,
  invocationsOf,
  lifeOf,
  putsOf,
  routineCosts,
  totalOf,
  usdPerApproved,
  yearsKept,
} from "./cost.ts";
import { type Counts, sumOf } from "./counts.ts";
import { accountLimits, countyLimits, type Limit, partitionLimits, timesADay } from "./limits.ts";
import { assumed, priceList, usd } from "./price-list.ts";
import { scenarios } from "./simulation/scenarios.ts";
import type { Times } from "./times.ts";
import { yearOf } from "./year.ts";

type Table = readonly string[];

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): Table => [
  row(...heads),
  row(...heads.map(() => "---")),
  ...rows.map((cells) => row(...cells)),
];

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
const decimal = (value: number, digits: number): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const fixed = (value: number, digits: number): string => value.toFixed(digits);
const dollars = (value: number, digits: number): string => `US$ ${decimal(value, digits)}`;
/** A price in full: `0.00000625`, not `6.25e-6`. */
const inFull = (price: number): string => price.toFixed(12).replace(/\.?0+$/, "");

const counted = (counts: Counts, times: Times): Table => {
  const { campaign } = counts;
  const { submitted, approved, cases, mails, storedBytes } = campaign;
  const each = (what: string, count: number, digits = 1, budget = "–") => [
    what,
    decimal(count / submitted, digits),
    decimal(count / approved, digits),
    budget,
  ];
  return table(
    ["what", "each application sent", "each application approved", "budget (design §9)"],
    [
      ["applications in the run", String(submitted), String(approved), "–"],
      each("state transitions, all workflows", sumOf(campaign.transitions)),
      ["state transitions of the longest straight approval", "–", String(campaign.transitionsOfApproval), "≤ 9"],
      each("executions started", sumOf(campaign.starts), 2),
      each("waits answered by token (SendTaskSuccess, SendTaskFailure)", campaign.answers),
      each("write units, sign-ins, returns and rejections included", cases.write),
      each("read units, the same", cases.read),
      each("requests to the table", cases.calls, 0),
      each("bytes in the table after the signature, history included", storedBytes.table, 0),
      each("of them history", storedBytes.history, 0),
      each("bytes in indexes", storedBytes.indexes, 0),
      each("entries of the history: records of the stream for each of two readers", campaign.entries),
      each("requests the play sends", sumOf(campaign.requests)),
      each("invocations of task handlers", campaign.taskCalls),
      each("mails to families", mails["families"] ?? 0, 2),
      each("mails to staff: digests, codes, links", sumOf(mails) - (mails["families"] ?? 0), 2),
      each("bytes of log, our own lines", campaign.logBytes, 0),
      [
        "US$, mail apart, with three papers each",
        dollars((usdPerApproved(counts, times) * approved) / submitted, 6),
        dollars(usdPerApproved(counts, times), 6),
        "≤ US$ 0.001",
      ],
    ],
  );
};

const shareOf = (cost: Cost, all: readonly Cost[]): string => `${fixed((cost.usd / totalOf(all)) * 100, 1)} %`;

const photographed = ({ papers }: Counts, times: Times): Table => {
  const each = (what: string, count: number, digits = 1) => [
    what,
    decimal(count, digits),
    decimal(count / assumed("papers"), digits),
  ];
  return table(
    ["what", `the ${assumed("papers")} papers of an application`, "each paper"],
    [
      each("write units", papers.cases.write),
      each("read units", papers.cases.read),
      each("requests to the table", papers.cases.calls, 0),
      each("bytes in the table, history included", papers.storedBytes.table, 0),
      each("bytes in indexes", papers.storedBytes.indexes, 0),
      each("entries of the history: records of the stream for each of two readers", papers.entries, 0),
      each("requests at the doors: asked for, shown, looked at afterwards", sumOf(papers.requests), 0),
      each("invocations: doors, the check, readers", invocationsOf(papers, 0), 0),
      each("requests that put the file", putsOf(papers), 0),
      each("bytes of log, our own lines", papers.logBytes, 0),
      each("US$, the photograph's keeping apart", totalOf(costsOf(papers, 0, times)), 6),
    ],
  );
};

const bill = (counts: Counts, times: Times): Table => {
  const { campaign } = counts;
  const costs = billOf(counts, times);
  const mails = sumOf(campaign.mails);
  return table(
    ["what", "each approved application", "US$", "share"],
    [
      ...costs.map((cost) => [
        cost.what,
        `${fixed(cost.quantity / campaign.approved, 2)} ${cost.unit}`,
        fixed(cost.usd / campaign.approved, 7),
        shareOf(cost, costs),
      ]),
      ["**together**", "", `**${fixed(totalOf(costs) / campaign.approved, 6)}**`, "100 %"],
      [
        "mail, apart",
        `${fixed(mails / campaign.approved, 2)} messages`,
        fixed(usd("mail", mails) / campaign.approved, 6),
        "–",
      ],
    ],
  );
};

const life = (counts: Counts, times: Times): Table => {
  const costs = lifeOf(counts, times);
  const total = totalOf(costs);
  const grants = assumed("terms") * assumed("approved");
  return table(
    ["what", "each grant", "US$", "share"],
    [
      ...costs.map((cost) => [
        cost.what,
        `${fixed(cost.quantity, 2)} ${cost.unit}`,
        fixed(cost.usd, 6),
        shareOf(cost, costs),
      ]),
      [`**together**, over ${fixed(yearsKept(), 1)} years`, "", `**${fixed(total, 6)}**`, "100 %"],
      [`all ${whole(grants)} grants of a county's year, over their lives`, "", fixed(total * grants, 2), "–"],
    ],
  );
};

const routines = ({ campaign }: Counts, times: Times): Table =>
  table(
    ["routine", "runs a year", "read units of a run, all open", "write units", "US$ a year"],
    routineCosts({ campaign, times, timesADay }).map(({ routine, runs, use, usd: cost }) => [
      `\`${routine}\``,
      whole(runs),
      whole(use.read),
      whole(use.write),
      fixed(cost, 2),
    ]),
  );

const year = (counts: Counts, times: Times): Table => {
  const { lines, total, approved } = yearOf(counts, times);
  return table(
    ["what", "US$ a year"],
    [
      ...lines.map(({ what, usd: cost }) => [what, fixed(cost, 2)]),
      [`**together**: ${dollars(total / approved, 4)} for each of ${whole(approved)} grants`, `**${fixed(total, 2)}**`],
    ],
  );
};

const fixedCosts = (): Table =>
  table(
    ["what", "count", "US$ each a month", "state"],
    [
      ...priceList.fixed.map(({ what, count, usd: each, state }) => [what, String(count), String(each), state]),
      ["**together**, for a deployment of one county or of many", "", `**${fixed(fixedAMonth(), 2)}**`, ""],
    ],
  );

const bundled = (_: Counts, { bundles, machine }: Times): Table => [
  `On ${machine}:`,
  "",
  ...table(
    ["what", "measured", "budget (design §9)"],
    [
      [
        `largest of ${bundles.functions} functions, \`${bundles.largest}\``,
        `${fixed(bundles.largestBytes / 1024, 1)} KB`,
        "≤ 250 KB",
      ],
      ["median", `${fixed(bundles.medianBytes / 1024, 1)} KB`, "–"],
      [`slowest cold import, \`${bundles.coldMs.slowest}\``, `${fixed(bundles.coldMs.most, 0)} ms`, "≤ 120 ms"],
      ["nine of ten", `${fixed(bundles.coldMs.p90, 0)} ms`, "–"],
      ["median", `${fixed(bundles.coldMs.median, 0)} ms`, "–"],
    ],
  ),
];

const limited = (what: string, limits: readonly Limit[]): Table =>
  table(
    [what, "binds at", "what we do"],
    limits.map(({ quota, binds, answer }) => [quota, binds, answer]),
  );

const accounts = ({ campaign }: Counts): Table =>
  table(
    ["quota", "last evening", "signature, all at the same moment", "what we do"],
    accountLimits(campaign).map(({ quota, evening, signature, answer }) => [quota, evening, signature, answer]),
  );

const duration = (seconds: number): string =>
  seconds < 120
    ? `${whole(seconds)} s`
    : seconds < 7200
      ? `${whole(seconds / 60)} min`
      : `${fixed(seconds / 3600, 1)} h`;

const played = (): Table =>
  table(
    ["moment", "where", "bucket", "requests", "refused at first", "longest wait", "all done after"],
    scenarios().map(({ moment, where, quota, drained }) => [
      moment,
      where,
      quota,
      whole(drained.requests),
      whole(drained.throttled),
      duration(drained.longestWaitSeconds),
      duration(drained.seconds),
    ]),
  );

const listed = (): Table => [
  ...table(
    ["price", "US$", "per", "source", "state"],
    Object.entries(priceList.prices).map(([name, { usd: price, per, source, state }]) => [
      name,
      inFull(price),
      per,
      source,
      state,
    ]),
  ),
  "",
  ...table(
    ["quota", "value", "unit", "source", "state"],
    Object.entries(priceList.quotas).map(([name, quota]) => [
      name,
      "value" in quota ? whole(quota.value) : `${whole(quota.bucket)}, refilled ${whole(quota.refill)}/s`,
      quota.unit,
      quota.source,
      quota.state,
    ]),
  ),
  "",
  ...table(
    ["assumption", "value", "why"],
    Object.entries(priceList.assumptions).map(([name, { value, why }]) => [name, String(value), why]),
  ),
];

/** Every table of docs/scale.md by the name of its place there. */
export const scaleTables = {
  counted,
  papers: photographed,
  bill,
  life,
  routines,
  year,
  fixed: fixedCosts,
  bundles: bundled,
  account: accounts,
  county: () => limited("what binds one county", countyLimits()),
  partitions: ({ campaign }) => limited("partition", partitionLimits(campaign)),
  simulation: played,
  list: listed,
} as const satisfies { readonly [place: string]: (counts: Counts, times: Times) => Table };
