import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { type Scope, signedHeaders } from "../parity/account/outside/signature.ts";

/** The scope of the examples that AWS publishes for Signature Version 4. */
const scope: Scope = {
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  ...{ region: "us-east-1", service: "service", at: new Date("2015-08-30T12:36:00Z") },
};

const signatureOf = (address: string): string => {
  const asked = { method: "GET", url: new URL(address), headers: {}, hash: hash("sha256", "") };
  return signedHeaders(asked, scope).authorization?.split("Signature=")[1] ?? "";
};

test("a request that is signed anew has the signature AWS publishes for it", () => {
  const plain = signatureOf("https://example.amazonaws.com/");
  const ordered = signatureOf("https://example.amazonaws.com/?Param2=value2&Param1=value1");

  expect(plain).toBe("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  expect(ordered).toBe("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
});

test("what signed a request before is not sent along", () => {
  const headers = { authorization: "AWS4-HMAC-SHA256 old", "x-amz-security-token": "old", host: "gate" };
  const url = new URL("https://bucket.example.com/key?X-Amz-Signature=old&response-content-type=image%2Fpng");

  const made = signedHeaders({ method: "GET", url, headers, hash: "UNSIGNED-PAYLOAD" }, { ...scope, service: "s3" });

  expect(made).toMatchObject({ host: "bucket.example.com", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" });
  expect(made["x-amz-security-token"]).toBeUndefined();
  expect(made.authorization).not.toContain("old");
});
