import { Duration } from "aws-cdk-lib";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { deadLetters } from "./dead-letters.ts";

/** The queues of a reader: keys it set aside, keys an operator has sent it again, batches that could not even be handed over. */
export type ReaderQueues = { readonly aside: Queue; readonly again: Queue; readonly unread: Queue };

/** Ten tries, six minutes apart: what fails in passing for an hour goes back to where operators see it. */
const tries = { count: 10, apart: Duration.minutes(6) } as const;

/** Feeds a function with the history as the table's stream tells it, one aggregate's entries in order (decision 33). */
const tail = (scope: Construct, id: string, { target, streamArn }: ReaderProps, unread: Queue): void => {
  new EventSourceMapping(scope, `${id}Reader`, {
    target,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // Beside each other, Lambda keeps only the entries of one item in order, and each entry of an aggregate is an item.
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    // The function decides for each entry how long it is worth waiting; this is for when it cannot even run.
    retryAttempts: -1,
    maxRecordAge: Duration.hours(23),
    onFailure: { bind: () => ({ destination: unread.queueArn }) },
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: { history: { BOOL: FilterRule.exists() } } } })],
  });
};

/**
 * A reader of the history: fed by the stream, with a queue for the keys of what it cannot handle and one by which an
 * operator lets it handle them again (`npm run redrive`).
 */
export const historyReader = (scope: Construct, id: string, props: ReaderProps): ReaderQueues => {
  const { target, name } = props;
  const unread = deadLetters(scope, `${id}Unread`, `${name}-unread`);
  const aside = deadLetters(scope, `${id}Aside`, `${name}-aside`);
  const again = new Queue(scope, `${id}Again`, {
    queueName: `${name}-again`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    visibilityTimeout: tries.apart,
    deadLetterQueue: { queue: aside, maxReceiveCount: tries.count },
  });
  unread.grant(target, "sqs:SendMessage");
  aside.grant(target, "sqs:SendMessage");
  again.grant(target, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
  target.addEnvironment("SET_ASIDE_QUEUE", aside.queueUrl);
  tail(scope, id, props, unread);
  new EventSourceMapping(scope, `${id}Redrive`, {
    target,
    eventSourceArn: again.queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
    // Nobody waits for these; the stream does for its turn.
    maxConcurrency: 2,
  });
  return { aside, again, unread };
};

type ReaderProps = {
  readonly target: LambdaFunction;
  readonly streamArn: string;
  /** The function's name, which its queues begin with. */
  readonly name: string;
};
