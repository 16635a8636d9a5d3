import * as z from "zod";
import { type Gate, startGate } from "../../support/gate/gate.ts";
import { rolesIn } from "../../support/gate/roles-in.ts";
import type { FunctionHost } from "./function-host.ts";
import { functionsOf } from "./functions-of.ts";
import type { Place } from "./identities.ts";
import type { Deployed } from "./resolve.ts";

/** The stand-in of S3 checks signatures, so it knows this secret. */
const secretAccessKey = "double-secret";

/** What the house's functions were told, read from any of them: all are told the same. */
const Told = z.object({
  TABLE_NAME: z.string(),
  KEYS_SECRET: z.string(),
  COUNTIES: z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
});

/** The deployed functions in front of the gate that knows their roles. */
export type GatedFunctions = { readonly gate: Gate; readonly told: z.infer<typeof Told> };

/** Deploys the functions: each signs with a key of its own, by which the gate finds the role its template gave it. */
export const deployFunctions = async (given: {
  readonly deployed: readonly Deployed[];
  readonly bundles: string;
  readonly host: FunctionHost;
  readonly place: Place;
  readonly upstreams: Parameters<typeof startGate>[0]["upstreams"];
  /** Where the counties' own origins are to be found on this machine. */
  readonly website: string;
}): Promise<GatedFunctions> => {
  const { deployed, bundles, host, place, upstreams, website } = given;
  const functions = functionsOf(deployed, bundles);
  const roles = rolesIn(deployed);
  const roleArns = new Map(functions.map(({ accessKeyId, roleArn }) => [accessKeyId, roleArn]));
  const roleOf = (accessKeyId: string) => roles.get(roleArns.get(accessKeyId) ?? "");
  const gate = await startGate({ account: place.account, upstreams, roleOf });
  const told = Told.parse(functions[0]?.environment);
  const names = Object.fromEntries(Object.values(told.COUNTIES).map((origin) => [origin, website]));
  host.deploy(
    functions.map(({ accessKeyId, roleArn: _, ...hosted }) => ({
      ...hosted,
      names,
      environment: {
        ...hosted.environment,
        AWS_REGION: place.region,
        AWS_ENDPOINT_URL: gate.url,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      },
    })),
  );
  return { gate, told };
};
