import { keysFor } from "../../functions/repositories/keys.ts";
import { kindOfRow } from "./kind-of-row.ts";
import type { LeftRecords } from "./left-behind.ts";
import { lookInTable } from "./new-house.ts";
import { createHold, type Hold } from "./table-hold.ts";
import { scanned } from "./table-scan.ts";
import { type CountyTable, markIn, putMark } from "./table-source.ts";
import { writeAll } from "./table-writes.ts";

/** Nobody writes to a county that has left: more passes than these would mean that somebody does. */
const mostPasses = 5;

/** What a county has left in a table that it may share with others: only keys that begin with its code are ever named. */
export const tableLeftBehind = (table: CountyTable): LeftRecords => {
  const { county } = table;
  const mark = keysFor(county).transfer;
  let hold: Hold | undefined;
  /** Only what came in in part may be taken over: by an import of the same file. */
  const requireOurs = async (): Promise<void> => hold?.requireOurs();

  const keysLeft = () =>
    scanned(table, {
      where: "begins_with(pk, :of) AND NOT (pk = :pk AND sk = :sk)",
      values: { ":of": `${county}#`, ":pk": mark.pk, ":sk": mark.sk },
      attributes: "pk, sk",
    });

  const erasePass = async (told: (more: number) => void): Promise<number> => {
    let erased = 0;
    for await (const keys of keysLeft()) {
      await writeAll(
        { ...table, requireOurs },
        keys.map((Key) => ({ DeleteRequest: { Key } })),
      );
      erased += keys.length;
      told(keys.length);
    }
    return erased;
  };

  return {
    ...lookInTable(table),
    county,
    mark: () => markIn(table),
    counts: async () => {
      const counts = new Map<string, number>();
      for await (const keys of keysLeft())
        for (const { pk, sk } of keys) {
          const kind = kindOfRow({ pk: pk?.S ?? "", sk: sk?.S ?? "" });
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
        }
      return counts;
    },
    begin: (begun) => {
      if (begun.is !== "arriving") return putMark(table, begun, "leaving");
      hold = createHold(table);
      return hold.take(begun, begun);
    },
    requireOurs,
    erase: async (done, progress) => {
      let erased = 0;
      const told = (more: number): void => {
        erased += more;
        progress("records and entries erased", erased);
      };
      for (let pass = 1; (await erasePass(told)) > 0; pass += 1)
        if (pass === mostPasses) throw new Error(`somebody still writes to county ${county} in ${table.tableName}`);
      await (hold === undefined ? putMark(table, done(), "leaving") : hold.clear());
    },
    close: () => undefined,
  };
};
