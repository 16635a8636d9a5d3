import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { type Attributes, itemFrom } from "../../functions/adapters/dynamodb/item-attributes.ts";
import { patiently } from "../../functions/adapters/dynamodb/patiently.ts";
import type { Keys } from "../../functions/dependencies.ts";
import { createSealedSamples } from "../county-file/sealed-samples.ts";
import type { CountyTable } from "./table-source.ts";

/** The first sealed things of the table's other counties; of an empty table none. */
const sealedByOthers = async ({ client, tableName, county }: CountyTable) => {
  const samples = createSealedSamples();
  const counties = new Set<string>();
  for (let after: Attributes | undefined, isLast = false; !isLast && samples.all().length === 0; ) {
    const command = new ScanCommand({
      ...{ TableName: tableName, FilterExpression: "NOT begins_with(pk, :of)" },
      ExpressionAttributeValues: { ":of": { S: `${county}#` } },
      ...(after !== undefined && { ExclusiveStartKey: after }),
    });
    const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(command));
    for (const attributes of Items) {
      const { pk, sk, body } = itemFrom(attributes);
      samples.ofRow({ pk, sk, body });
      counties.add(pk.slice(0, pk.indexOf("#")));
    }
    after = LastEvaluatedKey;
    isLast = after === undefined;
  }
  return { samples: samples.all(), counties: [...counties].toSorted() };
};

/**
 * Refuses keys that do not open what the table's other counties have sealed: a table has one set of keys, and who put another
 * one into its secret would find out only when nobody can open a file any more.
 */
export const requireKeysOfNeighbours = async (table: CountyTable, keys: Keys): Promise<void> => {
  const { samples, counties } = await sealedByOthers(table);
  const unopened = samples.filter(({ opens }) => !opens(keys)).map(({ keyId }) => keyId);
  if (unopened.length > 0)
    throw new Error(
      `the keys do not open what ${unopened.join(", ")} sealed for ${counties.join(", ")} in ${table.tableName}: put the keys of those counties back, and bring this one into a stage of its own`,
    );
};
