import { type Answer, emptyAnswer } from "./answer.ts";
import type { ApiKit, LambdaHandler } from "./api-kit.ts";
import { type ApiRequest, readRequest } from "./api-request.ts";
import { lambdaHandler } from "./lambda.ts";
import { answerRefusal } from "./serve.ts";

/** The answer to a method that an address does not take: 405, or what OPTIONS asks for, with the methods it does. */
export const refuseMethod = async <Actor>(api: ApiKit<Actor>, request: ApiRequest, allow: string): Promise<Answer> => {
  const visit = { request, actor: undefined, params: {} };
  const answer =
    request.method === "OPTIONS" ? emptyAnswer : await answerRefusal(api, visit, { code: "MethodNotAllowed" });
  return { ...answer, headers: { ...answer.headers, allow } };
};

const entering: readonly string[] = ["GET", "HEAD"];

/** A page as API Gateway calls it, by whatever method no other door of its address takes: a page is one route, not two. */
export const pageDoor =
  <Actor, Deps>(connect: (deps: Deps & { readonly api: ApiKit<Actor> }) => LambdaHandler, allow: string) =>
  (deps: Deps & { readonly api: ApiKit<Actor> }): LambdaHandler => {
    const page = connect(deps);
    const refusal = lambdaHandler("unrouted", deps.api, (event) => refuseMethod(deps.api, readRequest(event), allow));
    return (event, context) => (entering.includes(event.requestContext.http.method) ? page : refusal)(event, context);
  };
