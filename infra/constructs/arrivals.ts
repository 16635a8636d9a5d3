import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/** Calls a function for every object that comes into quarantine; what it cannot check in a day is named in a dead-letter queue. */
export const arrivals = (scope: Construct, { target, bucketName }: ArrivalsProps): Queue => {
  const unchecked = new Queue(scope, "UncheckedFiles", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  new Rule(scope, "FileArrived", {
    eventPattern: {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix: "quarantine/" }] } },
    },
    targets: [new LambdaFunction(target, { deadLetterQueue: unchecked, maxEventAge: Duration.hours(23) })],
  });
  return unchecked;
};

type ArrivalsProps = { readonly target: IFunction; readonly bucketName: string };
