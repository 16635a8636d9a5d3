import { describe, expect, test } from "vitest";
import { houseFunctions } from "../../../infra/functions.ts";
import { resourcesOf, synthesised } from "./synthesised.ts";

const { service, storage } = synthesised();
const [bucket] = resourcesOf(storage, "AWS::S3::Bucket").map(({ Properties }) => Properties ?? {});
const [policy] = resourcesOf(storage, "AWS::S3::BucketPolicy").map(({ Properties }) => JSON.stringify(Properties));

describe("the bucket of files", () => {
  test("is closed to the public, encrypted, and keeps every version", () => {
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: {} }] },
      VersioningConfiguration: { Status: "Enabled" },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    });
  });

  test("answers over TLS only", () => {
    expect(policy).toContain('"aws:SecureTransport":"false"');
    expect(policy).toContain('"Effect":"Deny"');
  });

  test("forgets after a day what nobody accepted, and after a month what was taken back or erased, with its marker", () => {
    const month = { NoncurrentVersionExpiration: { NoncurrentDays: 30 }, ExpiredObjectDeleteMarker: true };

    expect(bucket).toMatchObject({
      LifecycleConfiguration: {
        Rules: [
          { Prefix: "quarantine/", ExpirationInDays: 1, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
          { Prefix: "accepted/", Status: "Enabled", ...month },
          { Prefix: "evidence/", Status: "Enabled", ...month },
        ],
      },
    });
  });

  test("outlives its stack", () => {
    const [resource] = resourcesOf(storage, "AWS::S3::Bucket");

    expect(resource).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  test("tells of every object that comes into quarantine, and the check is called", () => {
    const rules = resourcesOf(service, "AWS::Events::Rule").map(({ Properties }) => Properties);

    expect(bucket).toMatchObject({
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    expect(rules).toMatchObject([
      {
        EventPattern: { source: ["aws.s3"], detail: { object: { key: [{ prefix: "quarantine/" }] } } },
        Targets: [{ DeadLetterConfig: {} }],
      },
    ]);
  });
});

test("a function reaches files exactly when its code asks for a way to them", () => {
  const filing = houseFunctions("ses").filter(({ files }) => files === "s3");

  expect(filing.map(({ name }) => name)).toContain("check-file");
  expect(filing.every(({ entry }) => entry.includes("files: filesInS3"))).toBe(true);
});
