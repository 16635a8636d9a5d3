import { request as httpRequest } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterEach, describe, expect, test } from "vitest";
import type { LambdaHandler } from "../../functions/api/api-kit.ts";
import type { Route } from "../../functions/api/route.ts";
import { type HttpServer, startHttpServer } from "../../local/http-server.ts";

const routes: readonly Route[] = [
  { method: "POST", path: "/mirror/{what}", name: "mirror", summary: "Shows the event." },
];

const failures: string[] = [];
const logger = { info: () => undefined, error: (code: string) => failures.push(code) };

const mirror: LambdaHandler = async (event) => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(event),
});

const open: HttpServer[] = [];

const serverOf = async (handler: LambdaHandler): Promise<HttpServer> => {
  const server = await startHttpServer({
    port: 0,
    routes,
    handlers: new Map([["mirror", handler]]),
    unrouted: async () => ({ statusCode: 404, headers: {} }),
    logger,
  });
  open.push(server);
  return server;
};

afterEach(async () => {
  failures.length = 0;
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const post = (url: string, init: RequestInit = {}) => fetch(`${url}/mirror/a`, { method: "POST", ...init });

/** Asks without decoding what was compressed. */
const rawBytes = (url: string, acceptEncoding: string): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
  new Promise((resolve, reject) => {
    httpRequest(
      `${url}/mirror/a`,
      { method: "POST", headers: { "accept-encoding": acceptEncoding } },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({ encoding: response.headers["content-encoding"], bytes: Buffer.concat(chunks) });
      },
    )
      .on("error", reject)
      .end();
  });

describe("the server on one machine", () => {
  test("hands over what API Gateway would", async () => {
    const { url } = await serverOf(mirror);

    const answer = await fetch(`${url}/mirror/%E4%B8%80?a=1&b=%20&c=?`, {
      method: "POST",
      body: "您好",
      headers: { "X-Mixed": "Case", cookie: "a=1; b=2", "x-forwarded-for": "203.0.113.9, 198.51.100.2" },
    });

    const event = (await answer.json()) as APIGatewayProxyEventV2;
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "POST /mirror/{what}",
      rawPath: "/mirror/%E4%B8%80",
      rawQueryString: "a=1&b=%20&c=?",
      pathParameters: { what: "一" },
      cookies: ["a=1", "b=2"],
      body: "您好",
      isBase64Encoded: false,
      requestContext: { http: { method: "POST", sourceIp: "198.51.100.2", protocol: "HTTP/1.1" } },
    });
    expect(event.headers).toMatchObject({ "x-mixed": "Case" });
    expect(event.headers).not.toHaveProperty("cookie");
  });

  test("hands bytes over in base64 and knows a visitor without a proxy", async () => {
    const { url } = await serverOf(mirror);

    const event = (await (await post(url, { body: new Uint8Array([255, 0]) })).json()) as APIGatewayProxyEventV2;

    expect(event).toMatchObject({
      body: "/wA=",
      isBase64Encoded: true,
      requestContext: { http: { sourceIp: "127.0.0.1" } },
    });
  });

  test("compresses long texts as the browser allows", async () => {
    const page = "资助".repeat(1000);
    const { url } = await serverOf(async () => ({
      statusCode: 200,
      headers: { "content-type": "text/html" },
      body: page,
    }));

    const brotli = await rawBytes(url, "gzip, br");
    const gzip = await rawBytes(url, "gzip");
    const plain = await rawBytes(url, "identity");

    expect([brotli.encoding, (await promisify(brotliDecompress)(brotli.bytes)).toString()]).toEqual(["br", page]);
    expect([gzip.encoding, (await promisify(gunzip)(gzip.bytes)).toString()]).toEqual(["gzip", page]);
    expect([plain.encoding, plain.bytes.toString()]).toEqual([undefined, page]);
  });

  test("leaves short texts and pictures as they are", async () => {
    const short = await serverOf(async () => ({
      statusCode: 200,
      headers: { "content-type": "text/html" },
      body: "short",
    }));
    const picture = await serverOf(async () => ({
      statusCode: 200,
      headers: { "content-type": "image/png" },
      body: Buffer.alloc(2000).toString("base64"),
      isBase64Encoded: true,
    }));

    expect((await rawBytes(short.url, "br")).encoding).toBeUndefined();
    expect(await rawBytes(picture.url, "br")).toEqual({ encoding: undefined, bytes: Buffer.alloc(2000) });
  });

  test("answers what is in flight before it closes, and takes nothing new", async () => {
    const arrived = Promise.withResolvers<void>();
    const decided = Promise.withResolvers<void>();
    const server = await serverOf(async () => {
      arrived.resolve();
      await decided.promise;
      return { statusCode: 200, headers: {}, body: "decided" };
    });
    const inFlight = post(server.url);
    await arrived.promise;

    const closed = server.close();
    const late = await post(server.url).catch(() => "refused");
    decided.resolve();

    expect(late).toBe("refused");
    expect(await (await inFlight).text()).toBe("decided");
    await closed;
    open.length = 0;
  });

  test("survives a function that fails or answers what HTTP cannot say", async () => {
    const failing = await serverOf(async () => {
      throw new Error("no");
    });
    const unsayable = await serverOf(async () => ({ statusCode: 303, headers: { location: "/名单\n" } }));

    const answers = [await post(failing.url), await post(unsayable.url, { redirect: "manual" })];

    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect(failures).toEqual(["RequestFailed", "RequestFailed"]);
  });

  test("does not open while a route has no handler", async () => {
    const opening = startHttpServer({ port: 0, routes, handlers: new Map(), unrouted: mirror, logger });

    await expect(opening).rejects.toThrow("These routes have no handler: mirror");
  });
});
