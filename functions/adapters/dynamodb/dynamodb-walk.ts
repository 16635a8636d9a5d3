import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { ItemPage, TableWalk } from "../../dependencies.ts";
import { packCursor, unpackCursor } from "../table/key-range.ts";
import { TableError } from "../table/table-error.ts";
import type { DynamoDbPlace } from "./dynamodb-commit.ts";
import { type Attributes, itemFrom, keyAttributes } from "./item-attributes.ts";
import { patiently } from "./patiently.ts";

const startAfter = (cursor: string): Attributes => {
  const [pk, sk] = unpackCursor(cursor);
  if (typeof pk === "string" && typeof sk === "string") return keyAttributes({ pk, sk });
  throw new TableError("InvalidCursor", "The cursor was not made by this walk");
};

/** Answers a page of a walk over the whole table, strongly consistent; it is billed for the items of other counties too. */
export const createDynamoDbWalk =
  ({ client, tableName }: DynamoDbPlace) =>
  async ({ of, limit, after }: TableWalk): Promise<ItemPage> => {
    const command = new ScanCommand({
      TableName: tableName,
      ConsistentRead: true,
      FilterExpression: "begins_with(pk, :of)",
      ExpressionAttributeValues: { ":of": { S: of } },
      Limit: limit,
      ...(after !== undefined && { ExclusiveStartKey: startAfter(after) }),
    });
    const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(command));
    const items = Items.map(itemFrom);
    if (!LastEvaluatedKey) return { items };
    return { items, next: packCursor([LastEvaluatedKey["pk"]?.S ?? "", LastEvaluatedKey["sk"]?.S ?? ""]) };
  };
