import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Watch } from "../constructs/alarm.ts";
import { metric } from "./metrics.ts";

/** A number of the api, e.g. `5xx`. */
export const ofApi = (apiId: string, metricName: string, statistic: string = Stats.SUM) =>
  metric({ namespace: "AWS/ApiGateway", metricName, dimensions: { ApiId: apiId }, statistic });

/** Calls that AWS refused because too many ran at once, of all functions in the account and region. */
export const throttledCalls = metric({ namespace: "AWS/Lambda", metricName: "Throttles" });

/** What people meet at the doors. */
export const doorWatches = (apiId: string): readonly Watch[] => [
  {
    name: "doors-fail",
    impact: "Pages answer with an error; what people typed was not taken.",
    metric: ofApi(apiId, "5xx"),
    from: 5,
    periods: 2,
    of: 6,
  },
  {
    name: "doors-slow",
    impact: "One page in a hundred takes longer than three seconds.",
    metric: ofApi(apiId, "Latency", "p99"),
    from: 3000,
    periods: 3,
  },
  {
    name: "functions-throttled",
    impact: "Doors and workflows are turned away for the moment: too many functions run at once.",
    metric: throttledCalls,
    from: 10,
    periods: 2,
  },
];

/** Requests that the firewall turned away. */
export const blockedRequests = (prefix: string) =>
  metric({ namespace: "AWS/WAFV2", metricName: "BlockedRequests", dimensions: { WebACL: prefix, Rule: "ALL" } });

/** Told where the firewall stands, which is not always where the doors are. */
export const floodWatch = (prefix: string): Watch => ({
  name: "firewall-blocks-many",
  impact: "Somebody floods the house or tries out secrets, or a whole school is turned away by mistake.",
  metric: blockedRequests(prefix),
  from: 1000,
  periods: 2,
});
