import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import type { Clock } from "../../../functions/dependencies.ts";
import { gatewayEvent } from "../../../local/gateway-event.ts";
import { type OpenServer, openServer } from "../../../local/open-server.ts";
import type { Edge } from "./edge.ts";
import type { FunctionHost } from "./function-host.ts";
import { createRouteTable, type GatewayRoute, type Taken } from "./route-table.ts";

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

/** The public side of an account. */
export type HttpApi = OpenServer & { readonly open: (behind: Behind) => void };

type Behind = {
  readonly routes: readonly GatewayRoute[];
  readonly host: FunctionHost;
  readonly edge: Edge | undefined;
  /** The name people know the house by; here it stands on 127.0.0.1, without TLS. */
  readonly publicHost: string;
  readonly clock: Clock;
  /** Hears the cookies of every request. */
  readonly onCookies: (cookies: readonly string[]) => void;
};

/** An address of CloudFront's own, as the api sees it. */
const edgeIp = "130.176.1.1";

const eventOf = (request: IncomingMessage, body: Buffer, taken: Taken, behind: Behind): APIGatewayProxyEventV2 => {
  const [method = "", path = ""] = taken.key.split(" ");
  const found = taken.key !== "$default";
  const { params } = taken;
  const event = gatewayEvent(request, body, found ? { found, route: { method, path }, params } : { found });
  const { http, ...context } = event.requestContext;
  const seen = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name, value ?? ""]));
  const headers = behind.edge?.({ headers: seen, host: behind.publicHost, viewerIp: http.sourceIp }) ?? {
    ...seen,
    host: behind.publicHost,
  };
  return {
    ...event,
    headers,
    requestContext: {
      ...context,
      domainName: headers["host"] ?? "",
      http: { ...http, sourceIp: behind.edge ? edgeIp : http.sourceIp },
      timeEpoch: Date.parse(behind.clock.now()),
    },
  };
};

const answerOf = async (request: IncomingMessage, behind: Behind, routeOf: ReturnType<typeof createRouteTable>) => {
  const body = await buffer(request);
  const taken = routeOf(request.method ?? "GET", (request.url ?? "/").split("?", 1)[0] ?? "/");
  if (taken === undefined) return Answer.parse({ statusCode: 404, body: '{"message":"Not Found"}' });
  const event = eventOf(request, body, taken, behind);
  behind.onCookies(event.cookies ?? []);
  const ending = await behind.host.invoke(taken.functionArn, JSON.stringify(event));
  if ("report" in ending) return Answer.parse({ statusCode: 500, body: '{"message":"Internal Server Error"}' });
  return Answer.parse(JSON.parse(ending.answer));
};

const send = (
  response: ServerResponse,
  { statusCode, headers, cookies, body, isBase64Encoded }: z.infer<typeof Answer>,
) => {
  const given = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  response.writeHead(statusCode, { ...Object.fromEntries(given), ...(cookies && { "set-cookie": cookies }) });
  response.end(Buffer.from(body, isBase64Encoded ? "base64" : "utf8"));
};

/** Opens an HTTP API with its edge; it answers 503 until there is something behind it. */
export const startHttpApi = async (): Promise<HttpApi> => {
  let respond = async (_: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => void respond(request, response));
  return {
    ...(await openServer(server, { port: 0 })),
    open: (behind) => {
      const routeOf = createRouteTable(behind.routes);
      respond = async (request, response) => send(response, await answerOf(request, behind, routeOf));
    },
  };
};
