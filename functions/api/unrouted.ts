import type { ApiKit, LambdaHandler } from "./api-kit.ts";
import { readRequest } from "./api-request.ts";
import { lambdaHandler } from "./lambda.ts";
import { refuseMethod } from "./page-door.ts";
import { matchRoute, type Route } from "./route.ts";
import { answerRefusal } from "./serve.ts";

/** Answers what no route takes: 404, 405 with the methods allowed, and OPTIONS. */
export const unroutedHandler =
  (routes: readonly Route[]) =>
  <Actor>({ api }: { readonly api: ApiKit<Actor> }): LambdaHandler =>
    lambdaHandler("unrouted", api, async (event) => {
      const request = readRequest(event);
      const match = matchRoute(routes, request.method, request.path);
      const allow = match.found ? [] : match.allow;
      return allow.length === 0
        ? answerRefusal(api, { request, actor: undefined, params: {} }, { code: "PageNotFound" })
        : refuseMethod(api, request, allow.join(", "));
    });
