import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Answer } from "../functions/api/answer.ts";
import type { LambdaHandler } from "../functions/api/api-kit.ts";
import { matchRoute, type Route } from "../functions/api/route.ts";
import type { Logger } from "../functions/dependencies.ts";
import { compressed } from "./compression.ts";
import type { FileDoor } from "./files/file-door.ts";
import { gatewayEvent, lambdaContext } from "./gateway-event.ts";
import { type OpenServer, openServer } from "./open-server.ts";

/** The doors of the house: which function answers which route, and which answers everything else. */
export type HttpServerOptions = {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly routes: readonly Route[];
  /** By the route's name. */
  readonly handlers: ReadonlyMap<string, LambdaHandler>;
  readonly unrouted: LambdaHandler;
  /** Takes and shows files, which go past the functions as on AWS. */
  readonly fileDoor?: FileDoor;
  readonly logger: Logger;
};

/** The doors as they stand open. */
export type HttpServer = OpenServer;

/** API Gateway's own limit, in bytes; a door's smaller one is its own matter. */
const maxRequestBytes = 10 * 1024 * 1024;

/** How long an idle connection may wait for its next request; longer than a proxy in front keeps it. */
const keepAliveMs = 65_000;

/** How long a head and a whole request may take, and how large a head may be; who is slower or larger is hung up on. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
};

const readAll = async (request: IncomingMessage): Promise<Buffer | "tooLarge"> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxRequestBytes) chunks.push(chunk);
    // A browser that sent a little too much hears why; whoever never ends does not.
    if (size > 2 * maxRequestBytes) request.destroy();
  }
  return size > maxRequestBytes ? "tooLarge" : Buffer.concat(chunks);
};

const send = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
  const bytes = Buffer.from(answer.body ?? "", answer.isBase64Encoded ? "base64" : "utf8");
  const { body, headers } = await compressed(bytes, answer.headers, request.headers["accept-encoding"] ?? "");
  response.writeHead(answer.statusCode, {
    ...headers,
    ...(answer.cookies && { "set-cookie": answer.cookies }),
    ...(answer.statusCode !== 204 && request.method !== "HEAD" && { "content-length": body.length }),
  });
  response.end(body);
};

const plain = (statusCode: number, text: string): Answer => ({
  statusCode,
  headers: {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  },
  body: text,
});

const answerTo = async (
  request: IncomingMessage,
  { routes, handlers, unrouted }: HttpServerOptions,
): Promise<Answer> => {
  const body = await readAll(request);
  if (body === "tooLarge") return plain(413, "The request is larger than 10 MB.");
  if ((request.headersDistinct["host"]?.length ?? 0) > 1) return plain(400, "The request names two hosts.");
  const match = matchRoute(routes, request.method ?? "GET", (request.url ?? "/").split("?", 1)[0] ?? "/");
  const event = gatewayEvent(request, body, match);
  const handler = (match.found && handlers.get(match.route.name)) || unrouted;
  return handler(event, lambdaContext(event));
};

/** A function that fails has told its own story already; what is left to say is which kind of failure passed here. */
const respond = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpServerOptions,
): Promise<void> => {
  try {
    if ((await options.fileDoor?.(request, response)) === "answered") return;
    await send(request, response, await answerTo(request, options));
  } catch (error) {
    options.logger.error("RequestFailed", { error: error instanceof Error ? error.name : "unknown" });
    if (response.headersSent) response.destroy();
    else await send(request, response, plain(500, "Something went wrong."));
  }
};

const requireHandlers = ({ routes, handlers }: HttpServerOptions): void => {
  const missing = routes.filter(({ name }) => !handlers.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`These routes have no handler: ${missing.join(", ")}`);
};

/** Opens the doors on 127.0.0.1: every request becomes an API Gateway event for the very function Lambda would call. */
export const startHttpServer = async (options: HttpServerOptions): Promise<HttpServer> => {
  requireHandlers(options);
  const server = createServer({ ...limits, keepAliveTimeout: keepAliveMs }, (request, response) => {
    void respond(request, response, options);
  });
  return openServer(server, { port: options.port });
};
