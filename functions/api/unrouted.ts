import { emptyAnswer } from "./answer.ts";
import type { ApiKit, LambdaHandler } from "./api-kit.ts";
import { readRequest } from "./api-request.ts";
import { lambdaHandler } from "./lambda.ts";
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
      const visit = { request, actor: undefined, params: {} };
      if (allow.length === 0) return answerRefusal(api, visit, { code: "PageNotFound" });
      const answer =
        request.method === "OPTIONS" ? emptyAnswer : await answerRefusal(api, visit, { code: "MethodNotAllowed" });
      return { ...answer, headers: { ...answer.headers, allow: allow.join(", ") } };
    });
