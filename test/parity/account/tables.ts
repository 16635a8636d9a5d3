import {
  type AttributeDefinition,
  CreateTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";

/** What CreateTable takes of a template; the words are the same. */
export const TemplateTable = z.object({
  AttributeDefinitions: z.custom<AttributeDefinition[]>(),
  KeySchema: z.custom<KeySchemaElement[]>(),
  GlobalSecondaryIndexes: z.custom<GlobalSecondaryIndex[]>().optional(),
  BillingMode: z.literal("PAY_PER_REQUEST"),
  StreamSpecification: z.object({ StreamViewType: z.enum(["NEW_IMAGE", "NEW_AND_OLD_IMAGES"]) }),
});

/**
 * Makes a table as its template says, under the name it has in the account. What it forgets by itself is left out: DynamoDB
 * Local looks at the machine's clock for that.
 */
export const makeTable = async (client: DynamoDBClient, name: string, template: z.infer<typeof TemplateTable>) => {
  const { GlobalSecondaryIndexes, StreamSpecification, ...same } = template;
  await client.send(
    new CreateTableCommand({
      ...same,
      TableName: name,
      StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
      ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: name });
};
