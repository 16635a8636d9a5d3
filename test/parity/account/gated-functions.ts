import * as z from "zod";
import { type Gate, type GateOptions, startGate } from "../../support/gate/gate.ts";
import { rolesIn } from "../../support/gate/roles-in.ts";
import type { FunctionHost } from "./function-host.ts";
import { functionsOf } from "./functions-of.ts";
import type { Place } from "./identities.ts";
import type { Deployed } from "./resolve.ts";

/** The stand-in of S3 checks signatures, so it knows this secret; for services outside the gate's forwards sign anew. */
const secretAccessKey = "double-secret";

/** What the house's functions were told, read from any of them: all are told the same. */
const Told = z.object({
  TABLE_NAME: z.string(),
  KEYS_SECRET: z.string(),
  COUNTIES: z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
});

/** How a client speaks to the gate in the name of a function. */
export type SignedAs = (functionName: string) => {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** The deployed functions in front of the gate that knows their roles. */
export type GatedFunctions = {
  readonly gate: Gate;
  readonly told: z.infer<typeof Told>;
  /** For what Lambda does by a function's role: it reads the stream, and tells of what it gives up. */
  readonly signedAs: SignedAs;
};

const tableIn = (arn: string): string => /:table\/([^/]+)/.exec(arn)?.[1] ?? "";

/** DynamoDB Local gives streams an ARN of its own; the account knows them by the one in its templates. */
const streamNames = (deployed: readonly Deployed[]) => {
  const tables = deployed.filter(({ type }) => type === "AWS::DynamoDB::Table");
  const streams = new Map(tables.map(({ identity: { ref, attributes } }) => [ref, attributes["StreamArn"]]));
  return (arn: string): string => streams.get(tableIn(arn)) ?? arn;
};

/** Deploys the functions: each signs with a key of its own, by which the gate finds the role its template gave it. */
export const deployFunctions = async (given: {
  readonly deployed: readonly Deployed[];
  readonly bundles: string;
  readonly host: FunctionHost;
  readonly place: Place;
  readonly upstreams: GateOptions["upstreams"];
  /** The origin that the templates' queues have. */
  readonly queues: string;
  /** Where the counties' own origins are to be found on this machine. */
  readonly website: string;
}): Promise<GatedFunctions> => {
  const { deployed, bundles, host, place, upstreams, queues, website } = given;
  const functions = functionsOf(deployed, bundles);
  const roles = rolesIn(deployed);
  const roleArns = new Map(functions.map(({ accessKeyId, roleArn }) => [accessKeyId, roleArn]));
  const roleOf = (accessKeyId: string) => roles.get(roleArns.get(accessKeyId) ?? "");
  const gate = await startGate({ account: place.account, upstreams, roleOf, streamNamed: streamNames(deployed) });
  // The SDK asks a queue at the queue's own address, wherever all other requests go.
  const behindGate = (value: string): string => value.replace(queues, gate.url);
  const told = Told.parse(functions[0]?.environment);
  const names = Object.fromEntries(Object.values(told.COUNTIES).map((origin) => [origin, website]));
  host.deploy(
    functions.map(({ accessKeyId, roleArn: _, ...hosted }) => ({
      ...hosted,
      names,
      environment: {
        ...Object.fromEntries(Object.entries(hosted.environment).map(([name, value]) => [name, behindGate(value)])),
        AWS_REGION: place.region,
        AWS_ENDPOINT_URL: gate.url,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      },
    })),
  );
  const keys = new Map(functions.map(({ name, accessKeyId }) => [name, accessKeyId]));
  const signedAs: SignedAs = (functionName) => ({
    ...{ endpoint: gate.url, region: place.region },
    credentials: { accessKeyId: keys.get(functionName) ?? "", secretAccessKey },
  });
  return { gate, told, signedAs };
};
