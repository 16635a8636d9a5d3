import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { type OpenServer, openServer } from "../../../local/open-server.ts";
import type { FunctionHost } from "./function-host.ts";

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Lambda's Invoke API, and what was asked of it. */
export type InvokeApi = OpenServer & {
  /** Whether somebody asked for a function by this name, be it one or not. */
  readonly wasAsked: (name: string) => boolean;
};

/** How payloads come to functions, and where the API listens. */
type Around = {
  /** What a function is told of a payload. */
  readonly told?: (payload: string) => string;
  readonly at?: URL | undefined;
};

/** Opens Lambda's Invoke API over a host of functions; an `Event` is taken and answered at once. */
export const startInvokeApi = async (
  host: FunctionHost,
  { told = (payload) => payload, at }: Around = {},
): Promise<InvokeApi> => {
  const asked = new Set<string>();
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: string, headers: { readonly [name: string]: string } = {}): void => {
      response.writeHead(status, { "content-type": "application/json", "x-amzn-requestid": randomUUID(), ...headers });
      response.end(body);
    };
    const name = decodeURIComponent(path.exec(new URL(request.url ?? "/", "http://lambda").pathname)?.[1] ?? "");
    const payload = await text(request);
    asked.add(name);
    if (request.method !== "POST" || !host.knows(name)) {
      const said = { Type: "User", Message: `Function not found: ${name}` };
      answer(404, JSON.stringify(said), { "x-amzn-errortype": "ResourceNotFoundException" });
      return;
    }
    const ending = host.invoke(name, payload === "" ? "{}" : told(payload));
    if (request.headers["x-amz-invocation-type"] === "Event") {
      answer(202, "");
      return;
    }
    const done = await ending;
    if ("report" in done) answer(200, JSON.stringify(done.report), { "x-amz-function-error": "Unhandled" });
    else answer(200, done.answer);
  });
  const place = { port: Number(at?.port ?? 0), host: at?.hostname ?? "127.0.0.1" };
  return { ...(await openServer(server, place)), wasAsked: (name) => asked.has(name) };
};
