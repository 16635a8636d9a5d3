import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { instantOf } from "../../domain/calendar/time.ts";
import type { Clock, Logger } from "../../functions/dependencies.ts";
import type { OpenServer } from "../open-server.ts";
import { openDatabase } from "../sqlite/database.ts";
import { createArns } from "./arns.ts";
import type { Invoke } from "./interpreter/calls.ts";
import { taskFailure } from "./interpreter/failure.ts";
import { createLambdaClient } from "./lambda-client.ts";
import { startStepFunctionsServer } from "./protocol/server.ts";
import { createStepFunctions } from "./step-functions.ts";

/** How long functions that are being called may still answer when the engine stops. */
const graceMs = 5_000;

/** An engine without functions still runs what calls none. */
const noFunctions: Invoke = () => {
  const Cause = "No function can be called: AWS_ENDPOINT_URL_LAMBDA names no endpoint of the Lambda Invoke API.";
  return Promise.reject(taskFailure({ Error: "Lambda.SdkClientException", Cause }));
};

/** Starts the engine alone, on a file of its own, behind the AWS protocol; functions are called at a Lambda endpoint. */
export const startStandAlone = async (given: {
  readonly port: number;
  readonly host: string;
  /** The SQLite file; it and its folder are made if missing. */
  readonly file: string;
  readonly region: string;
  readonly account: string;
  readonly lambda: string | undefined;
  readonly logger: Logger;
}): Promise<OpenServer> => {
  const { port, host, file, region, account, lambda, logger } = given;
  await mkdir(dirname(file), { recursive: true });
  const db = openDatabase(file);
  const clock: Clock = { now: () => instantOf(Date.now()) };
  const engine = createStepFunctions({
    db,
    clock,
    logger,
    workflows: [],
    invoke: lambda === undefined ? noFunctions : createLambdaClient({ endpoint: lambda, region }),
    arns: createArns({ region, account }),
  });
  const server = await startStepFunctionsServer({ engine, clock, logger, port, host });
  await engine.run();
  return {
    url: server.url,
    close: async () => {
      await server.close();
      // A function that takes longer is called again at the next start: nothing of its task was committed.
      await Promise.race([engine.close(), pause(graceMs, undefined, { ref: false })]);
      await db.close();
    },
  };
};
