import { Duration } from "aws-cdk-lib";
import type { Code, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { HouseFunction, Kind } from "../functions.ts";
import { grantsOf } from "../rights.ts";
import type { Settings } from "../settings.ts";
import { deadLetters } from "./dead-letters.ts";
import type { RoleFor } from "./function-roles.ts";
import { type InPassing, lambdaFunction } from "./lambda-function.ts";

/** A workflow waits for its task handlers anyway, and a routine may walk a whole county. */
const timeouts: { readonly [kind in Kind]?: Duration } = {
  task: Duration.minutes(1),
  stream: Duration.minutes(1),
  event: Duration.minutes(1),
  schedule: Duration.minutes(15),
};

/**
 * Other than what its kind has: a county's list tells thousands of families, and goes on with the next try behind those it
 * told; a routine that mails is over before it is called again.
 */
const ownTimes: { readonly [name: string]: Duration } = {
  "send-notices": Duration.minutes(5),
  "deliver-waiting-mail": Duration.minutes(5),
  "deliver-digests": Duration.minutes(10),
};

/** What waits longer than an hour for a routine is done by its next run; a file or a mail that came back has no next one. */
const patience: { readonly [kind in Kind]?: Omit<InPassing, "unfinished"> } = {
  event: { retries: 2, maxAge: Duration.hours(6) },
  schedule: { retries: 1, maxAge: Duration.hours(1) },
};

/** What all functions of a deployment share. */
export type Common = {
  readonly settings: Settings;
  readonly prefix: string;
  readonly roles: RoleFor;
  readonly environment: { readonly [name: string]: string };
  /** The code of a function by its name. */
  readonly codeOf: (name: string) => Code;
};

/** Makes these functions; answers each by its name. */
export const madeFunctions = (
  scope: Construct,
  functions: readonly HouseFunction[],
  { prefix, roles, environment, codeOf }: Common,
): ((name: string) => LambdaFunction) => {
  const unfinished = functions.some(({ kind }) => kind in patience)
    ? deadLetters(scope, "Unfinished", `${prefix}-unfinished`)
    : undefined;
  const made = new Map(
    functions.map((one): readonly [string, LambdaFunction] => {
      const timeout = ownTimes[one.name] ?? timeouts[one.kind];
      const patient = patience[one.kind];
      const props = {
        functionName: `${prefix}-${one.name}`,
        code: codeOf(one.name),
        role: roles(scope, grantsOf(one.name)),
        environment,
        errorImpact: one.errorImpact,
        ...(timeout && { timeout }),
        ...(patient && unfinished && { inPassing: { ...patient, unfinished } }),
      };
      return [one.name, lambdaFunction(scope, one.name, props)];
    }),
  );
  return (name) => {
    const found = made.get(name);
    if (found === undefined) throw new Error(`There is no function ${name}`);
    return found;
  };
};
