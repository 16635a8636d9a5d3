import { type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Attributes } from "../../functions/adapters/dynamodb/item-attributes.ts";
import { patiently } from "../../functions/adapters/dynamodb/patiently.ts";

/** Which items are picked, by the names of DynamoDB's expressions; without attributes named, all of each. */
type Picked = {
  readonly where: string;
  readonly values: { readonly [name: string]: string };
  readonly attributes?: string;
};

/** A whole table page by page, read strongly consistent; a table keeps a county's items in no place of their own. */
export async function* scanned(
  { client, tableName }: { readonly client: DynamoDBClient; readonly tableName: string },
  { where, values, attributes }: Picked,
): AsyncGenerator<readonly Attributes[]> {
  for (let after: Attributes | undefined, isLast = false; !isLast; ) {
    const command = new ScanCommand({
      ...{ TableName: tableName, ConsistentRead: true, FilterExpression: where },
      ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }])),
      ...(attributes !== undefined && { ProjectionExpression: attributes }),
      ...(after !== undefined && { ExclusiveStartKey: after }),
    });
    const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(command));
    yield Items;
    after = LastEvaluatedKey;
    isLast = after === undefined;
  }
}
