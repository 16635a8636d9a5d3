import * as z from "zod";
import { arnIn, need, type Place, type Read } from "./call.ts";
import type { Need } from "./evaluate.ts";

const Table = z.object({ TableName: z.string() });
const OfTable = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const Batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Table)) });
const Stream = z.object({ StreamArn: z.string() });
const Iterator = z.object({ ShardIterator: z.string() });

const tableArn = (place: Place, name: string): string =>
  name.startsWith("arn:") ? name : arnIn(place, "dynamodb", `table/${name}`);

/** Only what is part of a transaction knows an enclosing operation. */
const on = (action: string, resource: string, enclosing?: string): Need =>
  need(`dynamodb:${action}`, resource, { "dynamodb:EnclosingOperation": enclosing === undefined ? [] : [enclosing] });

const ofTable =
  (action: string): Read =>
  (input, place) => [on(action, tableArn(place, Table.parse(input).TableName))];

/** A search in an index needs the right to the index, not to its table. */
const ofTableOrIndex =
  (action: string): Read =>
  (input, place) => {
    const { TableName, IndexName } = OfTable.parse(input);
    const table = tableArn(place, TableName);
    return [on(action, IndexName === undefined ? table : `${table}/index/${IndexName}`)];
  };

const ofEachTable =
  (action: string): Read =>
  (input, place) =>
    Object.keys(Batch.parse(input).RequestItems).map((name) => on(action, tableArn(place, name)));

const actionIn: { readonly [member: string]: string } = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

/** There is no right to a transaction: every item in it needs the right to its own operation. */
const ofEachItem =
  (operation: string): Read =>
  (input, place) =>
    Transaction.parse(input).TransactItems.flatMap((item) =>
      Object.entries(item).map(([member, { TableName }]) =>
        on(actionIn[member] ?? member, tableArn(place, TableName), operation),
      ),
    );

const ofStream =
  (action: string): Read =>
  (input, { streamNamed }) => [need(`dynamodb:${action}`, streamNamed(Stream.parse(input).StreamArn))];

/** An iterator holds the ARN of its stream; so do those of DynamoDB Local. */
const ofIterator: Read = (input, { streamNamed }) => {
  const { ShardIterator } = Iterator.parse(input);
  const [arn] = /arn:[^|]+/.exec(ShardIterator) ?? [];
  if (arn === undefined) throw new Error("The shard iterator names no stream");
  return [need("dynamodb:GetRecords", streamNamed(arn))];
};

/** What operations on DynamoDB and its streams need (Service Authorization Reference, Amazon DynamoDB). */
export const dynamoDbOperations: { readonly [target: string]: Read } = {
  "DynamoDB_20120810.GetItem": ofTable("GetItem"),
  "DynamoDB_20120810.PutItem": ofTable("PutItem"),
  "DynamoDB_20120810.UpdateItem": ofTable("UpdateItem"),
  "DynamoDB_20120810.DeleteItem": ofTable("DeleteItem"),
  "DynamoDB_20120810.DescribeTable": ofTable("DescribeTable"),
  "DynamoDB_20120810.Query": ofTableOrIndex("Query"),
  "DynamoDB_20120810.Scan": ofTableOrIndex("Scan"),
  "DynamoDB_20120810.BatchGetItem": ofEachTable("BatchGetItem"),
  "DynamoDB_20120810.BatchWriteItem": ofEachTable("BatchWriteItem"),
  "DynamoDB_20120810.TransactGetItems": ofEachItem("TransactGetItems"),
  "DynamoDB_20120810.TransactWriteItems": ofEachItem("TransactWriteItems"),
  "DynamoDBStreams_20120810.ListStreams": () => [need("dynamodb:ListStreams", "*")],
  "DynamoDBStreams_20120810.DescribeStream": ofStream("DescribeStream"),
  "DynamoDBStreams_20120810.GetShardIterator": ofStream("GetShardIterator"),
  "DynamoDBStreams_20120810.GetRecords": ofIterator,
};
