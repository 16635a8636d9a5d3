import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { instantOf } from "../domain/calendar/time.ts";

/** Repeated headers are one value with commas, as API Gateway gives them; cookies travel apart. */
const headersOf = (request: IncomingMessage): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).flatMap(([name, values]) =>
      name === "cookie" || values === undefined ? [] : [[name, values.join(",")]],
    ),
  );

/** The server listens on the machine itself, so another machine comes through its proxy, which says for whom. */
const sourceIpOf = (request: IncomingMessage): string =>
  request.headersDistinct["x-forwarded-for"]?.at(-1)?.split(",").at(-1)?.trim() ?? request.socket.remoteAddress ?? "";

const bodyOf = (bytes: Buffer): Pick<APIGatewayProxyEventV2, "body" | "isBase64Encoded"> => {
  if (bytes.length === 0) return { isBase64Encoded: false };
  return isUtf8(bytes)
    ? { body: bytes.toString("utf8"), isBase64Encoded: false }
    : { body: bytes.toString("base64"), isBase64Encoded: true };
};

/** How a request came in: by a route, with the parameters of its path, or by the one that takes everything else. */
export type Entered =
  | {
      readonly found: true;
      readonly route: { readonly method: string; readonly path: string };
      readonly params: { readonly [name: string]: string };
    }
  | { readonly found: false };

/** What API Gateway would hand to Lambda for this request (HTTP API, payload format 2.0). */
export const gatewayEvent = (request: IncomingMessage, bytes: Buffer, match: Entered): APIGatewayProxyEventV2 => {
  const [rawPath = "/", ...query] = (request.url ?? "/").split("?");
  const method = request.method ?? "GET";
  const headers = headersOf(request);
  const routeKey = match.found ? `${match.route.method} ${match.route.path}` : "$default";
  const now = Date.now();
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString: query.join("?"),
    headers,
    cookies: (request.headersDistinct["cookie"] ?? []).flatMap((header) => header.split(/; */)),
    ...(match.found && { pathParameters: match.params }),
    ...bodyOf(bytes),
    requestContext: {
      accountId: "local",
      apiId: "local",
      domainName: headers["host"] ?? "127.0.0.1",
      domainPrefix: "local",
      http: {
        method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: sourceIpOf(request),
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: instantOf(now),
      timeEpoch: now,
    },
  };
};

const functionTimeoutMs = 29_000;

/** The context of an invocation; API Gateway waits 29 s at most. */
export const lambdaContext = ({ requestContext, routeKey }: APIGatewayProxyEventV2): Context => {
  const endsAt = requestContext.timeEpoch + functionTimeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: routeKey,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${routeKey}`,
    memoryLimitInMB: "0",
    awsRequestId: requestContext.requestId,
    logGroupName: "local",
    logStreamName: "local",
    getRemainingTimeInMillis: () => endsAt - Date.now(),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
