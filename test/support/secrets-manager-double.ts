import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import * as z from "zod";
import { openServer } from "../../local/open-server.ts";

const Asked = z.object({ SecretId: z.string() });
const Put = z.object({ SecretId: z.string(), SecretString: z.string() });

/** A secret as it is kept: its ARN, its value, if it has one, and which version that is. */
type Secret = { readonly arn: string; readonly value?: string; readonly version?: string };

type Reply = { readonly status: number; readonly body: object };

const notFound: Reply = {
  status: 400,
  body: {
    __type: "ResourceNotFoundException",
    Message: "Secrets Manager can't find the specified secret.",
  },
};

const nameOf = (arn: string): string => arn.replace(/^.*:secret:/, "").replace(/-.{6}$/, "");

/**
 * As much of Secrets Manager as functions and operators speak with, over the wire: the newest value of secrets that a
 * deployment made, given by ARN; each is known by its name too.
 */
export const startSecretsManagerDouble = async (given: { readonly [arn: string]: string | undefined }) => {
  const secrets = new Map<string, Secret>();
  const keep = (arn: string, value: string | undefined): Secret => {
    const secret = { arn, ...(value !== undefined && { value, version: randomUUID() }) };
    secrets.set(arn, secret);
    return secret;
  };
  for (const [arn, value] of Object.entries(given)) keep(arn, value);
  const find = (id: string): Secret | undefined =>
    secrets.get(id) ?? [...secrets.values()].find(({ arn }) => nameOf(arn) === id);

  const calls: { readonly [target: string]: (input: unknown) => Reply } = {
    "secretsmanager.GetSecretValue": (input) => {
      const secret = find(Asked.parse(input).SecretId);
      if (secret?.value === undefined) return notFound;
      const { arn, value, version } = secret;
      const body = { ARN: arn, Name: nameOf(arn), SecretString: value, VersionId: version };
      return { status: 200, body: { ...body, VersionStages: ["AWSCURRENT"] } };
    },
    "secretsmanager.PutSecretValue": (input) => {
      const { SecretId, SecretString } = Put.parse(input);
      const secret = find(SecretId);
      if (secret === undefined) return notFound;
      const { arn, version } = keep(secret.arn, SecretString);
      const body = { ARN: arn, Name: nameOf(arn), VersionId: version };
      return { status: 200, body: { ...body, VersionStages: ["AWSCURRENT"] } };
    },
  };

  const server = createServer(async (request, response) => {
    const call = calls[String(request.headers["x-amz-target"])];
    const { status, body } = call?.(await json(request)) ?? {
      ...{ status: 400, body: { __type: "UnknownOperationException" } },
    };
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() });
    response.end(JSON.stringify(body));
  });
  return openServer(server, { port: 0 });
};
