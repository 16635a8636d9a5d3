import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { ItemPage, TableWalk } from "../../dependencies.ts";
import { packCursor, unpackCursor } from "../table/key-range.ts";
import { TableError } from "../table/table-error.ts";
import type { DynamoDbPlace } from "./dynamodb-commit.ts";
import { type Attributes, itemFrom, keyAttributes } from "./item-attributes.ts";
import { patiently } from "./patiently.ts";

/** Each county's walk goes through so many parts of the table; a walk under way cannot go on when their number changes. */
const parts = 16;

/** Walks that begin at the same minute begin in other parts: one partition of the table answers one scan and the doors, not a dozen. */
const firstPart = (of: string): number => Buffer.from(of).reduce((sum, byte) => (sum * 31 + byte) % 1009, 0) % parts;

/** How many parts lie behind the walk, and where it is in the one at hand. */
type Place = { readonly behind: number; readonly key?: Attributes };

const placeAt = (cursor: string): Place => {
  const [behind, pk, sk] = unpackCursor(cursor);
  if (typeof behind === "number" && pk === undefined) return { behind };
  if (typeof behind === "number" && typeof pk === "string" && typeof sk === "string")
    return { behind, key: keyAttributes({ pk, sk }) };
  throw new TableError("InvalidCursor", "The cursor was not made by this walk");
};

/** Answers a page of a walk over the whole table, part by part; it is billed for the items of other counties too. */
export const createDynamoDbWalk =
  ({ client, tableName }: DynamoDbPlace) =>
  async ({ of, limit, after, mayBeStale = false }: TableWalk): Promise<ItemPage> => {
    const { behind, key }: Place = after === undefined ? { behind: 0 } : placeAt(after);
    const command = new ScanCommand({
      TableName: tableName,
      ConsistentRead: !mayBeStale,
      Segment: (firstPart(of) + behind) % parts,
      TotalSegments: parts,
      FilterExpression: "begins_with(pk, :of)",
      ExpressionAttributeValues: { ":of": { S: of } },
      Limit: limit,
      ...(key && { ExclusiveStartKey: key }),
    });
    const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(command));
    const items = Items.map(itemFrom);
    if (LastEvaluatedKey)
      return { items, next: packCursor([behind, LastEvaluatedKey["pk"]?.S ?? "", LastEvaluatedKey["sk"]?.S ?? ""]) };
    return behind + 1 < parts ? { items, next: packCursor([behind + 1]) } : { items };
  };
