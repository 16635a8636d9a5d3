import { indexNames } from "../../../functions/adapters/table/index-names.ts";
import { itemBytes } from "../../../functions/adapters/table/item-size.ts";
import type { Table } from "../../../functions/dependencies.ts";

/** DynamoDB bills so much more for each item, and for each place it has in an index. */
const overhead = 100;

/** Everything a county has stored, in bytes as DynamoDB bills them, and how many entries its history has. */
export const storedIn = async (table: Table, countyCode: string) => {
  const sums = { table: 0, indexes: 0, history: 0, entries: 0 };
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = await table.walk({ of: `${countyCode}#`, limit: 1000, ...(after === "" ? {} : { after }) });
    for (const item of page.items) {
      const bytes = itemBytes(item) + overhead;
      sums.table += bytes;
      // An index keeps whole items.
      sums.indexes += indexNames.filter((name) => item.indexes?.[name]).length * bytes;
      if (item.sk.startsWith("history#")) {
        sums.history += bytes;
        sums.entries += 1;
      }
    }
    after = page.next;
  }
  return sums;
};
