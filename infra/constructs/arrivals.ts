import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { deadLetters } from "./dead-letters.ts";

/** Calls a function for every object that comes into quarantine; what it cannot be told of in a day is named in a dead-letter queue. */
export const arrivals = (scope: Construct, { prefix, target, bucketName }: ArrivalsProps): Queue => {
  const unchecked = deadLetters(scope, "UncheckedFiles", `${prefix}-unchecked-files`);
  new Rule(scope, "FileArrived", {
    ruleName: `${prefix}-file-arrived`,
    eventPattern: {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix: "quarantine/" }] } },
    },
    targets: [new LambdaFunction(target, { deadLetterQueue: unchecked, maxEventAge: Duration.hours(23) })],
  });
  return unchecked;
};

type ArrivalsProps = { readonly prefix: string; readonly target: IFunction; readonly bucketName: string };
