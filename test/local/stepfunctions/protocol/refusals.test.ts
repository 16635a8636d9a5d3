import * as sfn from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calls } from "../../../../local/stepfunctions/protocol/calls.ts";
import { executionRefusals } from "../cases/protocol-execution-refusals.ts";
import { machineRefusals } from "../cases/protocol-machine-refusals.ts";
import { awaits, machineArn, passes, roleArn } from "../cases/protocol-world.ts";
import { type Api, openApi } from "./api.ts";

const refusals = [...machineRefusals, ...executionRefusals];

let api: Api;

beforeAll(async () => {
  api = await openApi();
  await api.client.createStateMachine({ name: "passes", definition: passes, roleArn });
  await api.client.createStateMachine({ name: "awaits", definition: awaits, roleArn });
  await api.client.startExecution({ stateMachineArn: machineArn("passes"), name: "ended", input: "{}" });
  await api.engine.idle();
});
afterAll(() => api.close());

describe("a call is refused as AWS refuses it", () => {
  // The SDK asks for these two at a host of another name; the address of this machine has none.
  const overSdk = refusals.filter(({ call }) => call !== "StartSyncExecution");

  test.each(overSdk)("$call when $when", async ({ call, given, error, message }) => {
    const refusal = await api.refusalOf(call, given);

    expect(refusal).toEqual({ name: error, message });
  });

  test.each(refusals)("on the wire, $call when $when", async ({ call, given, error, message }) => {
    const response = await api.post(call, JSON.stringify(given));
    const namespace =
      error === "ValidationException" ? "com.amazon.coral.validate" : "com.amazonaws.swf.service.v2.model";

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ __type: `${namespace}#${error}`, message });
  });

  test("and nothing of it is taken for the engine's own failure", () => {
    expect(api.faults).toEqual([]);
  });
});

test("every operation that the SDK knows is answered or refused by name", () => {
  const known = Object.keys(sfn).flatMap((name) => /^(\w+)Command$/.exec(name)?.[1] ?? []);

  expect(known.filter((operation) => !calls.has(operation))).toEqual([]);
});
