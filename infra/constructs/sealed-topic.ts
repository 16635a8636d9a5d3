import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, type ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/**
 * Services of which AWS does not say that they name an account when they ask for a key: the key policy in SES's own guide
 * ("Configuring Amazon SNS notifications for Amazon SES") has no condition, and under one that is not met nothing would ever be
 * told. Whose mail may speak is asked by the topic's policy, which the guide narrows to account and configuration set.
 */
const silentAboutAccount: readonly string[] = ["ses.amazonaws.com"];

/** A topic over TLS only, sealed by a key of its own: with AWS's own key no service of AWS could say anything here. */
export const sealedTopic = (scope: Construct, id: string, publisher: ServicePrincipal): Topic => {
  const key = new Key(scope, `${id}Key`, {
    description: `Seals ${id}.`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const asked = silentAboutAccount.includes(publisher.service)
    ? {}
    : { conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } } };
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [publisher],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      ...asked,
    }),
  );
  return new Topic(scope, id, { enforceSSL: true, masterKey: key });
};
