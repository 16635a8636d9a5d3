import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Logger } from "../../../functions/dependencies.ts";
import { type OpenServer, openServer } from "../../open-server.ts";
import { namedError } from "../interpreter/failure.ts";
import type { Served } from "./call.ts";
import { calls } from "./calls.ts";
import { refusalOf } from "./faults.ts";

/** The largest request AWS reads, in bytes. */
const mostBytes = 1_049_600;

/** How long a head and a whole request may take; who is slower is hung up on. */
const limits = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const json = (status: number, body: object): Answer => ({
  status,
  type: "application/x-amz-json-1.0",
  body: JSON.stringify(body),
});

const plain = (status: number, body: string): Answer => ({ status, type: "text; charset=utf-8", body });

const readBody = async (request: IncomingMessage): Promise<string | "tooLarge"> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return "tooLarge";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** Members that are null count as absent. */
const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body, (_member, value) => value ?? undefined);
  } catch {
    throw namedError("SerializationException", "");
  }
};

const answerTo = async (request: IncomingMessage, served: Served): Promise<Answer> => {
  // Programs send no Origin and browsers always do: no page that somebody looks at may steer an engine.
  if (request.headers.origin !== undefined) return plain(403, "This API is not for web pages.");
  const body = await readBody(request);
  if (body === "tooLarge") return plain(413, `HTTP content length exceeded ${mostBytes} bytes.`);
  const target = String(request.headers["x-amz-target"] ?? "");
  const call = calls.get(target.replace(/^AWSStepFunctions\./, ""));
  if (request.method !== "POST" || !target.startsWith("AWSStepFunctions.") || !call)
    throw namedError("UnknownOperationException", "");
  return json(200, await call(served, parsed(body)));
};

const respond = async (
  request: IncomingMessage,
  response: ServerResponse,
  { logger, ...served }: ServerParts,
): Promise<void> => {
  const requestId = randomUUID();
  const answer = await answerTo(request, served).catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal) return json(400, refusal);
    logger.error("requestFailed", { requestId, error: error instanceof Error ? error.name : "unknown" });
    return json(500, { __type: "com.amazon.coral.service#InternalFailure" });
  });
  response.writeHead(answer.status, {
    "x-amzn-requestid": requestId,
    "content-type": answer.type,
    "content-length": Buffer.byteLength(answer.body),
    ...(request.complete ? {} : { connection: "close" }),
  });
  response.end(answer.body);
};

/** Opens the Step Functions API of an engine, AWS JSON 1.0, on 127.0.0.1 unless another host is named. Signatures are not looked at. */
export const startStepFunctionsServer = ({ port, host, ...parts }: ServerParts & Place): Promise<OpenServer> => {
  const server = createServer(limits, (request, response) => void respond(request, response, parts));
  return openServer(server, { port, ...(host !== undefined && { host }) });
};

type ServerParts = Served & { readonly logger: Logger };

type Place = {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host?: string;
};
