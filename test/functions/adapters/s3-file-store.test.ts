import { describe, expect, test } from "vitest";
import { bucketHandler } from "../../../functions/adapters/s3/bucket-handler.ts";
import { createS3FileStore } from "../../../functions/adapters/s3/s3-file-store.ts";
import { ownFiles } from "../../../functions/counties/own-ways.ts";
import { fileStoreContract } from "../../contract/file-store-contract.ts";
import { startS3Double } from "../../support/s3-double.ts";

describe("files in S3", () =>
  fileStoreContract(async () => {
    const double = await startS3Double("county-files");
    return { ...double, files: createS3FileStore({ client: double.client, bucket: "county-files" }) };
  }));

describe("a county's files in a bucket of many", () =>
  fileStoreContract(async () => {
    const double = await startS3Double("files");
    const files = createS3FileStore({ client: double.client, bucket: "files" });
    return { ...double, files: ownFiles(files, "619901") };
  }));

test("every object that comes into the bucket is handed on by its key", async () => {
  const keys: string[] = [];

  await bucketHandler(async (key) => void keys.push(key))({ detail: { object: { key: "quarantine/x" } } });

  expect(keys).toEqual(["quarantine/x"]);
});
