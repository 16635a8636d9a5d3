import { Duration } from "aws-cdk-lib";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/**
 * Feeds a function with the history as the table's stream tells it, entries of one aggregate in order. What fails is
 * halved and tried for a day; what still fails is named in a dead-letter queue, kept for two weeks.
 */
export const historyReader = (scope: Construct, id: string, { target, streamArn }: ReaderProps): Queue => {
  const unread = new Queue(scope, `${id}Unread`, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  new EventSourceMapping(scope, `${id}Reader`, {
    target,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    parallelizationFactor: 10,
    bisectBatchOnError: true,
    retryAttempts: -1,
    maxRecordAge: Duration.hours(23),
    onFailure: new SqsDlq(unread),
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: { history: { BOOL: FilterRule.exists() } } } })],
  });
  return unread;
};

type ReaderProps = { readonly target: IFunction; readonly streamArn: string };
