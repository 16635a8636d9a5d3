import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type LifecycleRule,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

/**
 * What is deleted must really go, and no role may delete a version: the clock of the bucket does. The month is for those
 * who took a paper back by mistake, and for a restore of the table. (`quarantine/` expires by days, its markers with it.)
 */
const reallyGone = (prefix: string): LifecycleRule => ({
  prefix,
  noncurrentVersionExpiration: Duration.days(30),
  expiredObjectDeleteMarker: true,
});

/**
 * The county's files: closed to the public, over TLS only, every version kept for a month after it was deleted. What nobody
 * accepted leaves quarantine after a day; events go to EventBridge, so that the bucket need not know who reads them.
 */
export const fileBucket = (scope: Construct, id: string): Bucket => {
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    lifecycleRules: [
      {
        prefix: "quarantine/",
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      reallyGone("accepted/"),
      reallyGone("evidence/"),
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  // CloudFormation's own words: CDK's would deploy a function of its own to say the same.
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error("The bucket has no resource");
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  // Without its policy the bucket that stays would be open to plain HTTP.
  bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return bucket;
};
