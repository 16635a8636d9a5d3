import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Route } from "../../functions/api/route.ts";
import { doorRate } from "./door-rate.ts";

/**
 * HEAD enters by the door of GET, but as a route of its own the doors would be more than the 300 an api may have: a page takes
 * every method that no other door of its address takes, and answers those it does not know as `unrouted` would (`page-door.ts`).
 */
const enteredBy = (method: Route["method"]): HttpMethod => (method === "GET" ? HttpMethod.ANY : HttpMethod[method]);

/** The api without its doors: functions need its address before the doors can open. */
export const httpApi = (scope: Construct, { prefix, counties }: ApiProps): HttpApi => {
  const api = new HttpApi(scope, "Api", { apiName: prefix, createDefaultStage: false });
  const logGroup = new LogGroup(scope, "AccessLog", {
    logGroupName: `/aws/vendedlogs/api/${prefix}`,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  // A path may hold the secret of a link, and an address belongs to a person: the route says enough.
  const line = {
    requestId: "$context.requestId",
    route: "$context.routeKey",
    status: "$context.status",
    ms: "$context.responseLatency",
    // What the function's call ended with; "-" where AWS refused before a door was asked.
    called: "$context.integrationStatus",
  };
  new HttpStage(scope, "ApiStage", {
    httpApi: api,
    autoDeploy: true,
    throttle: doorRate(counties),
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(line)),
    },
  });
  return api;
};

type ApiProps = {
  readonly prefix: string;
  /** How many counties come in here. */
  readonly counties: number;
};

type Opening = { readonly id: string; readonly api: HttpApi; readonly key: HttpRouteKey };

const open = (scope: Construct, { id, api, key }: Opening, integration: HttpLambdaIntegration): void => {
  new HttpRoute(scope, id, { httpApi: api, routeKey: key, integration });
};

const integrationOf = (name: string, door: IFunction) =>
  new HttpLambdaIntegration(`${name}Door`, door, { scopePermissionToRoute: false });

/** Opens these doors of the route table. */
export const openDoors = (scope: Construct, { api, routes, doorOf }: Doors): void => {
  for (const { name, method, path } of routes) {
    const key = HttpRouteKey.with(path, enteredBy(method));
    open(scope, { id: `${name}Route`, api, key }, integrationOf(name, doorOf(name)));
  }
};

type Doors = {
  readonly api: HttpApi;
  readonly routes: readonly Route[];
  readonly doorOf: (name: string) => IFunction;
};

/** What no door takes, OPTIONS included, goes here. */
export const openDefaultDoor = (
  scope: Construct,
  { api, door }: { readonly api: HttpApi; readonly door: IFunction },
): void => open(scope, { id: "unroutedDefault", api, key: HttpRouteKey.DEFAULT }, integrationOf("unrouted", door));
