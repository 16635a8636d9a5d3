import { Agent, type IncomingMessage, request as requestHttp, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

const agent = new Agent({ keepAlive: true });

/** What is said of one connection alone is not passed on. */
const ofConnection = new Set(["connection", "keep-alive", "expect", "proxy-connection"]);

const passedOn = (headers: IncomingMessage["headers"]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

/** Asks the stand-in exactly what the gate was asked, the host too, since it is signed; a body that was not read flows through. */
export const ask = (request: IncomingMessage, upstream: string, body: Buffer | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method = "GET", url: path = "/" } = request;
    const options = {
      method,
      path,
      headers: passedOn(request.headers),
      agent: body === undefined ? (false as const) : agent,
    };
    const asked = requestHttp(upstream, options, resolve);
    asked.on("error", (error: NodeJS.ErrnoException) => {
      // A connection kept open may have been closed by the other side just now: nobody has heard this request.
      const isUnheard = asked.reusedSocket && error.code === "ECONNRESET" && body !== undefined;
      if (isUnheard) resolve(ask(request, upstream, body));
      else reject(error);
    });
    if (body === undefined) request.pipe(asked);
    else asked.end(body);
  });

/** Passes the stand-in's answer on as it comes. */
export const passOn = async (answer: IncomingMessage, response: ServerResponse): Promise<void> => {
  response.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
  await pipeline(answer, response);
};
