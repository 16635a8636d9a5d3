import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { IRole } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { isInChina } from "./china.ts";

/** A call that nobody waits for: how often it is tried again, how old it may become, and where it stays when it failed for good. */
export type InPassing = { readonly retries: 0 | 1 | 2; readonly maxAge: Duration; readonly unfinished: IQueue };

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
  /** Only for what is called in passing. */
  readonly inPassing?: InPassing;
};

/**
 * A Lambda function of the house: Node 24 on arm64, half a gigabyte, traced where AWS can, its logs JSON and kept for a year
 * (Cybersecurity Law art. 21 asks for six months at least, and CloudWatch's half-year of 180 days is shorter). No concurrency is
 * reserved: a fresh account has ten executions at once and lets none of them be set apart, so what may run side by side is
 * limited where it begins (the api's stage, a stream's shards, the clock).
 * In China functions run on x86_64: nobody could show us arm64 there.
 */
export const lambdaFunction = (scope: Construct, id: string, props: FunctionProps): LambdaFunction => {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/lambda/${props.functionName}`,
    retention: RetentionDays.ONE_YEAR,
    // It outlives its function, and the next deployment that has the function again takes it up (`npm run deploy`).
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  const made = new LambdaFunction(scope, id, {
    functionName: props.functionName,
    description: props.errorImpact,
    code: props.code,
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: isInChina(scope) ? Architecture.X86_64 : Architecture.ARM_64,
    memorySize: 512,
    timeout: props.timeout ?? Duration.seconds(20),
    role: props.role,
    environment: { ...props.environment },
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    ...(!isInChina(scope) && { tracing: Tracing.ACTIVE }),
  });
  const { inPassing } = props;
  if (inPassing) {
    // In our own words: CDK's would let the function look at the queue as well, which Lambda does not ask for.
    inPassing.unfinished.grant(made, "sqs:SendMessage");
    made.configureAsyncInvoke({
      retryAttempts: inPassing.retries,
      maxEventAge: inPassing.maxAge,
      onFailure: { bind: () => ({ destination: inPassing.unfinished.queueArn }) },
    });
  }
  return made;
};
