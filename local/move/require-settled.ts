import { Transfer } from "../../domain/transfer/transfer.ts";
import type { Table } from "../../functions/dependencies.ts";
import { keysFor } from "../../functions/repositories/keys.ts";

const Mark = Transfer.pick({ is: true, at: true });

/** Refuses to start a house whose county lives in another one now, or has not come in to its end. */
export const requireSettled = async (table: Pick<Table, "get">, county: string): Promise<void> => {
  const item = await table.get(keysFor(county).transfer);
  const mark = item && Mark.parse(item.body);
  if (mark?.is === "leaving")
    throw new Error(
      `county ${county} was exported at ${mark.at} and lives in another house; if it never went there: npm run export -- --reopen`,
    );
  if (mark?.is === "arriving")
    throw new Error(`county ${county} came in only in part: run npm run import again, or npm run forget`);
};
