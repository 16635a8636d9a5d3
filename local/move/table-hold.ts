import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException, DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { keyAttributes } from "../../functions/adapters/dynamodb/item-attributes.ts";
import { patiently } from "../../functions/adapters/dynamodb/patiently.ts";
import { keysFor } from "../../functions/repositories/keys.ts";
import type { Mark } from "./mark.ts";
import { type CountyTable, markIn, putMark } from "./table-source.ts";

/**
 * The hold of one run of a command on a county that arrives in a table: whoever runs another one takes it over, and a run
 * that slept meanwhile finds out before it writes into a county that is at work by then.
 */
export const createHold = (table: CountyTable) => {
  const { client, tableName, county } = table;
  const run = randomUUID();

  const lost = (cause?: unknown): Error =>
    new Error(`another run of import or forget has county ${county} in ${tableName} in hand, or had it since`, {
      cause,
    });
  const says = async (is: Mark["is"]): Promise<boolean> => {
    const mark = await markIn(table);
    return mark?.is === is && mark.run === run;
  };
  /** A request whose answer was lost is made again, and then refused for what it has done itself. */
  const surely = async (request: Promise<unknown>, isDone: () => Promise<boolean>): Promise<void> => {
    try {
      await request;
    } catch (error) {
      if (await isDone().catch(() => false)) return;
      throw error instanceof ConditionalCheckFailedException ? lost(error) : error;
    }
  };

  return {
    /** Takes the county in hand; `over` is the mark of the run before, nothing where there was none. */
    take: (mark: Mark, over?: Mark): Promise<void> =>
      surely(putMark(table, { ...mark, is: "arriving", run }, over), () => says("arriving")),
    /** Throws once another run has taken it over. */
    requireOurs: async (): Promise<void> => {
      if (!(await says("arriving"))) throw lost();
    },
    /** Opens the county, which is in. */
    open: (mark: Mark): Promise<void> =>
      surely(putMark(table, { ...mark, is: "arrived", run }, { is: "arriving", run }), () => says("arrived")),
    /** Takes the mark away: the table knows nothing of the county any more. */
    clear: (): Promise<void> =>
      surely(
        patiently(() =>
          client.send(
            new DeleteItemCommand({
              ...{ TableName: tableName, Key: keyAttributes(keysFor(county).transfer) },
              ConditionExpression: "body.#run = :run",
              ExpressionAttributeNames: { "#run": "run" },
              ExpressionAttributeValues: { ":run": { S: run } },
            }),
          ),
        ),
        async () => (await markIn(table)) === undefined,
      ),
  };
};

/** What `createHold` answers. */
export type Hold = ReturnType<typeof createHold>;
