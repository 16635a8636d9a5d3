import * as z from "zod";
import type { Deployed } from "./resolve.ts";
import type { GatewayRoute } from "./route-table.ts";

const Route = z.object({ RouteKey: z.string(), Target: z.string().startsWith("integrations/") });
const Integration = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
});

/** The routes of the account's HTTP API, each with the function its integration calls. */
export const routesOf = (deployed: readonly Deployed[]): readonly GatewayRoute[] => {
  const ofType = (type: string) => deployed.filter((each) => each.type === type);
  const integrations = new Map(
    ofType("AWS::ApiGatewayV2::Integration").map(({ identity, properties }) => [
      `integrations/${identity.ref}`,
      Integration.parse(properties).IntegrationUri,
    ]),
  );
  return ofType("AWS::ApiGatewayV2::Route").map(({ properties }) => {
    const { RouteKey: key, Target } = Route.parse(properties);
    const functionArn = integrations.get(Target);
    if (functionArn === undefined) throw new Error(`${key} leads to ${Target}, which is nowhere`);
    return { key, functionArn };
  });
};
