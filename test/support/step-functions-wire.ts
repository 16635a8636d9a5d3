import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SFNClient } from "@aws-sdk/client-sfn";
import { onTestFinished } from "vitest";
import { createStepFunctionsEngine } from "../../functions/adapters/stepfunctions/step-functions-engine.ts";
import type { WorkflowEngine } from "../../functions/dependencies.ts";

type Asked = { readonly [name: string]: string };
type Action = (asked: Asked) => Promise<object>;

const machine = "arn:aws:states:local:000000000000:stateMachine:";
const executionOf = (arn = "") => {
  const [name = "", workflow = ""] = arn.split(":").toReversed();
  return { workflow, name };
};
const workflowOf = ({ stateMachineArn = "" }: Asked): string => stateMachineArn.replace(machine, "");

/** What Step Functions answers, by the embedded engine. */
const actionsOf = (engine: WorkflowEngine): { readonly [action: string]: Action } => ({
  StartExecution: async (asked) => {
    const { name = "", input = "" } = asked;
    await engine.start({ workflow: workflowOf(asked), name, input: JSON.parse(input) });
    return { executionArn: name, startDate: 1 };
  },
  ListExecutions: async (asked) => {
    const { names, next } = await engine.running({
      workflow: workflowOf(asked),
      ...(asked["nextToken"] === undefined ? {} : { after: asked["nextToken"] }),
    });
    return { executions: names.map((name) => ({ name })), ...(next === undefined ? {} : { nextToken: next }) };
  },
  StopExecution: async ({ executionArn, cause = "" }) => {
    await engine.stop({ ...executionOf(executionArn), cause });
    return {};
  },
});

/** The AWS adapter in front of an embedded engine: each call crosses the wire in AWS's JSON. */
export const overTheWire = async (engine: WorkflowEngine, workflows: readonly string[]): Promise<WorkflowEngine> => {
  const actions = actionsOf(engine);
  const server = createServer(async (request, response) => {
    const action = String(request.headers["x-amz-target"]).split(".").at(-1) ?? "";
    const answer = await actions[action]?.(JSON.parse(await text(request)));
    response.writeHead(answer === undefined ? 501 : 200, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    const closed = once(server, "close");
    server.close();
    await closed;
  });
  return createStepFunctionsEngine({
    client,
    stateMachines: Object.fromEntries(workflows.map((name) => [name, `${machine}${name}`])),
  });
};
