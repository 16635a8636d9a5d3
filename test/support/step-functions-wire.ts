import { SFNClient } from "@aws-sdk/client-sfn";
import { onTestFinished } from "vitest";
import { instantOf } from "../../domain/calendar/time.ts";
import { createStepFunctionsEngine } from "../../functions/adapters/stepfunctions/step-functions-engine.ts";
import type { WorkflowEngine } from "../../functions/dependencies.ts";
import { startStepFunctionsServer } from "../../local/stepfunctions/protocol/server.ts";
import type { StepFunctions } from "../../local/stepfunctions/step-functions.ts";

/** The AWS adapter in front of an embedded engine: each call crosses the wire in AWS's JSON. */
export const overTheWire = async (engine: StepFunctions, workflows: readonly string[]): Promise<WorkflowEngine> => {
  const server = await startStepFunctionsServer({
    engine,
    clock: { now: () => instantOf(Date.now()) },
    logger: { info: () => undefined, error: () => undefined },
    port: 0,
  });
  const client = new SFNClient({
    endpoint: server.url,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await server.close();
  });
  return createStepFunctionsEngine({
    client,
    stateMachines: Object.fromEntries(workflows.map((name) => [name, engine.arns.machine(name)])),
  });
};
