import { Duration } from "aws-cdk-lib";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Watch } from "../constructs/alarm.ts";
import { doorRate } from "../constructs/door-rate.ts";
import { ofApi } from "./doors.ts";
import { metric } from "./metrics.ts";

/** Four fifths of what the doors let in. */
const nearlyAll = 0.8;

/**
 * More people than the doors let in. HTTP APIs have no metric of those they refuse, only one of all 4xx, among them our own
 * answers; and AWS does not promise a line in the access log for each. So requests are counted, and the lines that there are.
 */
export const crowdWatches = (scope: Construct, { prefix, apiId, counties }: CrowdProps): readonly Watch[] => {
  const metricNamespace = `Zhuxue/${prefix}`;
  const metricName = "turnedAway";
  new MetricFilter(scope, "TurnedAway", {
    logGroup: LogGroup.fromLogGroupName(scope, "TurnedAwayLog", `/aws/vendedlogs/api/${prefix}`),
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue("$.status", "=", "429"),
      FilterPattern.stringValue("$.called", "=", "-"),
    ),
    metricNamespace,
    metricName,
    metricValue: "1",
  });
  return [
    {
      name: "doors-crowded",
      impact: "Soon more people come than the doors let in; who comes too many is refused without a page.",
      metric: ofApi(apiId, "Count").with({ period: Duration.minutes(1) }),
      from: nearlyAll * doorRate(counties).rateLimit * 60,
    },
    {
      name: "doors-turn-away",
      impact: "People are refused without a page, in a line of English, and must try again.",
      metric: metric({ namespace: metricNamespace, metricName }),
    },
  ];
};

type CrowdProps = { readonly prefix: string; readonly apiId: string; readonly counties: number };
