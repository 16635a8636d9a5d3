import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { blockedRequests, ofApi, throttledCalls } from "./doors.ts";
import { behind } from "./history.ts";
import { ofMail } from "./mail.ts";
import { metric } from "./metrics.ts";
import { unitsOf } from "./records.ts";
import { ofMachines, openExecutions } from "./workflows.ts";

type Seen = {
  readonly prefix: string;
  readonly apiId: string;
  readonly tableName: string;
  readonly machines: readonly { readonly name: string; readonly arn: string }[];
  readonly sends: "ses" | "smtp";
  /** Whether the firewall's numbers are in this region. */
  readonly firewall: "here" | "elsewhere";
};

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

const saidBySweep = (prefix: string, metricName: string): IMetric =>
  metric({ namespace: `Zhuxue/${prefix}`, metricName, statistic: Stats.MAXIMUM });

/** One page for operators: what sounds, what people meet, what moves, what waits. */
export const dashboard = (scope: Construct, alarms: readonly IAlarm[], seen: Seen): Dashboard => {
  const { prefix, apiId, tableName, machines } = seen;
  const page = new Dashboard(scope, "Dashboard", { dashboardName: prefix });
  page.addWidgets(new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 5 }));
  page.addWidgets(
    graph("Doors: requests, refusals, errors", [ofApi(apiId, "Count")], [ofApi(apiId, "4xx"), ofApi(apiId, "5xx")]),
    graph("Doors: milliseconds", [ofApi(apiId, "Latency", "p50"), ofApi(apiId, "Latency", "p99")]),
    graph("Turned away", [throttledCalls, ...(seen.firewall === "here" ? [blockedRequests(prefix)] : [])]),
  );
  page.addWidgets(
    graph("Oldest entry not dispatched, not told: milliseconds", [
      behind(prefix, "dispatch-events").with({ label: "dispatch" }),
      behind(prefix, "send-notices").with({ label: "notices" }),
    ]),
    graph("Workflows begun", ofMachines(machines, "ExecutionsStarted")),
    graph("Workflows open in the account", [openExecutions], ofMachines(machines, "ExecutionsFailed")),
  );
  page.addWidgets(
    graph("What waits: minutes", [
      saidBySweep(prefix, "oldestSuspectMinutes"),
      saidBySweep(prefix, "oldestOverdueMinutes"),
      saidBySweep(prefix, "oldestMailMinutes"),
    ]),
    graph("The table: units", unitsOf(tableName)),
    ...(seen.sends === "ses" ? [graph("Mail", [ofMail("Send")], [ofMail("Bounce"), ofMail("Complaint")])] : []),
  );
  return page;
};
