import { setTimeout as pause } from "node:timers/promises";
import { paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";

/** Looks into a bucket outside for objects that came in: nobody there tells this machine. */
export type BucketWatch = {
  /** Looks once; everything that has come was told when it resolves. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const everyMs = 250;

/** Begins to watch a bucket; each key is told once. */
export const watchBucket = (given: {
  readonly client: S3Client;
  readonly bucket: string;
  readonly onCreated: (key: string) => void;
  /** Hears why the bucket could not be looked into. */
  readonly onFault: (fault: string) => void;
}): BucketWatch => {
  const { client, bucket: Bucket, onCreated, onFault } = given;
  const known = new Set<string>();
  let open = true;

  const look = async (): Promise<void> => {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket }))
      for (const { Key = "" } of Contents) {
        if (known.has(Key)) continue;
        known.add(Key);
        onCreated(Key);
      }
  };
  const loop = async (): Promise<void> => {
    for (; open; await pause(everyMs)) await look().catch((error: unknown) => onFault(`bucket ${Bucket}: ${error}`));
  };
  const watching = loop();
  return {
    look,
    close: async () => {
      open = false;
      await watching;
    },
  };
};
