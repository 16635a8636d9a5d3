import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/** Mail goes out without tracking, and whatever comes back or is complained of is told to a function; what it cannot take stays in a dead-letter queue. */
export const mailReturns = (scope: Construct, { target, name }: MailReturnsProps): void => {
  const untold = new Queue(scope, "UntoldReturns", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  const topic = new Topic(scope, "MailReturned", { enforceSSL: true });
  topic.addSubscription(new LambdaSubscription(target, { deadLetterQueue: untold }));
  new ConfigurationSet(scope, "Mail", { configurationSetName: name, reputationMetrics: true }).addEventDestination(
    "Returns",
    {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    },
  );
};

type MailReturnsProps = {
  readonly target: IFunction;
  /** Of the configuration set that functions send by. */
  readonly name: string;
};
