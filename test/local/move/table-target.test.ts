import type { AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { instantOf } from "../../../domain/calendar/time.ts";
import { historyFrom, itemAttributes } from "../../../functions/adapters/dynamodb/item-attributes.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { createSealedSamples } from "../../../local/county-file/sealed-samples.ts";
import type { MovedItem } from "../../../local/move/move-file.ts";
import { tableTarget } from "../../../local/move/table-target.ts";

type Attributes = Record<string, AttributeValue>;
type Command = {
  readonly constructor: { readonly name: string };
  readonly input: { readonly [name: string]: unknown };
};

const at = instantOf(Date.parse("2026-09-07T02:00:00.000Z"));
const keyOf = ({ pk, sk }: Attributes): string => `${pk?.S} ${sk?.S}`;

/** As much of a table as an import speaks with; it serves only some puts of each request. */
const aTable = (servedAtOnce = 25) => {
  const items = new Map<string, Attributes>();
  const order: string[] = [];
  const put = (item: Attributes): void => {
    items.set(keyOf(item), item);
    order.push(keyOf(item));
  };
  const answers: { readonly [name: string]: (input: Command["input"]) => object } = {
    GetItemCommand: ({ Key }) => ({ Item: items.get(keyOf(Key as Attributes)) }),
    PutItemCommand: ({ Item }) => {
      put(Item as Attributes);
      return {};
    },
    ScanCommand: ({ ExpressionAttributeValues: values }) => ({
      Items: [...items.values()].filter(({ pk }) => !pk?.S?.startsWith((values as Attributes)[":of"]?.S ?? "")),
    }),
    BatchWriteItemCommand: ({ RequestItems }) => {
      const { county = [] } = RequestItems as { readonly county?: readonly { PutRequest: { Item: Attributes } }[] };
      for (const { PutRequest } of county.slice(0, servedAtOnce)) put(PutRequest.Item);
      const left = county.slice(servedAtOnce);
      return left.length > 0 ? { UnprocessedItems: { county: left } } : {};
    },
  };
  const send = async (command: Command) => answers[command.constructor.name]?.(command.input);
  return { items, order, client: { send } as unknown as DynamoDBClient };
};

const keys = createKeys(newKeyMaterial());
const record = (id: number): MovedItem => ({
  pk: `619901#school#${id}`,
  sk: "school",
  version: 3,
  body: { name: "校" },
});
const entry = (id: number, untold?: string[]): MovedItem => ({
  ...{ pk: `619901#application#${id}`, sk: "history#00000001#0", body: { event: { type: "ListPosted" } } },
  ...(untold && { untold }),
});

const staff = (county: string, seal = keys) => ({
  ...{ pk: `${county}#staff#a`, sk: "staff", version: 1 },
  body: { sealed: seal.encrypt("1", `${county}#staff#a staff`) },
});

const samples = (seal = keys) => {
  const found = createSealedSamples();
  found.ofRow(staff("619901", seal));
  return found.all();
};
const arriving = { county: "619901", file: "one", at, samples: samples() };
const target = (client: DynamoDBClient, county = "619901") =>
  tableTarget({ table: { client, tableName: "county", county }, keys, settleMs: 0 });

describe("a county that comes into a table", () => {
  test("is told to nobody a second time; what nobody had been told comes last, as news", async () => {
    const { client, items, order } = aTable();
    const coming = target(client);
    await coming.begin(arriving);

    await coming.put([entry(1), entry(2, ["send-notices"]), record(1)]);
    await coming.finish();

    const news = [...items.values()].flatMap((item) => historyFrom(item) ?? []);
    expect(news).toMatchObject([{ pk: "619901#application#2", toldTo: ["dispatch-events"] }]);
    expect(order.at(-2)).toBe("619901#application#2 history#00000001#0");
    expect(items.get("619901#county transfer")?.["body"]).toMatchObject({ M: { is: { S: "arrived" } } });
    expect(items.get("619901#school#1 school")?.["version"]).toEqual({ N: "3" });
  });

  test("waits for a table that serves some of what it is asked", async () => {
    const { client, items } = aTable(10);
    const coming = target(client);
    await coming.begin(arriving);

    await coming.put(Array.from({ length: 60 }, (_, id) => record(id)));

    expect([...items.keys()].filter((key) => key.includes("#school#")).length).toBe(60);
  });

  test("goes on when the same file comes again, and is refused when it is another", async () => {
    const { client } = aTable();
    await target(client).begin(arriving);

    await target(client).begin(arriving);
    const other = target(client).begin({ ...arriving, file: "two" });

    await expect(other).rejects.toThrow("another file of county 619901 is coming into county");
  });

  test("is refused where it lives, with keys that do not open it, and under another code; nothing is written", async () => {
    const { client, items } = aTable();
    const stranger = createKeys(newKeyMaterial());
    const living = aTable();
    living.items.set("619901#county county", { pk: { S: "619901#county" }, sk: { S: "county" } });

    const refused = [
      target(client).begin({ ...arriving, samples: samples(stranger) }),
      target(client, "619902").begin(arriving),
      target(living.client).begin(arriving),
    ];

    await expect(refused[0]).rejects.toThrow("do not open what k1 sealed");
    await expect(refused[1]).rejects.toThrow("the file holds county 619901, not 619902");
    await expect(refused[2]).rejects.toThrow("county holds county 619901 already");
    expect([items.size, living.items.size]).toEqual([0, 1]);
  });

  test("comes in beside a neighbour whose keys these are, and is refused with keys that the neighbour does not have", async () => {
    const [own, shared] = [aTable(), aTable()];
    const beside = (table: typeof own, seal: typeof keys) =>
      table.items.set("619902", itemAttributes(staff("619902", seal)));
    beside(shared, keys);
    beside(own, createKeys(newKeyMaterial()));

    await target(shared.client).begin(arriving);
    const refused = target(own.client).begin(arriving);

    await expect(refused).rejects.toThrow("the keys do not open what k1 sealed for 619902 in county");
    expect([shared.order.length, own.order.length]).toEqual([1, 0]);
  });
});
