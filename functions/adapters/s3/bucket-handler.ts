import type { EventBridgeEvent, S3ObjectCreatedNotificationEventDetail } from "aws-lambda";

/** One object has come into the bucket, as EventBridge tells it; it may be told twice. A failure is tried again by AWS. */
export type ObjectCreated = EventBridgeEvent<"Object Created", Pick<S3ObjectCreatedNotificationEventDetail, "object">>;

/** What Lambda calls when an object has come into the bucket. */
export const bucketHandler =
  (handle: (key: string) => Promise<void>) =>
  async ({ detail }: Pick<ObjectCreated, "detail">): Promise<void> =>
    handle(detail.object.key);
