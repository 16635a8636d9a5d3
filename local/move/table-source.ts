import { setTimeout as pause } from "node:timers/promises";
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  type Attributes,
  itemAttributes,
  itemFrom,
  keyAttributes,
} from "../../functions/adapters/dynamodb/item-attributes.ts";
import { patiently } from "../../functions/adapters/dynamodb/patiently.ts";
import type { FileStore, Keys } from "../../functions/dependencies.ts";
import { keysFor } from "../../functions/repositories/keys.ts";
import { type CountySource, type MoveProgress, type Now, type SealedFiles, staysBehind } from "./county-source.ts";
import { Mark, requireKept } from "./mark.ts";
import type { MovedItem } from "./move-file.ts";
import { scanned } from "./table-scan.ts";

/** A county in a DynamoDB table, which it may share with others. */
export type CountyTable = { readonly client: DynamoDBClient; readonly tableName: string; readonly county: string };

/** What the table says of the county's transfer. */
export const markIn = async ({ client, tableName, county }: CountyTable): Promise<Mark | undefined> => {
  const key = keyAttributes(keysFor(county).transfer);
  const { Item } = await patiently(() =>
    client.send(new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true })),
  );
  return Item && Mark.parse(itemFrom(Item).body);
};

/** Says in the table what befalls the county; `over` is what it must say so far, by which run, nothing when it is absent. What is forgotten stays so. */
export const putMark = async (
  { client, tableName, county }: CountyTable,
  mark: Mark,
  over?: Mark["is"] | Pick<Mark, "is" | "run">,
): Promise<void> => {
  const item = { ...keysFor(county).transfer, version: 1, body: { ...mark, head: "" } };
  const { is, run } = typeof over === "string" ? { is: over } : (over ?? {});
  const condition =
    is === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: [
            ...["body.#is = :is", run === undefined ? "attribute_not_exists(body.#run)" : "body.#run = :run"],
            ...(mark.forgotten ? [] : ["attribute_not_exists(body.forgotten)"]),
          ].join(" AND "),
          ExpressionAttributeNames: { "#is": "is", "#run": "run" },
          ExpressionAttributeValues: { ":is": { S: is }, ...(run !== undefined && { ":run": { S: run } }) },
        };
  await patiently(() =>
    client.send(new PutItemCommand({ TableName: tableName, Item: itemAttributes(item), ...condition })),
  );
};

const movedItem = (attributes: Attributes): MovedItem => {
  const { version, body, ...item } = itemFrom(attributes);
  const kept = { ...item, body: { ...body } as MovedItem["body"] } as MovedItem;
  return attributes["history"] === undefined ? { ...kept, version } : kept;
};

/** Whether the table holds the county, and not only what was once written of it. */
export const holdsCounty = async ({ client, tableName, county }: CountyTable): Promise<boolean> => {
  const Key = keyAttributes(keysFor(county).county);
  const { Item } = await patiently(() =>
    client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true })),
  );
  return Item !== undefined;
};

/** The county in a table: it is closed first, and read once every process knows it and nothing is under way. */
export const openTableSource = async ({ table, now, progress, settleSeconds = 60 }: Given): Promise<CountySource> => {
  if (!(await holdsCounty(table))) throw new Error(`${table.tableName} holds no county ${table.county}`);
  const before = await markIn(table);
  requireKept(before);
  if (before !== undefined && before.is !== "leaving")
    throw new Error(`county ${table.county} has not settled in yet (${before.is}): wait for the next sweep`);
  let isShut = before !== undefined;
  let shutAt = before?.at;

  /** A put that fails may have come through all the same; whoever cannot look takes the county for shut. */
  const shut = async (): Promise<void> => {
    isShut = true;
    shutAt = now();
    try {
      await putMark(table, { is: "leaving", at: shutAt });
    } catch (error) {
      isShut = await markIn(table).then(
        (mark) => mark?.is === "leaving",
        () => true,
      );
      throw error;
    }
  };

  /** Whoever opens the county, even for a moment, lets it be written to; closed again it has another time. */
  const requireStillShut = async (): Promise<void> => {
    const mark = await markIn(table);
    requireKept(mark);
    isShut = mark?.is === "leaving";
    if (!isShut || mark?.at !== shutAt)
      throw new Error(`somebody has opened county ${table.county} meanwhile, so it was not read as of one moment`);
  };

  return {
    ...{ county: table.county, from: "table" },
    still: async () => {
      if (!isShut) await shut();
      for (let waited = 0; waited < settleSeconds; waited += 1) {
        progress(`of ${settleSeconds} seconds until everybody in the house knows`, waited);
        await pause(1000);
      }
      await requireStillShut();
    },
    isShut: () => isShut,
    items: () => itemsOf(table),
    leave: requireStillShut,
    close: async () => undefined,
  };
};

async function* itemsOf(table: CountyTable): AsyncGenerator<MovedItem> {
  const ofCounty = { where: "begins_with(pk, :of)", values: { ":of": `${table.county}#` } };
  for await (const page of scanned(table, ofCounty))
    for (const attributes of page) {
      const item = movedItem(attributes);
      if (!staysBehind(item)) yield item;
    }
}

/** Lets a county that was exported go on in its own house again, within half a minute; what was stopped begins again. */
export const reopenTable = async (table: CountyTable, now: Now): Promise<"reopened" | "open"> => {
  const mark = await markIn(table);
  requireKept(mark);
  if (mark?.is !== "leaving") return "open";
  await putMark(table, { is: "arrived", at: now() }, "leaving");
  return "reopened";
};

/** Files of a store that does not seal them with the county's keys: sealed as they are read. */
export const sealedFiles = ({ files, keys }: { readonly files: FileStore; readonly keys: Keys }): SealedFiles => ({
  read: async (key) => {
    const bytes = await files.read(key);
    return bytes && keys.seal(bytes, key);
  },
  sealedBy: keys,
});

type Given = {
  readonly table: CountyTable;
  readonly now: Now;
  readonly progress: MoveProgress;
  /** Twice as long as anybody in the house remembers that the county does not move. */
  readonly settleSeconds?: number;
};
