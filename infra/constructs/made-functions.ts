import { Duration } from "aws-cdk-lib";
import type { IRole } from "aws-cdk-lib/aws-iam";
import type { Code, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { HouseFunction, Kind } from "../functions.ts";
import type { Settings } from "../settings.ts";
import { lambdaFunction } from "./lambda-function.ts";

/** A workflow waits for its task handlers anyway, and a schedule may walk a whole county. */
const timeouts: { readonly [kind in Kind]?: Duration } = {
  task: Duration.minutes(1),
  witness: Duration.minutes(1),
  intake: Duration.minutes(1),
  dispatch: Duration.minutes(1),
  notices: Duration.minutes(1),
  schedule: Duration.minutes(10),
  sweep: Duration.minutes(10),
  upkeep: Duration.minutes(15),
};

/** What all functions of a county share. */
export type Common = {
  readonly settings: Settings;
  readonly prefix: string;
  readonly roles: Readonly<Record<Kind, IRole>>;
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
  const made = new Map(
    functions.map((one): readonly [string, LambdaFunction] => {
      const timeout = timeouts[one.kind];
      const props = {
        functionName: `${prefix}-${one.name}`,
        code: codeOf(one.name),
        role: roles[one.kind],
        environment,
        errorImpact: one.errorImpact,
        ...(timeout && { timeout }),
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
