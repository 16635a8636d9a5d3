import type { S3ObjectCreatedNotificationEventDetail } from "aws-lambda";

/** An object has come into the bucket, as EventBridge tells it, perhaps twice. */
type ObjectCreated = {
  readonly detail: { readonly object: Pick<S3ObjectCreatedNotificationEventDetail["object"], "key"> };
};

/** What Lambda calls when an object has come into the bucket; a failure is tried again by AWS. */
export const bucketHandler =
  (handle: (key: string) => Promise<void>) =>
  async ({ detail }: ObjectCreated): Promise<void> =>
    handle(detail.object.key);
