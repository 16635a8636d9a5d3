import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SFN } from "@aws-sdk/client-sfn";
import { type Instant, later } from "../../../../domain/calendar/time.ts";
import type { Json } from "../../../../functions/dependencies.ts";
import { openDatabase } from "../../../../local/sqlite/database.ts";
import { createArns } from "../../../../local/stepfunctions/arns.ts";
import { startStepFunctionsServer } from "../../../../local/stepfunctions/protocol/server.ts";
import { createStepFunctions } from "../../../../local/stepfunctions/step-functions.ts";

/** What AWS answers to a refused call, as its SDK shows it. */
export type Refusal = { readonly name: string; readonly message: string };

/** An engine on a file of its own behind its server, and AWS's own client in front of it; its clock moves when told. */
export const openApi = async () => {
  const folder = mkdtempSync(join(tmpdir(), "protocol-"));
  const db = openDatabase(join(folder, "engine.db"));
  let now = "2026-09-07T01:00:00.123Z" as Instant;
  const clock = { now: () => now };
  const faults: string[] = [];
  const tokens: string[] = [];
  const engine = createStepFunctions({
    db,
    clock,
    workflows: [],
    arns: createArns({ region: "us-east-1", account: "000000000000" }),
    invoke: async (_name, payload) => {
      tokens.push(String((payload as { readonly [key: string]: Json })["resumeToken"]));
      return null;
    },
    logger: { info: () => undefined, error: (code) => faults.push(code) },
  });
  await engine.run();
  const served = { engine, clock, logger: { info: () => undefined, error: (code: string) => faults.push(code) } };
  const server = await startStepFunctionsServer({ ...served, port: 0 });
  const client = new SFN({
    endpoint: server.url,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  return {
    url: server.url,
    engine,
    client,
    faults,
    /** The token of the task that waited last. */
    lastToken: () => tokens.at(-1) ?? "",
    pass: async (seconds: number) => {
      now = later(now, seconds * 1000);
      engine.wake();
      await engine.idle();
    },
    /** Calls an operation by its name with whatever the test gives, and tells how it was refused. */
    refusalOf: async (operation: string, input: object): Promise<Refusal | "answered"> => {
      const method = operation.charAt(0).toLowerCase() + operation.slice(1);
      const calls = client as unknown as { readonly [method: string]: (input: object) => Promise<object> };
      try {
        await calls[method]?.call(client, input);
        return "answered";
      } catch (error) {
        const { name, message } = error as Error;
        return { name, message };
      }
    },
    /** Sends a body as it is. */
    post: (operation: string, body: string, headers: { readonly [name: string]: string } = {}) =>
      fetch(server.url, {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": `AWSStepFunctions.${operation}`,
          ...headers,
        },
        body,
      }),
    close: async () => {
      client.destroy();
      await server.close();
      await engine.close();
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** An open API. */
export type Api = Awaited<ReturnType<typeof openApi>>;
