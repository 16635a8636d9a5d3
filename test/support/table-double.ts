import { type AttributeValue, ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";

type Attributes = Record<string, AttributeValue>;
type Command = {
  readonly constructor: { readonly name: string };
  readonly input: { readonly [name: string]: unknown };
};
type Write = {
  readonly PutRequest?: { readonly Item: Attributes };
  readonly DeleteRequest?: { readonly Key: Attributes };
};

const keyOf = ({ pk, sk }: Attributes): string => `${pk?.S} ${sk?.S}`;

/** Whether an item is as a condition of equal and absent attributes wants it. */
const isAs = (item: Attributes | undefined, input: Command["input"]): boolean => {
  const { ConditionExpression: condition, ExpressionAttributeNames: names, ExpressionAttributeValues: values } = input;
  if (condition === undefined) return true;
  const at = (path: string): AttributeValue | undefined =>
    path
      .split(".")
      .map((step) => (names as { readonly [name: string]: string } | undefined)?.[step] ?? step)
      .reduce<AttributeValue | undefined>((value, step) => value?.M?.[step], item && { M: item });
  return String(condition)
    .split(" AND ")
    .every((each) => {
      const absent = /^attribute_not_exists\((.+)\)$/.exec(each)?.[1];
      if (absent !== undefined) return at(absent) === undefined;
      const [path = "", value = ""] = each.split(" = ");
      const wanted = (values as Attributes)[value]?.S;
      return wanted !== undefined && at(path)?.S === wanted;
    });
};

/** As much of a table named `county` as a move speaks with; it serves only some writes of each request. */
export const aTable = (servedAtOnce = 25) => {
  const items = new Map<string, Attributes>();
  const order: string[] = [];
  const put = (item: Attributes): void => {
    items.set(keyOf(item), item);
    order.push(keyOf(item));
  };
  const write = ({ PutRequest, DeleteRequest }: Write): void => {
    if (PutRequest) put(PutRequest.Item);
    if (DeleteRequest) items.delete(keyOf(DeleteRequest.Key));
  };
  const requireAs = (key: string, input: Command["input"]): void => {
    if (!isAs(items.get(key), input))
      throw new ConditionalCheckFailedException({ message: "The conditional request failed", $metadata: {} });
  };
  const answers: { readonly [name: string]: (input: Command["input"]) => object } = {
    GetItemCommand: ({ Key }) => ({ Item: items.get(keyOf(Key as Attributes)) }),
    PutItemCommand: (input) => {
      requireAs(keyOf(input["Item"] as Attributes), input);
      put(input["Item"] as Attributes);
      return {};
    },
    DeleteItemCommand: (input) => {
      requireAs(keyOf(input["Key"] as Attributes), input);
      items.delete(keyOf(input["Key"] as Attributes));
      return {};
    },
    ScanCommand: ({ FilterExpression, ExpressionAttributeValues }) => {
      const { ":of": of, ":pk": pk, ":sk": sk } = ExpressionAttributeValues as Attributes;
      const isOther = String(FilterExpression).startsWith("NOT ");
      return {
        Items: [...items.values()].filter(
          (item) =>
            item["pk"]?.S?.startsWith(of?.S ?? "") !== isOther &&
            (pk === undefined || sk === undefined || keyOf(item) !== keyOf({ pk, sk })),
        ),
      };
    },
    BatchWriteItemCommand: ({ RequestItems }) => {
      const { county = [] } = RequestItems as { readonly county?: readonly Write[] };
      for (const each of county.slice(0, servedAtOnce)) write(each);
      const left = county.slice(servedAtOnce);
      return left.length > 0 ? { UnprocessedItems: { county: left } } : {};
    },
  };
  const send = async (command: Command) => answers[command.constructor.name]?.(command.input);
  return { items, order, client: { send } as unknown as DynamoDBClient };
};

/** A client of the same table; something befalls when a command of this name is done and its answer on its way. */
export const befalling = (client: DynamoDBClient, befalls: (command: string) => void): DynamoDBClient =>
  ({
    send: async (command: Command) => {
      const answer = await client.send(command as unknown as Parameters<DynamoDBClient["send"]>[0]);
      befalls(command.constructor.name);
      return answer;
    },
  }) as unknown as DynamoDBClient;
