import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { instantOf } from "../../../domain/calendar/time.ts";
import { historyFrom, itemAttributes } from "../../../functions/adapters/dynamodb/item-attributes.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { createSealedSamples } from "../../../local/county-file/sealed-samples.ts";
import type { MovedItem } from "../../../local/move/move-file.ts";
import { tableTarget } from "../../../local/move/table-target.ts";
import { aTable, befalling } from "../../support/table-double.ts";

const at = instantOf(Date.parse("2026-09-07T02:00:00.000Z"));
const keys = createKeys(newKeyMaterial());
const record = (id: number) => ({ pk: `619901#school#${id}`, sk: "school", version: 3, body: { name: "校" } });
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
    await expect(other).rejects.toThrow("import that one again, or have npm run forget erase what came of it");
  });

  test("that another run brought in while this one slept is at work: the sleeper writes nothing more and does not open it", async () => {
    const { client, items } = aTable();
    const [asleep, other] = [target(client), target(client)];
    await asleep.begin(arriving);
    await asleep.put([record(1)]);
    await other.begin(arriving);
    await other.put([record(1), record(2)]);
    const whileItComes = asleep.finish();
    await expect(whileItComes).rejects.toThrow("another run of import or forget has county 619901");
    await other.finish();
    const worked = itemAttributes({ ...record(2), version: 4, body: { name: "新校" } });
    items.set("619901#school#2 school", worked);

    const refused = [asleep.put([record(2)]), asleep.requireOurs(), asleep.finish()];

    for (const each of refused)
      await expect(each).rejects.toThrow("another run of import or forget has county 619901 in county in hand");
    expect(items.get("619901#school#2 school")).toEqual(worked);
  });

  test("is in although the table's answers that it comes, and that it has come, were lost", async () => {
    const table = aTable();
    let lost = 0;
    const client = befalling(table.client, (command) => {
      if (command !== "PutItemCommand") return;
      lost += 1;
      throw Object.assign(new Error("the line is dead"), { name: "ECONNRESET" });
    });
    const coming = target(client);

    await coming.begin(arriving);
    await coming.put([record(1)]);
    await coming.finish();

    expect(lost).toBe(2);
    expect(table.items.get("619901#county transfer")?.["body"]).toMatchObject({ M: { is: { S: "arrived" } } });
  });

  test("that came in while somebody else's import still read what its neighbours have sealed is left alone", async () => {
    const table = aTable();
    const client = befalling(table.client, (command) => {
      if (command === "ScanCommand")
        table.items.set("619901#county county", { pk: { S: "619901#county" }, sk: { S: "county" } });
    });

    await expect(target(client).begin(arriving)).rejects.toThrow("county holds county 619901 already");

    expect(table.order).toEqual([]);
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
