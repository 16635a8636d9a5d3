import middy from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Answer } from "./answer.ts";
import type { ApiKit, LambdaHandler } from "./api-kit.ts";
import { readRequest } from "./api-request.ts";
import { describeFailure, problemOfFailure } from "./failure.ts";
import { securityHeaders } from "./security.ts";
import { answerRefusal } from "./serve.ts";

type Middleware = middy.MiddlewareObj<APIGatewayProxyEventV2, Answer>;

/** A failure is ours, never the visitor's: logged by name and place, answered without details. */
const failuresAnswered = <Actor>(name: string, kit: ApiKit<Actor>): Middleware => ({
  onError: async (caught) => {
    const request = readRequest(caught.event);
    const { code, ids } = describeFailure(caught.error);
    kit.logger.error(code, { handler: name, requestId: request.id, ...ids });
    const visit = { request, actor: undefined, params: {} };
    caught.response = await answerRefusal(kit, visit, { code: problemOfFailure(caught.error) });
  },
});

const guarded = (uploadOrigin: string | undefined): Middleware => {
  const guard: middy.MiddlewareFn<APIGatewayProxyEventV2, Answer> = (passing) => {
    if (!passing.response) return;
    const { response, event } = passing;
    const { method, path, host } = readRequest(event);
    const headers = { ...securityHeaders({ path, host, uploadOrigin }), ...response.headers };
    const isHead = method === "HEAD";
    passing.response = { ...response, headers, ...(isHead && { body: "" }) };
  };
  return { after: guard, onError: guard };
};

/** Makes a door what Lambda calls: failures answered, security headers on every answer, no body for HEAD. */
export const lambdaHandler = <Actor>(
  name: string,
  kit: ApiKit<Actor>,
  answer: (event: APIGatewayProxyEventV2) => Promise<Answer>,
): LambdaHandler =>
  middy<APIGatewayProxyEventV2, Answer>((event: APIGatewayProxyEventV2) => answer(event))
    .use(guarded(kit.uploadOrigin))
    .use(failuresAnswered(name, kit));
