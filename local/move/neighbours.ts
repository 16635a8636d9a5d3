import { itemFrom } from "../../functions/adapters/dynamodb/item-attributes.ts";
import type { Keys } from "../../functions/dependencies.ts";
import { createSealedSamples } from "../county-file/sealed-samples.ts";
import { scanned } from "./table-scan.ts";
import type { CountyTable } from "./table-source.ts";

/** The first sealed things of the table's other counties; of an empty table none. */
const sealedByOthers = async (table: CountyTable) => {
  const samples = createSealedSamples();
  const counties = new Set<string>();
  for await (const page of scanned(table, {
    where: "NOT begins_with(pk, :of)",
    values: { ":of": `${table.county}#` },
  })) {
    for (const item of page.map(itemFrom)) {
      samples.ofRow(item);
      counties.add(item.pk.slice(0, item.pk.indexOf("#")));
    }
    if (samples.all().length > 0) break;
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
