import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SFNClient } from "@aws-sdk/client-sfn";
import { afterEach, describe, expect, test } from "vitest";
import { createStepFunctionsEngine } from "../../../../functions/adapters/stepfunctions/step-functions-engine.ts";
import type { WorkflowEngine } from "../../../../functions/dependencies.ts";

type Asked = { readonly action: string; readonly body: unknown };
type Told = { readonly status: number; readonly body: { readonly [name: string]: unknown } };

const closing: (() => Promise<unknown>)[] = [];

/** Step Functions as the wire shows it: each action answers what the test says. */
const wire = async (answers: { readonly [action: string]: Told }) => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const action = String(request.headers["x-amz-target"]).split(".").at(-1) ?? "";
    asked.push({ action, body: JSON.parse(await text(request)) });
    const { status, body } = answers[action] ?? { status: 500, body: {} };
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  closing.push(async () => {
    client.destroy();
    const closed = once(server, "close");
    server.close();
    await closed;
  });
  const stateMachines = { publicity: "arn:aws:states:local:000000000000:stateMachine:zhuxue-publicity" };
  return { asked, engine: createStepFunctionsEngine({ client, stateMachines }) };
};

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const ok = (body: Told["body"] = {}): Told => ({ status: 200, body });
const fault = (name: string): Told => ({ status: 400, body: { __type: `com.amazonaws.states#${name}`, message: "" } });

const list = { workflow: "publicity", name: "publicity-list-1-1", input: { listId: "list-1", status: "collecting" } };
const execution = "arn:aws:states:local:000000000000:execution:zhuxue-publicity:publicity-list-1-1";
const started = ok({ executionArn: execution, startDate: 1 });

describe("starting a workflow", () => {
  test("the execution has the office's name in the workflow's state machine", async () => {
    const { engine, asked } = await wire({ StartExecution: started });

    const outcome = await engine.start(list);

    expect(outcome).toBe("started");
    expect(asked).toEqual([
      {
        action: "StartExecution",
        body: {
          stateMachineArn: "arn:aws:states:local:000000000000:stateMachine:zhuxue-publicity",
          name: list.name,
          input: JSON.stringify(list.input),
        },
      },
    ]);
  });

  test("a second start after the execution has ended is harmless", async () => {
    const input = '{ "status": "collecting", "listId": "list-1" }';
    const { engine } = await wire({
      StartExecution: fault("ExecutionAlreadyExists"),
      DescribeExecution: ok({ executionArn: execution, input, status: "SUCCEEDED" }),
    });

    const outcome = await engine.start(list);

    expect(outcome).toBe("alreadyStarted");
  });

  test("another input under the same name is refused, as the embedded engine does", async () => {
    const { engine } = await wire({
      StartExecution: fault("ExecutionAlreadyExists"),
      DescribeExecution: ok({ executionArn: execution, input: '{"listId":"list-2"}', status: "RUNNING" }),
    });

    await expect(engine.start(list)).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
  });

  test("a workflow without a state machine stops loudly", async () => {
    const { engine, asked } = await wire({});

    await expect(engine.start({ ...list, workflow: "payment" })).rejects.toThrow("no state machine");
    expect(asked).toEqual([]);
  });
});

const resume = (engine: WorkflowEngine) => engine.resume({ resumeToken: "token-1", output: { outcome: "approve" } });
const fail = (engine: WorkflowEngine) => engine.fail({ resumeToken: "token-1", error: "Returned", cause: "{}" });

describe("answering a wait", () => {
  test("an approval carries its words and a return its name", async () => {
    const { engine, asked } = await wire({ SendTaskSuccess: ok(), SendTaskFailure: ok() });

    const outcomes = [await resume(engine), await fail(engine)];

    expect(outcomes).toEqual(["resumed", "failed"]);
    expect(asked).toEqual([
      { action: "SendTaskSuccess", body: { taskToken: "token-1", output: '{"outcome":"approve"}' } },
      { action: "SendTaskFailure", body: { taskToken: "token-1", error: "Returned", cause: "{}" } },
    ]);
  });

  test.each(["TaskTimedOut", "TaskDoesNotExist", "InvalidToken"])("a wait that ended with %s is gone", async (name) => {
    const { engine } = await wire({ SendTaskSuccess: fault(name), SendTaskFailure: fault(name) });

    const outcomes = [await resume(engine), await fail(engine)];

    expect(outcomes).toEqual(["gone", "gone"]);
  });

  test.each(["ThrottlingException", "ServiceUnavailable"])("%s may be tried again", async (name) => {
    const { engine } = await wire({ SendTaskSuccess: fault(name), SendTaskFailure: fault(name) });

    await expect(resume(engine)).rejects.toMatchObject({ name: "Transient" });
    await expect(fail(engine)).rejects.toMatchObject({ name: "Transient" });
  });

  test("an answer that AWS cannot read is an error, never taken for gone", async () => {
    const { engine } = await wire({ SendTaskSuccess: fault("InvalidOutput") });

    await expect(resume(engine)).rejects.toMatchObject({ name: "InvalidOutput" });
  });
});

describe("looking after an execution", () => {
  test("it is described by the office's words", async () => {
    const aborted = { executionArn: execution, status: "ABORTED", error: "Moved", cause: "to another engine" };
    const { engine, asked } = await wire({ DescribeExecution: ok(aborted) });

    const description = await engine.describe({ workflow: "publicity", name: list.name });

    expect(asked[0]?.body).toEqual({ executionArn: execution });
    expect(description).toEqual({
      workflow: "publicity",
      name: list.name,
      status: "ABORTED",
      error: "Moved",
      cause: "to another engine",
    });
  });

  test("one that never was is undescribed, and stopping it does nothing", async () => {
    const never = fault("ExecutionDoesNotExist");
    const { engine } = await wire({ DescribeExecution: never, StopExecution: never });

    const described = await engine.describe({ workflow: "publicity", name: "never" });
    const stopped = await engine.stop({ workflow: "publicity", name: "never", cause: "repair" });

    expect([described, stopped]).toEqual([undefined, undefined]);
  });
});
