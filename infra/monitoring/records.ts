import type { Watch } from "../constructs/alarm.ts";
import { metric, sumOf } from "./metrics.ts";

const operations = ["GetItem", "BatchGetItem", "Query", "TransactWriteItems", "PutItem", "DeleteItem"];

const inTable = (tableName: string, metricName: string) =>
  metric({ namespace: "AWS/DynamoDB", metricName, dimensions: { TableName: tableName } });

/** Units that the table consumed, read and written. */
export const unitsOf = (tableName: string) => [
  inTable(tableName, "ConsumedReadCapacityUnits"),
  inTable(tableName, "ConsumedWriteCapacityUnits"),
];

/** The table itself. */
export const recordWatches = (tableName: string): readonly Watch[] => [
  {
    name: "table-throttles",
    impact: "Reading and saving takes several tries; people wait or are asked to try again.",
    metric: sumOf(
      [inTable(tableName, "ReadThrottleEvents"), inTable(tableName, "WriteThrottleEvents")],
      "table-throttles",
    ),
    periods: 3,
    of: 12,
  },
  {
    name: "table-fails",
    impact: "DynamoDB itself answers with errors: doors answer 503, workflows wait.",
    metric: sumOf(
      operations.map((operation) =>
        metric({
          namespace: "AWS/DynamoDB",
          metricName: "SystemErrors",
          dimensions: { TableName: tableName, Operation: operation },
        }),
      ),
      "table-fails",
    ),
    from: 5,
    periods: 2,
    of: 6,
  },
];
