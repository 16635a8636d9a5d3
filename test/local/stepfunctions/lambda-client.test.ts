import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { freePort } from "../../../local/free-port.ts";
import { openServer } from "../../../local/open-server.ts";
import { createLambdaClient } from "../../../local/stepfunctions/lambda-client.ts";
import { failedCalls } from "./cases/lambda-responses.ts";

type Said = { readonly status: number; readonly headers?: { readonly [name: string]: string }; readonly body: string };
type Heard = Pick<IncomingMessage, "method" | "url"> & { readonly body: string };

/** A Lambda endpoint that says what it is told to, and remembers what it heard. */
const lambdaSaying = async ({ status, headers, body }: Said) => {
  const heard: Heard[] = [];
  const server = await openServer(
    createServer(async (request, response) => {
      heard.push({ method: request.method, url: request.url, body: await text(request) });
      response.writeHead(status, { "x-amzn-RequestId": "00000000-0000-4000-8000-000000000000", ...headers });
      response.end(body);
    }),
    { port: 0 },
  );
  onTestFinished(() => server.close());
  return { heard, invoke: createLambdaClient({ endpoint: server.url, region: "us-east-1" }) };
};

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "answered",
    (error: { readonly failure: unknown }) => error.failure,
  );

describe("a call over the Lambda Invoke API", () => {
  test("carries the payload to the function's own address, also of an ARN", async () => {
    const { heard, invoke } = await lambdaSaying({ status: 200, body: "{}" });

    await invoke("arn:aws:lambda:us-east-1:000000000000:function:f", { a: 1 });

    expect(heard).toEqual([
      {
        method: "POST",
        url: "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af/invocations",
        body: '{"a":1}',
      },
    ]);
  });

  test("brings the answer with what its response said beside it", async () => {
    const { invoke } = await lambdaSaying({
      status: 200,
      headers: { "Content-Type": "application/json", "X-Amz-Executed-Version": "$LATEST" },
      body: '"HelloWorld!"',
    });

    const answer = await invoke("f", null);

    const HttpHeaders = {
      "Content-Type": "application/json",
      "X-Amz-Executed-Version": "$LATEST",
      "x-amzn-RequestId": "00000000-0000-4000-8000-000000000000",
    };
    expect(answer).toMatchObject({
      payload: "HelloWorld!",
      metadata: {
        SdkHttpMetadata: {
          AllHttpHeaders: Object.fromEntries(Object.entries(HttpHeaders).map(([name, value]) => [name, [value]])),
          HttpHeaders,
          HttpStatusCode: 200,
        },
        SdkResponseMetadata: { RequestId: "00000000-0000-4000-8000-000000000000" },
      },
    });
  });

  test.each(failedCalls)("$says", async (each) => {
    const { invoke } = await lambdaSaying(each);

    const failure = await failureOf(invoke("f", {}));

    expect(failure).toEqual({ Error: each.Error, Cause: each.Cause });
  });

  test("an endpoint that does not answer is the client's failure", async () => {
    const port = await freePort();
    const invoke = createLambdaClient({ endpoint: `http://127.0.0.1:${port}`, region: "us-east-1" });

    const failure = await failureOf(invoke("f", {}));

    expect(failure).toEqual({
      Error: "Lambda.SdkClientException",
      Cause: `Unable to execute HTTP request: 127.0.0.1:${port} did not answer (ECONNREFUSED)`,
    });
  });
});
