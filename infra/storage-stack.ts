import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { tableSchema } from "../functions/adapters/dynamodb/table-schema.ts";
import { fileBucket } from "./constructs/file-bucket.ts";
import { placeOf, type Settings } from "./settings.ts";

type Key = { readonly partitionKey: string; readonly sortKey: string };

const keyOf = ({ partitionKey, sortKey }: Key) => ({
  partitionKey: { name: partitionKey, type: AttributeType.STRING },
  sortKey: { name: sortKey, type: AttributeType.STRING },
});

/** What outlives every deployment: the counties' records, their files and their keys. */
export class StorageStack extends Stack {
  readonly table: Table;
  readonly keysSecretArn: string;
  readonly files: Bucket;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, {
      description: `Zhuxue ${settings.stage}: records, files and keys.`,
      terminationProtection: true,
      ...placeOf(settings),
    });
    this.table = new Table(this, "Records", {
      ...keyOf(tableSchema),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType[tableSchema.streamView],
      timeToLiveAttribute: tableSchema.expiryAttribute,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      encryption: TableEncryption.AWS_MANAGED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of tableSchema.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        ...keyOf(index),
        projectionType: ProjectionType[tableSchema.projection],
      });
    }
    // Without a value: an update of the stack must never be able to overwrite keys that were rotated since.
    const keys = new CfnSecret(this, "Keys", { description: `Zhuxue ${settings.stage}: keys of fields and links.` });
    keys.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.keysSecretArn = keys.ref;
    this.files = fileBucket(this, "Files");
    new CfnOutput(this, "KeysSecret", {
      value: keys.ref,
      description: "Put the key material in once, before the first request (infra/README.md).",
    });
  }
}
