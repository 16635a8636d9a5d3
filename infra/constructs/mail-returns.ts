import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { deadLetters } from "./dead-letters.ts";
import { sealedTopic } from "./sealed-topic.ts";

/** Whatever mail comes back or is complained of is told to a function; what it cannot take stays in a dead-letter queue for two weeks. */
export const mailReturns = (scope: Construct, { prefix, target, set }: MailReturnsProps): void => {
  const untold = deadLetters(scope, "UntoldReturns", `${prefix}-untold-returns`);
  const topic = sealedTopic(scope, "MailReturned", new ServicePrincipal("ses.amazonaws.com"));
  topic.addSubscription(new LambdaSubscription(target, { deadLetterQueue: untold }));
  set.addEventDestination("Returns", {
    destination: EventDestination.snsTopic(topic),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  });
};

type MailReturnsProps = {
  readonly prefix: string;
  readonly target: IFunction;
  /** The configuration set that functions send by. */
  readonly set: ConfigurationSet;
};
