import { randomUUID } from "node:crypto";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { text } from "node:stream/consumers";
import type { Json } from "../../functions/dependencies.ts";
import { type Invocation, type Invoke, invocation, type ResponseMetadata } from "./interpreter/calls.ts";
import { taskFailure } from "./interpreter/failure.ts";

/** The longest a function may run on AWS, with a minute for its answer to come. */
const patienceMs = 16 * 60_000;

/** AWS's name of an error by the status of a response that names none. */
const errorFor: { readonly [status: number]: string } = {
  404: "ResourceNotFoundException",
  413: "RequestTooLargeException",
  429: "TooManyRequestsException",
};

type Response = { readonly message: IncomingMessage; readonly body: string };

/** The headers as the SDK shows them: each with all its values, and each with its last one, in the order of their names. */
const metadataOf = ({ headersDistinct, rawHeaders, statusCode = 0 }: IncomingMessage): ResponseMetadata => {
  const names = rawHeaders.filter((_, place) => place % 2 === 0);
  const byName = [...new Map(names.map((name) => [name.toLowerCase(), name]))].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const all = byName.map(([key, name]) => [name, headersDistinct[key] ?? []] as const);
  return {
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(all),
      HttpHeaders: Object.fromEntries(all.map(([name, values]) => [name, values.at(-1) ?? ""])),
      HttpStatusCode: statusCode,
    },
    SdkResponseMetadata: { RequestId: headersDistinct["x-amzn-requestid"]?.[0] ?? randomUUID() },
  };
};

const asJson = (body: string): Json | undefined => {
  try {
    return body === "" ? null : (JSON.parse(body) as Json);
  } catch {
    return undefined;
  }
};

const fieldOf = (value: Json | undefined, ...names: readonly string[]): string | undefined => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const members = value as { readonly [name: string]: Json };
  return names.map((name) => members[name]).find((member) => typeof member === "string");
};

/** The function was run and failed: its own report, by the type it gives. */
const failureOfFunction = (body: string): Error => {
  const report = asJson(body);
  const type = fieldOf(report, "errorType");
  if (type !== undefined) return taskFailure({ Error: type, Cause: JSON.stringify(report) });
  const why = "The cause could not be determined because Lambda did not return an error type.";
  return taskFailure({ Error: "Lambda.Unknown", Cause: `${why} Returned payload: ${body}` });
};

/** The function was not run: what Lambda said instead, in the words of the SDK Step Functions calls it with. */
const failureOfService = ({ message, body }: Response): Error => {
  const { statusCode = 0, headers } = message;
  const said = asJson(body);
  const named = String(headers["x-amzn-errortype"] ?? fieldOf(said, "__type", "Type", "code") ?? "");
  // Lambda puts an address behind the name, other services a namespace before it.
  const short = named.split(":", 1)[0]?.split("#").at(-1);
  const code = short || (errorFor[statusCode] ?? "ServiceException");
  const sentence = fieldOf(said, "Message", "message") ?? (body || "null");
  const beside = [
    "Service: AWSLambda",
    `Status Code: ${statusCode}`,
    `Error Code: ${code}`,
    `Request ID: ${metadataOf(message).SdkResponseMetadata.RequestId}`,
    "Proxy: null",
  ];
  return taskFailure({ Error: `Lambda.${code}`, Cause: `${sentence} (${beside.join("; ")})` });
};

const unreachable = (endpoint: URL, error: unknown): Error => {
  const reason = error instanceof Error ? ("code" in error && String(error.code)) || error.message : String(error);
  const Cause = `Unable to execute HTTP request: ${endpoint.host} did not answer (${reason})`;
  return taskFailure({ Error: "Lambda.SdkClientException", Cause });
};

const resultOf = (response: Response): Invocation => {
  const { message, body } = response;
  if (message.statusCode !== 200) throw failureOfService(response);
  if (message.headers["x-amz-function-error"] !== undefined) throw failureOfFunction(body);
  const payload = asJson(body);
  if (payload === undefined) throw failureOfFunction(body);
  return invocation({ payload, metadata: metadataOf(message) });
};

/** Calls functions over the Lambda Invoke API at an endpoint; how a call failed is told by AWS's error names and causes. */
export const createLambdaClient = (given: { readonly endpoint: string; readonly region: string }): Invoke => {
  const endpoint = new URL(given.endpoint);
  const isTls = endpoint.protocol === "https:";
  const agent = isTls ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const base = endpoint.pathname.replace(/\/$/, "");
  // Emulators find out by the credential which service and region are meant; none of them checks the signature.
  const scope = `local/20260101/${given.region}/lambda/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;

  const post = (path: string, body: string): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = (isTls ? requestHttps : requestHttp)(
        new URL(`${base}${path}`, endpoint),
        {
          method: "POST",
          agent,
          signal: AbortSignal.timeout(patienceMs),
          headers: {
            authorization,
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
            "x-amz-invocation-type": "RequestResponse",
          },
        },
        (message) => text(message).then((answer) => resolve({ message, body: answer }), reject),
      );
      request.on("error", (error: NodeJS.ErrnoException) => {
        // A connection kept open may have been closed by the other side just now: nobody has heard this call.
        if (request.reusedSocket && error.code === "ECONNRESET") resolve(post(path, body));
        else reject(error);
      });
      request.end(body);
    });

  return async (functionName, payload) => {
    const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
    const response = await post(path, JSON.stringify(payload)).catch((error: unknown) => {
      throw unreachable(endpoint, error);
    });
    return resultOf(response);
  };
};
