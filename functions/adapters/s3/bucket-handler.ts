import type { S3Event } from "aws-lambda";

/** What Lambda calls when objects have come into the bucket; keys arrive written as in a query. A failure is tried again by AWS. */
export const bucketHandler =
  (handle: (key: string) => Promise<void>) =>
  async ({ Records }: S3Event): Promise<void> => {
    for (const { s3 } of Records) await handle(decodeURIComponent(s3.object.key.replaceAll("+", " ")));
  };
