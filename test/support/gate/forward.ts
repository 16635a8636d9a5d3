import { Agent as HttpAgent, type IncomingMessage, request as requestHttp, type ServerResponse } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const plain = new HttpAgent({ keepAlive: true });
const tls = new HttpsAgent({ keepAlive: true });

/** What is said of one connection alone is not passed on. */
const ofConnection = new Set(["connection", "keep-alive", "expect", "proxy-connection"]);

const passedOn = (headers: IncomingMessage["headers"]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

/** A request as it is passed on; a body that was not read flows through. */
export type Question = Pick<IncomingMessage, "method" | "url" | "headers"> & { readonly body: Buffer | Readable };

/** Asks whoever stands behind the gate for a service. */
export type Forward = (question: Question) => Promise<IncomingMessage>;

/** Asks an address exactly this, the host too, since it is signed. */
export const ask = (question: Question, upstream: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method = "GET", url: path = "/", headers, body } = question;
    const isTls = upstream.startsWith("https:");
    const agent = isTls ? tls : plain;
    const isRead = Buffer.isBuffer(body);
    const options = { method, path, headers: passedOn(headers), agent: isRead ? agent : (false as const) };
    const asked = (isTls ? requestHttps : requestHttp)(upstream, options, resolve);
    asked.on("error", (error: NodeJS.ErrnoException) => {
      // A connection kept open may have been closed by the other side just now: nobody has heard this request.
      const isUnheard = asked.reusedSocket && error.code === "ECONNRESET" && isRead;
      if (isUnheard) resolve(ask(question, upstream));
      else reject(error);
    });
    if (isRead) asked.end(body);
    else body.pipe(asked);
  });

/** Passes the stand-in's answer on as it comes. */
export const passOn = async (answer: IncomingMessage, response: ServerResponse): Promise<void> => {
  response.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
  await pipeline(answer, response);
};
