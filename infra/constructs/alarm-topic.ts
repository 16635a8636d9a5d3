import { Stack } from "aws-cdk-lib";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { sealedTopic } from "./sealed-topic.ts";

/** Where alarms are told: a topic to which anything may subscribe, and the mailbox of the operators if there is one. */
export const alarmTopic = (scope: Construct, { alarmMail }: Pick<Settings, "alarmMail">): SnsAction => {
  const cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com");
  const topic = sealedTopic(scope, "Alarms", cloudWatch);
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudWatch],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  if (alarmMail !== undefined) topic.addSubscription(new EmailSubscription(alarmMail));
  return new SnsAction(topic);
};
