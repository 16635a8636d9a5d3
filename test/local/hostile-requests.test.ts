import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newKeyMaterial } from "../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import type { LambdaHandler } from "../../functions/api/api-kit.ts";
import { createDirectoryStore } from "../../local/files/directory-store.ts";
import { createFileDoor } from "../../local/files/file-door.ts";
import { type HttpServer, startHttpServer } from "../../local/http-server.ts";
import { monday } from "../support/factories.ts";

const asked: string[] = [];
const failures: string[] = [];

const remember: LambdaHandler = async (event) => {
  asked.push(`${event.requestContext.http.method} ${event.rawPath}`);
  return { statusCode: 200, headers: { "content-type": "text/plain" }, body: "opened" };
};

let server: HttpServer;

beforeAll(async () => {
  const keys = createKeys(newKeyMaterial());
  const clock = { now: () => monday };
  const files = createDirectoryStore({ folder: "unused", keys, clock });
  server = await startHttpServer({
    port: 0,
    routes: [
      { method: "POST", path: "/decide", name: "decide", summary: "Decides." },
      { method: "GET", path: "/assets/{file}", name: "asset", summary: "Shows an asset." },
    ],
    handlers: new Map([
      ["decide", remember],
      ["asset", remember],
    ]),
    unrouted: async () => ({ statusCode: 404, headers: {} }),
    fileDoor: createFileDoor({ files, keys, clock, arrived: async () => undefined }),
    logger: { info: () => undefined, error: (code) => failures.push(code) },
  });
});

afterAll(() => server.close());

const untilClosed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once("close", () => resolve()));

/** Sends bytes as they are and reads until the server hangs up. */
const answerTo = async (...lines: readonly string[]): Promise<string> => {
  asked.length = 0;
  failures.length = 0;
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  let heard = "";
  socket.on("data", (bytes) => {
    heard += String(bytes);
  });
  socket.write(lines.join("\r\n"));
  await untilClosed(socket);
  return heard;
};

const status = (answer: string): string => answer.slice(9, 12);

describe("a request that two servers could read differently", () => {
  test.each([
    ["has a length and chunks", ["content-length: 5", "transfer-encoding: chunked"], "0\r\n\r\nGET /x HTTP/1.1"],
    ["has two lengths", ["content-length: 5", "content-length: 6"], "a=1&b"],
    ["hides its chunks behind a blank", ["transfer-encoding : chunked"], "0\r\n\r\n"],
    ["names an unknown encoding", ["transfer-encoding: xchunked"], "0\r\n\r\n"],
    ["folds a header", ["x-long: a", "\tb: c"], ""],
    ["has a length that is none", ["content-length: +5"], "a=1&b"],
  ])("is refused before any door: it %s", async (_what, headers, body) => {
    const answer = await answerTo("POST /decide HTTP/1.1", "host: localhost", ...headers, "", body);

    expect(status(answer)).toBe("400");
    expect(asked).toEqual([]);
  });

  test("is refused without a host, and with two", async () => {
    const none = await answerTo("POST /decide HTTP/1.1", "connection: close", "", "");
    const two = await answerTo("POST /decide HTTP/1.1", "host: a", "host: b", "connection: close", "", "");

    expect([status(none), status(two)]).toEqual(["400", "400"]);
    expect(asked).toEqual([]);
  });

  test("is refused with a header larger than 16 KB", async () => {
    const answer = await answerTo("POST /decide HTTP/1.1", "host: a", `x: ${"y".repeat(17 * 1024)}`, "", "");

    expect(status(answer)).toBe("431");
  });
});

describe("a target that is no path of ours", () => {
  test.each([
    "//",
    "//evil.example/assets/a",
    "http://[",
    "http://evil.example/assets/a",
    "/assets/../decide",
    "/assets/..%2fdecide",
    "/assets/%2e%2e/decide",
    "/assets/%zz",
    "/%5cevil.example",
    "*",
  ])("opens no door and breaks none: %s", async (target) => {
    const answer = await answerTo(`GET ${target} HTTP/1.1`, "host: localhost", "connection: close", "", "");

    expect(asked.filter((each) => each !== "GET /assets/..%2fdecide")).toEqual([]);
    expect(failures).toEqual([]);
    expect(["200", "400", "404"]).toContain(status(answer));
  });
});

test("another method in a header or a field is not heard", async () => {
  const form = "_method=DELETE";
  const answer = await answerTo(
    "POST /decide HTTP/1.1",
    "host: localhost",
    "x-http-method-override: DELETE",
    "content-type: application/x-www-form-urlencoded",
    `content-length: ${form.length}`,
    "connection: close",
    "",
    form,
  );

  expect([status(answer), asked]).toEqual(["200", ["POST /decide"]]);
});

test("a body that never ends is hung up on", async () => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  const closed = untilClosed(socket);
  socket.write("POST /decide HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n");
  const chunk = Buffer.concat([Buffer.from("100000\r\n"), Buffer.alloc(1024 * 1024), Buffer.from("\r\n")]);
  let sent = 0;
  while (sent < 60 && !socket.destroyed) {
    await new Promise<void>((resolve) => socket.write(chunk, () => resolve()));
    sent += 1;
  }
  await closed;

  expect(sent).toBeLessThan(60);
});
