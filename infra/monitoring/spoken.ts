import { type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Watch } from "../constructs/alarm.ts";
import { metric } from "./metrics.ts";

type Heard = {
  /** The function whose log it stands in. */
  readonly by: string;
  /** The code of the line (style habit 23). */
  readonly code: string;
  /** The number on the line; without one lines are counted. */
  readonly number?: string;
};

/** Makes a metric of what a function says in its log; of several lines in an hour the largest number counts. */
const heard = (scope: Construct, prefix: string, { by, code, number }: Heard): Metric => {
  const metricNamespace = `Zhuxue/${prefix}`;
  const metricName = number ?? code;
  const groupName = `/aws/lambda/${prefix}-${by}`;
  new MetricFilter(scope, `${by}-${metricName}`, {
    logGroup: LogGroup.fromLogGroupName(scope, `${by}-${metricName}Log`, groupName),
    filterPattern: FilterPattern.stringValue("$.code", "=", code),
    metricNamespace,
    metricName,
    metricValue: number === undefined ? "1" : `$.${number}`,
  });
  return metric({ namespace: metricNamespace, metricName, statistic: Stats.MAXIMUM, everyMinutes: 60 });
};

/** A sweep every ten minutes; fewer than half of them in an hour are silence. */
const sweepsInHour = 3;

/** Hours in which a sweep has compared everything once, in turn: what it met stands until it would have met it again. */
const roundHours = 4;

/** What the sweep, the check of the histories and the mailboxes say of themselves. */
export const spokenWatches = (scope: Construct, { prefix }: SpokenProps): readonly Watch[] => {
  const ofSweep = (number: string) => heard(scope, prefix, { by: "sweep", code: "sweepDone", number });
  const countiesLeft = heard(scope, prefix, { by: "sweep", code: "routineRan", number: "countiesLeft" });
  return [
    {
      name: "sweep-silent",
      impact: "Nobody looks for lost work; every number of the sweep is old.",
      metric: countiesLeft.with({ statistic: Stats.SAMPLE_COUNT }),
      below: sweepsInHour,
    },
    {
      name: "sweep-leaves-counties",
      impact: "In one county at least nobody looks for lost work, while the others are swept.",
      metric: countiesLeft.with({ statistic: Stats.MINIMUM }),
    },
    {
      name: "much-put-right",
      impact: "Workflows move only because the sweep finds what was lost: everybody gets work late.",
      metric: ofSweep("putRight"),
      from: 20,
    },
    {
      name: "lost-callbacks",
      impact: "A case waits for an answer that never came, and could not be put right.",
      metric: ofSweep("oldestSuspectMinutes"),
      from: 180,
    },
    {
      name: "work-overdue",
      impact: "Work is past its deadline and has not gone one level up.",
      metric: ofSweep("oldestOverdueMinutes"),
      from: 120,
      of: roundHours,
    },
    {
      name: "mail-waits",
      impact: "A family has not been told for a day.",
      metric: ofSweep("oldestMailMinutes"),
      from: 1440,
    },
    {
      name: "records-broken",
      impact: "Single cases stand still: their records do not fit their schemas.",
      metric: ofSweep("broken"),
      of: roundHours,
    },
    {
      name: "history-broken",
      impact: "A record or an anchor is not what was saved; the county's proofs are in doubt.",
      metric: heard(scope, prefix, { by: "check-history", code: "historyBroken" }),
    },
  ];
};

type SpokenProps = { readonly prefix: string };

/** Mailboxes that fail by the dozen: the server of the mail, not the people. */
export const mailboxWatch = (scope: Construct, prefix: string): Watch => ({
  name: "mailboxes-fail",
  impact: "More than ten mailboxes failed in a day: whole schools hear of nothing, and their work moves.",
  metric: heard(scope, prefix, { by: "mail-event", code: "tooManyMailboxesFail" }),
});
