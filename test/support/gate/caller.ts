/** The services the gate stands in front of, by the names requests are signed for. */
const services = ["dynamodb", "lambda", "s3", "secretsmanager", "ses", "sqs", "states"] as const;

/** A service the gate knows. */
export type Service = (typeof services)[number];

/** Whether a service by this name is behind the gate; rights to others, e.g. to write a log, it never sees used. */
export const isKnownService = (name: string | undefined): boolean => services.some((each) => each === name);

/** Who signed a request, and for what. */
export type Caller = { readonly accessKeyId: string; readonly region: string; readonly service: Service };

/** Reads the scope of a Signature Version 4, e.g. `AKID/20261123/us-east-1/dynamodb/aws4_request`; the signature itself is left to the service. */
export const callerFrom = (credential: string | undefined): Caller | undefined => {
  const [accessKeyId = "", , region = "", name, end] = credential?.split("/") ?? [];
  const service = services.find((each) => each === name);
  return service && end === "aws4_request" ? { accessKeyId, region, service } : undefined;
};

/** The scope a request names in its header or, if it was signed beforehand, in its address. */
export const credentialOf = (authorization: string | undefined, url: URL): string | undefined =>
  /^AWS4-HMAC-SHA256 Credential=([^,\s]+)/.exec(authorization ?? "")?.[1] ??
  url.searchParams.get("X-Amz-Credential") ??
  undefined;
