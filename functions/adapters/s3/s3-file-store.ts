import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { FileStore } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { shownAs } from "../files/shown-as.ts";
import { faultWords, networkFaults } from "../network-faults.ts";

const preconditionFailed = 412;

const statusOf = (error: unknown): number =>
  error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;

/** What a later try may not meet again: a broken line, a busy store, or somebody who writes the same key at this moment. */
const told = (error: unknown): unknown => {
  const passes = statusOf(error) >= 500 || statusOf(error) === 409;
  const isNetwork = faultWords(error).some((word) => networkFaults.some((fault) => fault === word));
  return passes || isNetwork ? new TaskError("Transient", "the file store is out of reach", { cause: error }) : error;
};

/** The FileStore port over one S3 bucket, which encrypts what lies in it; forms and addresses are signed and short-lived. */
export const createS3FileStore = ({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): FileStore => {
  const read = async (key: string): Promise<Uint8Array | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw told(error);
    }
  };

  return {
    read,
    uploadForm: async ({ key, maxBytes, validSeconds, thenTo }) => {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Expires: validSeconds,
        Fields: { success_action_redirect: thenTo },
        Conditions: [
          ["content-length-range", 0, maxBytes],
          ["eq", "$success_action_redirect", thenTo],
        ],
      });
      return { action: url, fields };
    },
    write: async ({ key, bytes, contentType }) => {
      try {
        await client.send(
          new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType, IfNoneMatch: "*" }),
        );
      } catch (error) {
        if (statusOf(error) !== preconditionFailed) throw told(error);
        const there = await read(key);
        if (there === undefined || Buffer.compare(there, bytes) !== 0)
          throw new TaskError("RecordBroken", `another file lies under ${key}`);
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    address: ({ key, validSeconds, fileName, contentType }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentType: contentType,
          ResponseContentDisposition: shownAs(contentType, fileName),
          ResponseCacheControl: "private, no-store",
        }),
        { expiresIn: validSeconds },
      ),
  };
};
