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

const isTaken = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  (error.name === "PreconditionFailed" || error.$metadata.httpStatusCode === 412);

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
      throw error;
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
        if (!isTaken(error)) throw error;
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
