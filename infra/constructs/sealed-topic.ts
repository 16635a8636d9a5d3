import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, type ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** A topic over TLS only, sealed by a key of its own: with AWS's own key no service of AWS could say anything here. */
export const sealedTopic = (scope: Construct, id: string, publisher: ServicePrincipal): Topic => {
  const key = new Key(scope, `${id}Key`, {
    description: `Seals ${id}.`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [publisher],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  return new Topic(scope, id, { enforceSSL: true, masterKey: key });
};
