import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Watch } from "../constructs/alarm.ts";
import { metric, sumOf } from "./metrics.ts";

type Machines = readonly { readonly name: string; readonly arn: string }[];

/** A number of Step Functions, machine by machine. */
export const ofMachines = (machines: Machines, metricName: string) =>
  machines.map(({ name, arn }) =>
    metric({ namespace: "AWS/States", metricName, dimensions: { StateMachineArn: arn } }).with({ label: name }),
  );

const throttled = ["StartExecution", "SendTaskSuccess", "SendTaskFailure"].map((api) =>
  metric({ namespace: "AWS/States", metricName: "ThrottledEvents", dimensions: { APIName: api } }),
);

/** Executions open in the account; AWS opens a million at most. */
export const openExecutions = metric({
  namespace: "AWS/States",
  metricName: "OpenExecutionCount",
  statistic: Stats.MAXIMUM,
});

/** No case ends in a failed execution: it parks (design §6). So one is one too many. */
export const workflowWatches = (machines: Machines): readonly Watch[] => [
  {
    name: "executions-fail",
    impact: "A case has lost its workflow; it stands still until the sweep begins it again from its record.",
    metric: sumOf(ofMachines(machines, "ExecutionsFailed"), "executions-fail"),
  },
  {
    name: "executions-time-out",
    impact: "A case has lost its workflow to a time limit that none of ours has.",
    metric: sumOf(ofMachines(machines, "ExecutionsTimedOut"), "executions-time-out"),
  },
  {
    name: "workflows-throttled",
    impact: "Cases begin and go on late: AWS takes no more starts, answers or steps a second.",
    // A step that has to wait is counted by its machine, not by a call.
    metric: sumOf([...throttled, ...ofMachines(machines, "ExecutionThrottled")], "workflows-throttled"),
    from: 100,
    periods: 3,
  },
  {
    name: "executions-near-limit",
    impact: "At a million open cases in the account no further one begins.",
    metric: openExecutions,
    from: 800_000,
  },
];
