import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { viewerNames } from "../../infra/constructs/viewer-names.ts";

type Headers = { readonly [name: string]: { readonly value: string } };

const afterEdge = (headers: Headers): Headers => {
  const event = { viewer: { ip: "192.0.2.1" }, request: { method: "GET", uri: "/", headers: { ...headers } } };
  const { headers: passed } = runInNewContext(`${viewerNames}; handler(event)`, { event });
  return passed;
};

test("the edge says which host was asked and from where", () => {
  const passed = afterEdge({ host: { value: "619901.aid.example.com" }, cookie: { value: "a=b" } });

  expect(passed).toEqual({
    host: { value: "619901.aid.example.com" },
    cookie: { value: "a=b" },
    "x-zhuxue-host": { value: "619901.aid.example.com" },
    "x-zhuxue-viewer": { value: "192.0.2.1" },
  });
});

test("whatever a browser says of itself is overwritten", () => {
  const passed = afterEdge({
    host: { value: "619901.aid.example.com" },
    "x-zhuxue-host": { value: "619902.aid.example.com" },
    "x-zhuxue-viewer": { value: "203.0.113.9" },
  });

  expect(passed["x-zhuxue-host"]).toEqual({ value: "619901.aid.example.com" });
  expect(passed["x-zhuxue-viewer"]).toEqual({ value: "192.0.2.1" });
});
