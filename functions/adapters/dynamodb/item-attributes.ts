import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { HistoryItem, IndexName, Item, ItemKey, ToldItem } from "../../dependencies.ts";
import { indexNames } from "../table/index-names.ts";

/** An item as DynamoDB stores it. */
export type Attributes = Record<string, AttributeValue>;

const marshalled = (value: object): Attributes => marshall(value, { removeUndefinedValues: true });

/** The key of an item as DynamoDB's requests name it. */
export const keyAttributes = ({ pk, sk }: ItemKey): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

/** The attributes of an item; a place in an index is a pair of attributes that only items in that index have. */
export const itemAttributes = ({ pk, sk, version, body, indexes, expiresAt }: Item): Attributes => {
  const places = indexNames.map((name) => ({
    [`${name}_pk`]: indexes?.[name]?.pk,
    [`${name}_sk`]: indexes?.[name]?.sk,
  }));
  return marshalled(Object.assign({ pk, sk, version, body, expiresAt }, ...places));
};

/** The attributes of a history entry; without a version no condition on a version can ever change it. */
export const historyAttributes = ({ pk, sk, body }: HistoryItem): Attributes =>
  marshalled({ pk, sk, body, history: true });

/** The attributes of an entry that another house has told already: nobody who reads the stream takes it for news. */
export const movedHistoryAttributes = ({ pk, sk, body }: HistoryItem): Attributes =>
  marshalled({ pk, sk, body, history: "moved" });

/** The attributes of an entry that another house told some readers of: it is news for the others. */
export const partlyToldAttributes = (item: HistoryItem, toldTo: readonly string[]): Attributes => ({
  ...historyAttributes(item),
  ...(toldTo.length > 0 && { toldTo: { L: toldTo.map((S) => ({ S })) } }),
});

/** The item that was stored with these attributes; a history entry is read as version 1. */
export const itemFrom = (attributes: Attributes): Item => {
  const { pk, sk, version, body, expiresAt, ...rest } = unmarshall(attributes);
  const indexes: { [name in IndexName]?: ItemKey } = {};
  for (const name of indexNames) {
    if (rest[`${name}_pk`] !== undefined) indexes[name] = { pk: rest[`${name}_pk`], sk: rest[`${name}_sk`] };
  }
  const indexed = Object.keys(indexes).length > 0;
  return {
    pk,
    sk,
    version: version ?? 1,
    body,
    ...(indexed && { indexes }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
};

/** DynamoDB Local's stream leaves an empty map without its type; here it gets it back. */
const whole = (value: AttributeValue): AttributeValue => {
  if (value.M) return { M: Object.fromEntries(Object.entries(value.M).map(([name, each]) => [name, whole(each)])) };
  if (value.L) return { L: value.L.map(whole) };
  return Object.keys(value).length === 0 ? { M: {} } : value;
};

/** The history entry in a new image of the stream; undefined for every other item. */
export const historyFrom = (image: Attributes | undefined): ToldItem | undefined => {
  if (image?.["history"]?.BOOL !== true) return undefined;
  const { pk, sk, body, toldTo } = unmarshall(
    Object.fromEntries(Object.entries(image).map(([name, each]) => [name, whole(each)])),
  );
  return { pk, sk, body, ...(toldTo && { toldTo }) };
};
