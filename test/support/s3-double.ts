import { createHmac, hash, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { S3Client } from "@aws-sdk/client-s3";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "double-secret" };
const region = "us-east-1";

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** The key AWS derives for a day (Signature Version 4). */
const signingKey = (day: string): Buffer =>
  ["s3", "aws4_request"].reduce(hmac, hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), region));

const isSigned = (text: string, { day, signature }: { readonly day: string; readonly signature: string }): boolean => {
  const made = hmac(signingKey(day), text).toString("hex");
  return signature.length === made.length && timingSafeEqual(Buffer.from(signature), Buffer.from(made));
};

const refuse = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

type Condition = readonly [string, string | number, string | number] | { readonly [name: string]: string };
type Policy = { readonly expiration: string; readonly conditions: readonly Condition[] };

const holds = (condition: Condition, fields: ReadonlyMap<string, string>, size: number): boolean => {
  if (!Array.isArray(condition))
    return Object.entries(condition).every(([name, value]) => fields.get(name.toLowerCase()) === value);
  const [kind, one, other] = condition as readonly [string, string | number, string | number];
  if (kind === "content-length-range") return size >= Number(one) && size <= Number(other);
  return kind === "eq" && fields.get(String(one).slice(1).toLowerCase()) === other;
};

/** Why S3 would refuse this post; undefined when the policy permits it and is signed by somebody S3 knows. */
const faultOfPost = (fields: ReadonlyMap<string, string>, size: number, now: () => number): string | undefined => {
  const text = fields.get("policy") ?? "";
  const [, day = ""] = (fields.get("x-amz-credential") ?? "").split("/");
  if (!isSigned(text, { day, signature: fields.get("x-amz-signature") ?? "" })) return "SignatureDoesNotMatch";
  const policy = JSON.parse(Buffer.from(text, "base64").toString()) as Policy;
  if (Date.parse(policy.expiration) <= now()) return "AccessDenied";
  return policy.conditions.every((condition) => holds(condition, fields, size)) ? undefined : "AccessDenied";
};

/** Whether an address is signed for exactly this path and query, and still valid. */
const isSignedAddress = (request: IncomingMessage, url: URL, now: () => number): boolean => {
  const query = url.searchParams;
  const signature = query.get("X-Amz-Signature");
  const [time = "", validSeconds] = [query.get("X-Amz-Date") ?? "", Number(query.get("X-Amz-Expires"))];
  if (signature === null) return false;
  const code = (text: string): string =>
    encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const canonicalQuery = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${code(name)}=${code(value)}`)
    .toSorted()
    .join("&");
  const canonical = ["GET", url.pathname, canonicalQuery, `host:${request.headers.host}\n`, "host", "UNSIGNED-PAYLOAD"];
  const day = time.slice(0, 8);
  const signed = ["AWS4-HMAC-SHA256", time, `${day}/${region}/s3/aws4_request`, hash("sha256", canonical.join("\n"))];
  const begins = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  return isSigned(signed.join("\n"), { day, signature }) && now() < begins + validSeconds * 1000;
};

/**
 * As much of S3 as the file store speaks with, over the wire: objects with If-None-Match, browser posts whose policy and
 * signature are checked as AWS documents them, and presigned addresses. Requests of the SDK itself are not checked. It holds
 * one bucket; without a name it has none until somebody makes it.
 */
export const startS3Double = async (
  bucket: string | undefined,
  { now = Date.now, onCreated = () => undefined, port = 0 }: Around = {},
) => {
  const objects = new Map<string, Buffer>();
  let open = bucket;

  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(await bodyOf(request)), { headers }).formData();
    const fields = new Map([["bucket", open ?? ""]]);
    let file: Buffer | undefined;
    // S3 reads nothing behind the file.
    for (const [name, value] of form) {
      if (file !== undefined) break;
      if (typeof value === "string") fields.set(name.toLowerCase(), value);
      else file = Buffer.from(await value.arrayBuffer());
    }
    if (file === undefined) return refuse(response, 400, "InvalidArgument");
    const fault = faultOfPost(fields, file.length, now);
    if (fault) return refuse(response, 403, fault);
    const key = fields.get("key") ?? "";
    objects.set(key, file);
    onCreated(key);
    const then = new URL(fields.get("success_action_redirect") ?? "");
    for (const [name, value] of Object.entries({ bucket: open ?? "", key, etag: '"0"' }))
      then.searchParams.set(name, value);
    response.writeHead(303, { location: then.href }).end();
  };

  const put = async (request: IncomingMessage, response: ServerResponse, key: string): Promise<void> => {
    const bytes = await bodyOf(request);
    if (request.headers["if-none-match"] === "*" && objects.has(key))
      return refuse(response, 412, "PreconditionFailed");
    objects.set(key, bytes);
    onCreated(key);
    response.writeHead(200, { etag: '"0"' }).end();
  };

  const get = (request: IncomingMessage, response: ServerResponse, { key, url }: { key: string; url: URL }): void => {
    const bySdk = request.headers.authorization?.startsWith("AWS4-HMAC-SHA256") ?? false;
    const isPermitted = bySdk || isSignedAddress(request, url, now);
    const bytes = isPermitted ? objects.get(key) : undefined;
    if (bytes === undefined) {
      refuse(response, isPermitted ? 404 : 403, isPermitted ? "NoSuchKey" : "AccessDenied");
      return;
    }
    response.writeHead(200, {
      "content-type": url.searchParams.get("response-content-type") ?? "binary/octet-stream",
      "content-disposition": url.searchParams.get("response-content-disposition") ?? "inline",
      "content-length": bytes.length,
    });
    response.end(bytes);
  };

  const list = (response: ServerResponse): void => {
    const contents = [...objects].map(
      ([key, { length }]) => `<Contents><Key>${key}</Key><Size>${length}</Size></Contents>`,
    );
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`);
  };

  const listBuckets = (response: ServerResponse): void => {
    const made = open === undefined ? "" : `<Bucket><Name>${open}</Name></Bucket>`;
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(`<ListAllMyBucketsResult><Buckets>${made}</Buckets></ListAllMyBucketsResult>`);
  };

  /** What is asked of the bucket itself: it is made, listed, or taken away when nothing is left in it. */
  const onBucket = (request: IncomingMessage, response: ServerResponse, name: string): void => {
    if (request.method === "GET") list(response);
    else if (request.method === "DELETE" && objects.size > 0) refuse(response, 409, "BucketNotEmpty");
    else {
      open = request.method === "PUT" ? name : undefined;
      response.writeHead(request.method === "PUT" ? 200 : 204).end();
    }
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const [, name = "", ...rest] = url.pathname.split("/");
    const key = decodeURIComponent(rest.join("/"));
    if (name === "" && request.method === "GET") return listBuckets(response);
    const isMade = key === "" && request.method === "PUT";
    if (name !== open && !isMade) return refuse(response, 404, "NoSuchBucket");
    if (key === "" && request.method !== "POST") return onBucket(request, response, name);
    if (request.method === "POST") return post(request, response);
    if (request.method === "PUT") return put(request, response, key);
    if (request.method === "GET") return get(request, response, { key, url });
    objects.delete(key);
    return response.writeHead(204).end();
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new S3Client({
    ...{ endpoint: url, region, credentials, forcePathStyle: true, maxAttempts: 1 },
    // The double reads bodies as they are, without the frames of checksums in trailers.
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  return {
    ...{ url, client, objects },
    close: async () => {
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
};

/** By which clock addresses expire, in milliseconds since 1970, who hears of every object that comes in, and where it listens. */
type Around = { readonly now?: () => number; readonly onCreated?: (key: string) => void; readonly port?: number };
