import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Watch } from "../constructs/alarm.ts";
import { inQueue, ofFunction, sumOf } from "./metrics.ts";

const seconds = 1000;
const minutes = 60 * seconds;

/** The age of the oldest entry that a reader of the history has not handled, milliseconds. */
export const behind = (prefix: string, reader: string) =>
  ofFunction(`${prefix}-${reader}`, { metricName: "IteratorAge", statistic: Stats.MAXIMUM });

const readers: readonly string[] = ["dispatch-events", "send-notices"];

/** How far the readers of the history are, and what they could not handle. */
export const historyWatches = (prefix: string): readonly Watch[] => [
  {
    name: "events-wait",
    impact: "Decisions are kept, but the next person does not get the work: dispatch is behind.",
    metric: behind(prefix, "dispatch-events"),
    from: 2 * minutes,
    periods: 2,
  },
  {
    name: "notices-wait",
    impact: "Families and staff hear of decisions late.",
    metric: behind(prefix, "send-notices"),
    from: 15 * minutes,
    periods: 2,
  },
  {
    name: "history-set-aside",
    impact: "Single cases stand still, or single families hear nothing, until somebody looks.",
    metric: sumOf(
      readers.flatMap((reader) => [inQueue(`${prefix}-${reader}-aside`), inQueue(`${prefix}-${reader}-unread`)]),
      "history-set-aside",
    ),
  },
];
