import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Watch } from "../constructs/alarm.ts";
import { inQueue, metric } from "./metrics.ts";

/** A number of SES for the account, which is what AWS judges a sender by, e.g. `Reputation.BounceRate`. */
export const ofMail = (metricName: string, statistic: string = Stats.SUM) =>
  metric({ namespace: "AWS/SES", metricName, statistic, everyMinutes: 60 });

/** AWS looks at a sender from 5 % and 0.1 % on, and stops it at 10 % and 0.5 %; we look earlier. */
export const mailWatches = (prefix: string): readonly Watch[] => [
  {
    name: "mail-bounces",
    impact: "Mail comes back; at ten in a hundred AWS stops all mail of the house.",
    metric: ofMail("Reputation.BounceRate", Stats.MAXIMUM),
    from: 0.03,
  },
  {
    name: "mail-complaints",
    impact: "People call our mail spam; at five in a thousand AWS stops all mail of the house.",
    metric: ofMail("Reputation.ComplaintRate", Stats.MAXIMUM),
    from: 0.0005,
  },
  {
    name: "returns-untold",
    impact: "Mail came back and the office was not told: work waits in a mailbox that fails.",
    metric: inQueue(`${prefix}-untold-returns`),
  },
];
