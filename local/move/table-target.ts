import { setTimeout as pause } from "node:timers/promises";
import {
  type Attributes,
  itemAttributes,
  movedHistoryAttributes,
  partlyToldAttributes,
} from "../../functions/adapters/dynamodb/item-attributes.ts";
import type { FileStore, Item, Keys } from "../../functions/dependencies.ts";
import { readers } from "./county-source.ts";
import type { Arriving, FilesTarget, RecordsTarget } from "./county-target.ts";
import type { MovedFile, MovedItem } from "./move-file.ts";
import { requireKeysOfNeighbours } from "./neighbours.ts";
import { createHold } from "./table-hold.ts";
import { type CountyTable, holdsCounty, markIn } from "./table-source.ts";
import { writeAll } from "./table-writes.ts";

const attributesOf = (item: MovedItem): Attributes => {
  const { version, untold: _, ...kept } = item;
  return version === undefined ? movedHistoryAttributes(kept) : itemAttributes({ ...kept, version } as Item);
};

/**
 * A county's records into a DynamoDB table that it may share with others. While it arrives the house is closed for it;
 * every put may be made again, by this run until another one has taken over. What was told already is stored so that no
 * reader of the stream takes it for news; what was not goes in last, as news.
 */
export const tableTarget = ({ table, keys, settleMs }: Given): RecordsTarget => {
  const { tableName, county } = table;
  const hold = createHold(table);
  const { requireOurs } = hold;
  const untold: MovedItem[] = [];
  let arriving: Arriving | undefined;

  const putAll = (all: readonly Attributes[]): Promise<void> =>
    writeAll(
      { ...table, requireOurs },
      all.map((Item) => ({ PutRequest: { Item } })),
    );

  return {
    begin: async (begun) => {
      const unopened = begun.samples.filter(({ opens }) => !opens(keys)).map(({ keyId }) => keyId);
      if (begun.county !== county) throw new Error(`the file holds county ${begun.county}, not ${county}`);
      if (unopened.length > 0)
        throw new Error(
          `the keys do not open what ${unopened.join(", ")} sealed: they are another county's, or too old`,
        );
      const mark = await markIn(table);
      if (mark?.is === "arriving" && mark.file !== begun.file)
        throw new Error(
          `another file of county ${county} is coming into ${tableName} since ${mark.at}: import that one again, or have npm run forget erase what came of it`,
        );
      if (mark === undefined) await requireKeysOfNeighbours(table, keys);
      // Asked last: the neighbours may take long to read, and the county come in meanwhile.
      if (mark === undefined ? await holdsCounty(table) : mark.is !== "arriving")
        throw new Error(`${tableName} holds county ${county} already`);
      arriving = begun;
      await hold.take({ is: "arriving", at: begun.at, file: begun.file }, mark);
      // Whoever asked a moment ago whether the county moves asks again after half a minute; what an earlier run sent off is in.
      await pause(settleMs);
    },
    requireOurs,
    put: async (items) => {
      untold.push(...items.filter((item) => item.untold !== undefined));
      await putAll(items.filter((item) => item.untold === undefined).map(attributesOf));
    },
    finish: async () => {
      if (arriving === undefined) throw new Error("nothing was begun");
      const toldTo = (item: MovedItem) => readers.filter((reader) => !item.untold?.includes(reader));
      await putAll(untold.map((item) => partlyToldAttributes(item, toldTo(item))));
      const { at, file } = arriving;
      await hold.open({ is: "arrived", at, file });
    },
    close: async () => undefined,
  };
};

/** A county's files into a store that does not seal them with the county's keys. */
export const openedFilesTarget = ({ files, keys }: { readonly files: FileStore; readonly keys: Keys }): FilesTarget => {
  const put = ({ key, bytes }: MovedFile): Promise<void> =>
    files.write({ key, bytes: keys.open(bytes, key), contentType: "application/octet-stream" });
  return {
    begin: async () => undefined,
    put,
    // What lies there already is no news: a bucket tells of a file only when it comes.
    wake: async (file) => {
      await files.remove(file.key);
      await put(file);
    },
    finish: async () => undefined,
  };
};

type Given = {
  readonly table: CountyTable;
  readonly keys: Keys;
  /** Milliseconds until every process of the house knows that the county arrives. */
  readonly settleMs: number;
};
