import { CreateStateMachineCommand, type SFNClient } from "@aws-sdk/client-sfn";
import * as z from "zod";
import type { Clock, Logger } from "../../../functions/dependencies.ts";
import type { OpenServer } from "../../../local/open-server.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createArns } from "../../../local/stepfunctions/arns.ts";
import { createLambdaClient } from "../../../local/stepfunctions/lambda-client.ts";
import { startStepFunctionsServer } from "../../../local/stepfunctions/protocol/server.ts";
import { createStepFunctions, type StepFunctions } from "../../../local/stepfunctions/step-functions.ts";

/** Step Functions as an account has it, with what moves its time. */
export type TimedEngine = Pick<StepFunctions, "idle" | "wake" | "nextDueAt"> & { readonly url: string };

/** The engine behind its protocol, with what moves its time. */
export type StepFunctionsStandIn = OpenServer & TimedEngine;

/** Starts the embedded engine by the account's clock; functions are called at a Lambda endpoint. */
export const startStepFunctionsStandIn = async (given: {
  readonly file: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lambda: string;
  readonly region: string;
  readonly account: string;
}): Promise<StepFunctionsStandIn> => {
  const { file, clock, logger, lambda, region, account } = given;
  const db = openDatabase(file);
  const engine = createStepFunctions({
    db,
    clock,
    logger,
    workflows: [],
    invoke: createLambdaClient({ endpoint: lambda, region }),
    arns: createArns({ region, account }),
  });
  const server = await startStepFunctionsServer({ engine, clock, logger, port: 0 });
  await engine.run();
  const { idle, wake, nextDueAt } = engine;
  return {
    ...{ url: server.url, idle, wake, nextDueAt },
    close: async () => {
      await server.close();
      await engine.close();
      await db.close();
    },
  };
};

/** What CreateStateMachine takes of a template. */
export const TemplateMachine = z.object({
  StateMachineName: z.string(),
  StateMachineType: z.literal("STANDARD"),
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
  RoleArn: z.string(),
});

/** Makes a state machine, its placeholders filled, and answers its ARN. Logs and traces are left out: the engine has no CloudWatch. */
export const makeMachine = async (
  client: SFNClient,
  template: z.infer<typeof TemplateMachine>,
  inTime: (definition: string) => string = (definition) => definition,
): Promise<string> => {
  const { StateMachineName: name, StateMachineType: type, RoleArn: roleArn, DefinitionSubstitutions } = template;
  const definition = template.DefinitionString.replaceAll(/\$\{(\w+)\}/g, (placeholder, key: string) => {
    const value = DefinitionSubstitutions[key];
    if (value === undefined) throw new Error(`${name}: nothing stands for ${placeholder}`);
    return value;
  });
  const command = new CreateStateMachineCommand({ name, type, roleArn, definition: inTime(definition) });
  return (await client.send(command)).stateMachineArn ?? "";
};
