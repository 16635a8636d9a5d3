import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Api, openApi } from "./api.ts";

let api: Api;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const told = async (response: Response) => ({ status: response.status, body: await response.json() });

describe("on the wire", () => {
  test("an answer has AWS's type, a request id of its own, and times in seconds", async () => {
    const response = await api.post("ListStateMachines", "{}");

    expect(response.headers.get("content-type")).toBe("application/x-amz-json-1.0");
    expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await told(response)).toEqual({ status: 200, body: { stateMachines: [] } });
  });

  test.each(["{", "", "[]", '"text"', '{"maxResults":"1"}', '{"maxResults":1.5}'])(
    "the body %j is not read",
    async (body) => {
      const answer = await told(await api.post("ListStateMachines", body));

      expect(answer).toEqual({ status: 400, body: { __type: "SerializationException" } });
    },
  );

  test("a member that is null counts as absent, an unknown one as nothing", async () => {
    const answer = await told(await api.post("ListStateMachines", '{"nextToken":null,"more":1}'));

    expect(answer.status).toBe(200);
  });

  test.each(["Nothing", "", "constructor"])("there is no operation %j", async (operation) => {
    const answer = await told(await api.post(operation, "{}"));

    expect(answer).toEqual({ status: 400, body: { __type: "UnknownOperationException" } });
  });

  test("nobody gets anything without naming an operation", async () => {
    const answer = await told(await fetch(api.url));

    expect(answer).toEqual({ status: 400, body: { __type: "UnknownOperationException" } });
  });

  test("a request larger than AWS reads is refused in AWS's words", async () => {
    const response = await api.post("ListStateMachines", " ".repeat(1_049_601));

    expect(response.status).toBe(413);
    expect(await response.text()).toBe("HTTP content length exceeded 1049600 bytes.");
  });

  test("a page in a browser may not steer the engine", async () => {
    const response = await api.post("ListStateMachines", "{}", { origin: "http://127.0.0.1:3000" });

    expect(response.status).toBe(403);
  });

  test("it is heard on this machine alone", () => {
    const { hostname } = new URL(api.url);

    expect(hostname).toBe("127.0.0.1");
  });

  test("what breaks inside is told as AWS's own failure, without a trace", async () => {
    Object.assign(api.engine.machines, {
      list: () => {
        throw new Error("the list is torn");
      },
    });

    const answer = await told(await api.post("ListStateMachines", "{}"));

    expect(answer).toEqual({ status: 500, body: { __type: "com.amazon.coral.service#InternalFailure" } });
    expect(api.faults).toEqual(["requestFailed"]);
  });
});
