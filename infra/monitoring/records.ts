import { tableSchema } from "../../functions/adapters/dynamodb/table-schema.ts";
import type { Watch } from "../constructs/alarm.ts";
import { metric, sumOf } from "./metrics.ts";

const operations = ["GetItem", "BatchGetItem", "Query", "TransactWriteItems", "PutItem", "DeleteItem"];

const inTable = (tableName: string, metricName: string) =>
  metric({ namespace: "AWS/DynamoDB", metricName, dimensions: { TableName: tableName } });

/** A table's numbers leave out its indexes, each of which is throttled by itself. */
const inTableAndIndexes = (tableName: string, metricName: string) => [
  inTable(tableName, metricName),
  ...tableSchema.indexes.map(({ name }) =>
    metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensions: { TableName: tableName, GlobalSecondaryIndexName: name },
    }),
  ),
];

/** Units that the table consumed, read and written. */
export const unitsOf = (tableName: string) => [
  inTable(tableName, "ConsumedReadCapacityUnits"),
  inTable(tableName, "ConsumedWriteCapacityUnits"),
];

/** The table and its indexes. */
export const recordWatches = (tableName: string): readonly Watch[] => [
  {
    name: "table-throttles",
    impact: "Reading and saving takes several tries; people wait or are asked to try again.",
    metric: sumOf(
      ["ReadThrottleEvents", "WriteThrottleEvents"].flatMap((name) => inTableAndIndexes(tableName, name)),
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
