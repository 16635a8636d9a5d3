import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { awaits, executionArn, machineArn, roleArn } from "../cases/protocol-world.ts";
import { type Api, openApi } from "./api.ts";

let api: Api;
const first = executionArn("awaits", "first");

beforeEach(async () => {
  api = await openApi();
  await api.client.createStateMachine({ name: "awaits", definition: awaits, roleArn });
  await api.client.startExecution({ stateMachineArn: machineArn("awaits"), name: "first" });
  await api.engine.idle();
});
afterEach(() => api.close());

describe("a page's token", () => {
  test.each([
    ["of another query", async (token: string) => ({ executionArn: first, nextToken: token, reverseOrder: true })],
    ["with a changed character", async (token: string) => ({ executionArn: first, nextToken: `${token}A` })],
    [
      "of the day before yesterday",
      async (token: string) => {
        await api.pass(2 * 24 * 3600);
        return { executionArn: first, nextToken: token };
      },
    ],
  ])("%s is refused", async (_which, asked) => {
    const { nextToken = "" } = await api.client.getExecutionHistory({ executionArn: first, maxResults: 1 });

    const refusal = await api.refusalOf("GetExecutionHistory", await asked(nextToken));

    expect(refusal).toEqual({ name: "InvalidToken", message: "Invalid Token: 'Invalid token'" });
  });
});

describe("a task's token", () => {
  const late = { name: "TaskTimedOut", message: "Task Timed Out: 'Provided task does not exist anymore'" };

  test("brings the answer to the task, once", async () => {
    const answer = { taskToken: api.lastToken(), output: '{"outcome":"approve"}' };
    await api.client.sendTaskHeartbeat({ taskToken: answer.taskToken });
    await api.client.sendTaskSuccess(answer);
    await api.engine.idle();

    const refusals = [
      await api.refusalOf("SendTaskSuccess", answer),
      await api.refusalOf("SendTaskFailure", { taskToken: answer.taskToken }),
      await api.refusalOf("SendTaskHeartbeat", { taskToken: answer.taskToken }),
    ];

    const { status, output } = await api.client.describeExecution({ executionArn: first });
    expect([status, output]).toEqual(["SUCCEEDED", answer.output]);
    expect(refusals).toEqual([late, late, late]);
  });

  test("fails the task, also without a word", async () => {
    await api.client.sendTaskFailure({ taskToken: api.lastToken() });
    await api.engine.idle();

    const { status, error, cause } = await api.client.describeExecution({ executionArn: first });

    expect([status, error, cause]).toEqual(["FAILED", undefined, undefined]);
  });

  test("of an execution that was stopped is late", async () => {
    await api.client.stopExecution({ executionArn: first });

    const refusal = await api.refusalOf("SendTaskSuccess", { taskToken: api.lastToken(), output: "{}" });

    expect(refusal).toEqual(late);
  });

  test("takes no output that is not JSON, and stays good", async () => {
    const taskToken = api.lastToken();

    const refusal = await api.refusalOf("SendTaskSuccess", { taskToken, output: "yes" });

    expect(refusal).toMatchObject({ name: "InvalidOutput" });
    expect(await api.refusalOf("SendTaskSuccess", { taskToken, output: '"yes"' })).toBe("answered");
  });
});
