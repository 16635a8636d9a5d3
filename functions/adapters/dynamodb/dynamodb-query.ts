import { type AttributeValue, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { ItemPage, TableQuery } from "../../dependencies.ts";
import { type KeyRange, keyRange, packCursor, unpackCursor } from "../table/key-range.ts";
import { TableError } from "../table/table-error.ts";
import type { DynamoDbPlace } from "./dynamodb-commit.ts";
import { type Attributes, itemFrom } from "./item-attributes.ts";
import { patiently } from "./patiently.ts";

type Columns = { readonly pk: string; readonly sk: string };

const columnsOf = (query: TableQuery): Columns =>
  query.index ? { pk: `${query.index}_pk`, sk: `${query.index}_sk` } : { pk: "pk", sk: "sk" };

/** DynamoDB takes one condition on the sort key, and BETWEEN includes its upper end: `withoutEnd` drops that. */
const sortKeyCondition = (range: KeyRange): { readonly condition: string; readonly values: Attributes } => {
  const from: Attributes = range.from === undefined ? {} : { ":from": { S: range.from } };
  const to: Attributes = range.to === undefined ? {} : { ":to": { S: range.to } };
  const values = { ...from, ...to };
  if (range.from !== undefined && range.to !== undefined)
    return { condition: " AND #sk BETWEEN :from AND :to", values };
  if (range.from !== undefined) return { condition: " AND #sk >= :from", values };
  return { condition: range.to === undefined ? "" : " AND #sk < :to", values };
};

const withoutEnd = (items: readonly Attributes[], { sk }: Columns, { to }: KeyRange): readonly Attributes[] =>
  items.filter((item) => to === undefined || item[sk]?.S !== to);

/** The cursor leaves out the partition, which the query names again: nobody reads on in another partition by it. */
const cursorFrom = (key: Attributes, { sk }: Columns): string => {
  const parts = sk === "sk" ? [key["sk"]] : [key[sk], key["pk"], key["sk"]];
  return packCursor(parts.map((part) => part?.S ?? ""));
};

const startAfter = (cursor: string, query: TableQuery, { pk, sk }: Columns): Attributes => {
  const [place, itemPk, itemSk] = unpackCursor(cursor).map((part): AttributeValue => ({ S: String(part) }));
  if (place && !query.index) return { pk: { S: query.pk }, sk: place };
  if (place && itemPk && itemSk) return { [pk]: { S: query.pk }, [sk]: place, pk: itemPk, sk: itemSk };
  throw new TableError("InvalidCursor", "The cursor was not made by this query");
};

/** Answers a page of an ordered query; of the table itself strongly consistent, of an index as fresh as DynamoDB has it. */
export const createDynamoDbQuery =
  ({ client, tableName }: DynamoDbPlace) =>
  async (query: TableQuery): Promise<ItemPage> => {
    const range = keyRange(query);
    if (!range) return { items: [] };
    const columns = columnsOf(query);
    const { condition, values } = sortKeyCondition(range);
    const command = new QueryCommand({
      TableName: tableName,
      ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
      KeyConditionExpression: `#pk = :pk${condition}`,
      ExpressionAttributeNames: { "#pk": columns.pk, ...(condition && { "#sk": columns.sk }) },
      ExpressionAttributeValues: { ":pk": { S: query.pk }, ...values },
      ScanIndexForward: !query.newestFirst,
      Limit: query.limit,
      ...(query.after !== undefined && { ExclusiveStartKey: startAfter(query.after, query, columns) }),
    });
    const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(command));
    const items = withoutEnd(Items, columns, range).map(itemFrom);
    return LastEvaluatedKey ? { items, next: cursorFrom(LastEvaluatedKey, columns) } : { items };
  };
