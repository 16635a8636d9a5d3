import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import * as z from "zod";
import { type OpenServer, openServer } from "../../local/open-server.ts";

/** Secrets over the wire, and what only a deployment does with them. */
export type SecretsManagerDouble = OpenServer & {
  /** Puts a value in, as an operator does. */
  readonly put: (arn: string, value: string) => void;
  /** A secret's text or, by a key, a part of the JSON in it; one that is still empty is made up, as a generated one is. */
  readonly valueOf: (arn: string, key: string) => string;
};

const Asked = z.object({ SecretId: z.string() });
const Given = z.object({ SecretId: z.string(), SecretString: z.string() });

const Made = z.object({ Name: z.string() });

type Reply = { readonly status: number; readonly body: object };

const refused = (code: string, message: string): Reply => ({ status: 400, body: { __type: code, Message: message } });
const empty = refused("ResourceNotFoundException", "Secrets Manager can't find the specified secret value.");

/** AWS puts six characters behind the name. */
const nameOf = (arn: string): string => arn.replace(/^.*:secret:/, "").replace(/-[^-]{6}$/, "");

/** As much of Secrets Manager as functions and operators speak with, over the wire: the newest value of each secret, by its ARN or its name. */
export const startSecretsManagerDouble = async (port = 0): Promise<SecretsManagerDouble> => {
  const values = new Map<string, string>();
  const made = new Map<string, string>();
  const arnOf = (id: string): string => made.get(id) ?? [...values.keys()].find((arn) => nameOf(arn) === id) ?? id;
  const told = (arn: string): object => ({ ARN: arn, Name: nameOf(arn), VersionStages: ["AWSCURRENT"] });

  const calls: { readonly [target: string]: (input: unknown) => Reply } = {
    "secretsmanager.GetSecretValue": (input) => {
      const arn = arnOf(Asked.parse(input).SecretId);
      const SecretString = values.get(arn);
      return SecretString === undefined ? empty : { status: 200, body: { ...told(arn), SecretString } };
    },
    "secretsmanager.CreateSecret": (input) => {
      const { Name } = Made.parse(input);
      const ending = randomBytes(3).toString("hex");
      made.set(Name, `arn:aws:secretsmanager:us-east-1:000000000000:secret:${Name}-${ending}`);
      return { status: 200, body: { ARN: arnOf(Name), Name } };
    },
    "secretsmanager.DeleteSecret": (input) => {
      const arn = arnOf(Asked.parse(input).SecretId);
      made.delete(nameOf(arn));
      values.delete(arn);
      return { status: 200, body: told(arn) };
    },
    "secretsmanager.ListSecrets": () => {
      const SecretList = [...made].map(([Name, ARN]) => ({ Name, ARN }));
      return { status: 200, body: { SecretList } };
    },
    "secretsmanager.PutSecretValue": (input) => {
      const { SecretId, SecretString } = Given.parse(input);
      values.set(arnOf(SecretId), SecretString);
      return { status: 200, body: told(arnOf(SecretId)) };
    },
  };

  const server = createServer(async (request, response) => {
    const target = String(request.headers["x-amz-target"]);
    const { status, body } = calls[target]?.(await json(request)) ?? refused("UnknownOperationException", target);
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() });
    response.end(JSON.stringify(body));
  });
  return {
    ...(await openServer(server, { port })),
    put: (arn, value) => void values.set(arn, value),
    valueOf: (arn, key) => {
      const generated = randomBytes(24).toString("hex");
      const value = values.get(arn) ?? (key === "" ? generated : JSON.stringify({ [key]: generated }));
      values.set(arn, value);
      return key === "" ? value : String(z.record(z.string(), z.unknown()).parse(JSON.parse(value))[key]);
    },
  };
};
