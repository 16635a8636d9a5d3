import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** One request as the server met it and answered it. */
export type Exchange = {
  readonly url: string;
  readonly contentType: string;
  readonly sent: string;
  readonly status: number;
  readonly location: string | undefined;
  /** Of the answer, names in lower case. */
  readonly headers: OutgoingHttpHeaders;
  readonly answered: string;
};

type Started = { readonly request: IncomingMessage; readonly response: ServerResponse };

const unpacked = (body: Buffer, encoding: unknown): string =>
  String(encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body);

const bytesOf = (body: unknown): Buffer =>
  typeof body === "string" || body instanceof Uint8Array ? Buffer.from(body) : Buffer.alloc(0);

/** Listens in on a server of this process without standing in its way; answers how to stop. */
export const tapHttp = (port: number, hear: (exchange: Exchange) => void): (() => void) => {
  const listen = (message: unknown): void => {
    const { request, response } = message as Started;
    if (request.socket.localPort !== port) return;
    const chunks: Buffer[] = [];
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (chunk instanceof Buffer) chunks.push(chunk);
      return push(chunk, encoding);
    };
    let headers: OutgoingHttpHeaders = {};
    const writeHead = response.writeHead.bind(response);
    response.writeHead = (status: number, given?: unknown) => {
      headers = (given ?? {}) as OutgoingHttpHeaders;
      return writeHead(status, headers);
    };
    const end = response.end.bind(response);
    response.end = (body?: unknown) => {
      const { location } = headers;
      hear({
        url: request.url ?? "/",
        contentType: request.headers["content-type"] ?? "",
        sent: String(Buffer.concat(chunks)),
        status: response.statusCode,
        headers,
        location: typeof location === "string" ? location : undefined,
        answered: unpacked(bytesOf(body), headers["content-encoding"]),
      });
      return body === undefined ? end() : end(body);
    };
  };
  subscribe("http.server.request.start", listen);
  return () => unsubscribe("http.server.request.start", listen);
};
