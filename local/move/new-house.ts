import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { Day, dayOf, type Instant } from "../../domain/calendar/time.ts";
import { isAtHome } from "../../domain/transfer/transfer.ts";
import { createDynamoDbTable } from "../../functions/adapters/dynamodb/dynamodb-table.ts";
import type { ItemKey } from "../../functions/dependencies.ts";
import { keysFor } from "../../functions/repositories/keys.ts";
import { Mark } from "./mark.ts";
import type { CountyTable } from "./table-source.ts";

const AnchorLine = z.object({ day: Day, hash: z.string() });

/** One night's anchor, as somebody may have it on paper. */
type AnchorLine = z.infer<typeof AnchorLine>;

/** As much of a county in a house as tells whether it lives there. */
export type CountyLook = {
  /** The house as operators name it. */
  readonly house: string;
  readonly bodyAt: (key: ItemKey) => Promise<unknown>;
  readonly lastAnchor: () => Promise<AnchorLine | undefined>;
};

/** Looks at a county in a table. */
export const lookInTable = ({ client, tableName, county }: CountyTable): CountyLook => {
  const table = createDynamoDbTable({ client, tableName });
  const { pk } = keysFor(county).anchor("");
  return {
    house: tableName,
    bodyAt: async (key) => (await table.get(key))?.body,
    lastAnchor: async () => {
      const { items } = await table.query({ pk, limit: 1, newestFirst: true });
      return items[0] && AnchorLine.parse(items[0].body);
    },
  };
};

/** Looks at a county in a file, which its house may have open. */
export const lookInFile = (
  sqlite: DatabaseSync,
  { county, house }: { readonly county: string; readonly house: string },
): CountyLook => {
  const bodyIn = (row: { readonly [column: string]: unknown } | undefined): unknown =>
    row && JSON.parse(String(row["body"]));
  return {
    house,
    bodyAt: async ({ pk, sk }) => bodyIn(sqlite.prepare("SELECT body FROM items WHERE pk = ? AND sk = ?").get(pk, sk)),
    lastAnchor: async () => {
      const { pk } = keysFor(county).anchor("");
      const row = sqlite.prepare("SELECT body FROM items WHERE pk = ? ORDER BY sk DESC LIMIT 1").get(pk);
      return row && AnchorLine.parse(bodyIn(row));
    },
  };
};

/**
 * Throws unless the county has arrived in the other house and goes on there: it is open, it holds the last anchor of the
 * house that it has left, and has anchored its history since. Answers that last anchor. A copy that nobody works in has none
 * of later.
 */
export const requireArrived = async ({ county, leftAt, old, there }: Arrival): Promise<AnchorLine | undefined> => {
  const keys = keysFor(county);
  const [known, transfer] = [await there.bodyAt(keys.county), await there.bodyAt(keys.transfer)];
  if (known === undefined) throw new Error(`${there.house} holds no county ${county}`);
  if (transfer !== undefined && !isAtHome(Mark.parse(transfer)))
    throw new Error(`county ${county} does not live in ${there.house} (${Mark.parse(transfer).is})`);
  const last = await old.lastAnchor();
  const same = last && AnchorLine.safeParse(await there.bodyAt(keys.anchor(last.day))).data;
  if (last !== undefined && same?.hash !== last.hash)
    throw new Error(
      `${there.house} does not hold the anchor of ${last.day}: another county came in there, or an older copy`,
    );
  const since = await there.lastAnchor();
  if (since === undefined || since.day <= dayOf(leftAt))
    throw new Error(
      `${there.house} has anchored nothing since ${dayOf(leftAt)}: no night has passed there with the county`,
    );
  return last;
};

type Arrival = {
  readonly county: string;
  readonly leftAt: Instant;
  readonly old: CountyLook;
  readonly there: CountyLook;
};
