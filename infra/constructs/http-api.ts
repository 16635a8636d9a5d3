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
import { routes } from "../../functions/api/routes.ts";

/** HEAD enters by the door of GET. */
const methodsOf = (method: (typeof routes)[number]["method"]): readonly HttpMethod[] =>
  method === "GET" ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod[method]];

/** The api without its doors: functions need its address before the doors can open. */
export const httpApi = (scope: Construct, prefix: string): HttpApi => {
  const api = new HttpApi(scope, "Api", { apiName: prefix, createDefaultStage: false });
  const logGroup = new LogGroup(scope, "AccessLog", {
    logGroupName: `/aws/vendedlogs/api/${prefix}`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // A path may hold the secret of a link, and an address belongs to a person: the route says enough.
  const line = {
    requestId: "$context.requestId",
    route: "$context.routeKey",
    status: "$context.status",
    ms: "$context.responseLatency",
  };
  new HttpStage(scope, "ApiStage", {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: 200, burstLimit: 400 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(line)),
    },
  });
  return api;
};

/** Opens every door of the route table; what none takes, OPTIONS included, goes to `unrouted`. */
export const openDoors = (scope: Construct, { api, doorOf }: Doors): void => {
  const integrationOf = (name: string) =>
    new HttpLambdaIntegration(`${name}Door`, doorOf(name), { scopePermissionToRoute: false });
  const open = (id: string, routeKey: HttpRouteKey, integration: HttpLambdaIntegration) =>
    new HttpRoute(scope, id, { httpApi: api, routeKey, integration });
  for (const { name, method, path } of routes) {
    const integration = integrationOf(name);
    for (const entered of methodsOf(method)) open(`${name}${entered}`, HttpRouteKey.with(path, entered), integration);
  }
  open("unroutedDefault", HttpRouteKey.DEFAULT, integrationOf("unrouted"));
};

type Doors = { readonly api: HttpApi; readonly doorOf: (name: string) => IFunction };
