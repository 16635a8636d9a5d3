import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { IRole } from "aws-cdk-lib/aws-iam";
import { Architecture, type Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

/** What a function must say of itself; everything else is the same for all. */
export type FunctionProps = {
  readonly functionName: string;
  readonly code: Code;
  readonly role: IRole;
  readonly environment: { readonly [name: string]: string };
  /** What people miss while it fails; operators read it first. */
  readonly errorImpact: string;
  /** Beyond the 20 seconds in which a door has to answer. */
  readonly timeout?: Duration;
};

/** A Lambda function of the house: Node 24 on arm64, half a gigabyte, logs kept for half a year (Cybersecurity Law art. 21). */
export const lambdaFunction = (scope: Construct, id: string, props: FunctionProps): LambdaFunction => {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/lambda/${props.functionName}`,
    retention: RetentionDays.SIX_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return new LambdaFunction(scope, id, {
    functionName: props.functionName,
    description: props.errorImpact,
    code: props.code,
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    timeout: props.timeout ?? Duration.seconds(20),
    role: props.role,
    environment: { ...props.environment },
    logGroup,
  });
};
