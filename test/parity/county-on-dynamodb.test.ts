import { afterAll, beforeAll, expect, test } from "vitest";
import { checkHistory } from "../../functions/schedules/check-history.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { outcomeOf, outcomePlanned } from "../../local/play/outcome.ts";
import { playTerm } from "../../local/play/term.ts";
import { dynamoDbStore } from "../../local/stores.ts";
import { type DynamoDbLocal, startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { startWorld, type World } from "../support/world.ts";

let dynamoDb: DynamoDbLocal;
let world: World;
const someOfAll = [...planTownship("石桥镇")].filter((_, index) => index % 40 === 0);

beforeAll(async () => {
  dynamoDb = await startDynamoDbLocal();
  world = await startWorld({ store: dynamoDbStore({ endpoint: dynamoDb.config.endpoint, tableName: "county" }) });
}, 300_000);
afterAll(async () => {
  await world.end();
  await dynamoDb.close();
});

test("a term on DynamoDB ends exactly as it does on SQLite", async () => {
  await playTerm(world, someOfAll, () => undefined);

  const codes = [...new Set(someOfAll.map(({ form }) => form.pupil.schoolCode))];
  const byStage = (one: { stage: string }, other: { stage: string }) => one.stage.localeCompare(other.stage);
  const outcome = await outcomeOf(world.deps, "2026-2027-1", codes);
  expect([...outcome].sort(byStage)).toEqual([...outcomePlanned(someOfAll)].sort(byStage));
}, 300_000);

test("every history holds after a term on DynamoDB, which keeps no order in its maps", async () => {
  await checkHistory(world.deps);

  const check = await world.deps.anchors.lastCheck();
  expect(check).toMatchObject({ found: 0, faults: [] });
  expect(check?.anchors).toBeGreaterThan(10);
  expect(check?.entries).toBeGreaterThan(100);
}, 300_000);
