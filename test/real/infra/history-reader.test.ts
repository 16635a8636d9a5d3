import { Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { beforeAll, expect, test } from "vitest";
import { historyReader } from "../../../infra/constructs/history-reader.ts";

let template: Template;
beforeAll(() => {
  const stack = new Stack(undefined, "readers");
  const target = new LambdaFunction(stack, "dispatchEvents", {
    ...{ runtime: Runtime.NODEJS_24_X, handler: "index.handler", code: Code.fromInline("export const handler = 1;") },
  });
  const streamArn = "arn:aws:dynamodb:us-east-1:111122223333:table/records/stream/2026";
  historyReader(stack, "dispatch", { target, streamArn, name: "zhuxue-prod-dispatch-events" });
  template = Template.fromStack(stack);
});

test("the stream tells a reader one aggregate's entries in order, and again from what it names", () => {
  const mapping = {
    BatchSize: 100,
    BisectBatchOnFunctionError: true,
    DestinationConfig: Match.objectLike({ OnFailure: Match.anyValue() }),
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    MaximumRecordAgeInSeconds: 23 * 3600,
    MaximumRetryAttempts: -1,
    ParallelizationFactor: 1,
    StartingPosition: "TRIM_HORIZON",
    TumblingWindowInSeconds: Match.absent(),
  };

  expect(() => template.hasResourceProperties("AWS::Lambda::EventSourceMapping", mapping)).not.toThrow();
});

test("what is handed on again comes back to where operators see it after an hour of tries", () => {
  const queue = {
    QueueName: "zhuxue-prod-dispatch-events-again",
    VisibilityTimeout: 360,
    RedrivePolicy: Match.objectLike({ maxReceiveCount: 10 }),
  };
  const mapping = { BatchSize: 10, FunctionResponseTypes: ["ReportBatchItemFailures"] };

  expect(() => template.hasResourceProperties("AWS::SQS::Queue", queue)).not.toThrow();
  expect(() => template.hasResourceProperties("AWS::Lambda::EventSourceMapping", mapping)).not.toThrow();
});

test("a reader may send to two queues and take from one, and nothing else", () => {
  const statements = Object.values(template.findResources("AWS::IAM::Policy"))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .map(({ Action }) => Action);

  expect(statements).toEqual([
    "sqs:SendMessage",
    "sqs:SendMessage",
    ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  ]);
});

test("the queues keep what lies in them for two weeks, encrypted, over TLS only", () => {
  const queues = Object.values(template.findResources("AWS::SQS::Queue")).map(({ Properties }) => Properties);

  expect(queues.map(({ QueueName }) => QueueName).toSorted()).toEqual(
    ["again", "aside", "unread"].map((what) => `zhuxue-prod-dispatch-events-${what}`),
  );
  expect(queues.every(({ SqsManagedSseEnabled }) => SqsManagedSseEnabled)).toBe(true);
  expect(queues.every(({ MessageRetentionPeriod }) => MessageRetentionPeriod === 1_209_600)).toBe(true);
  expect(Object.keys(template.findResources("AWS::SQS::QueuePolicy"))).toHaveLength(3);
});
