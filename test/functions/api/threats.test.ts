import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileAnswer, redirectAnswer } from "../../../functions/api/answer.ts";
import { serializeCookie } from "../../../functions/api/cookies.ts";
import { decodeForm } from "../../../functions/api/form-decoder.ts";
import { type OpenOffice, openOffice } from "./enquiry-office.ts";

let office: OpenOffice;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

const form = { "content-type": "application/x-www-form-urlencoded" };
const good = "subject=%E4%BD%8F%E5%AE%BF&topic=boarding&askers[0].name=A&askers[0].age=40&consent=on";

const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`${office.url}${path}`, { method: "POST", redirect: "manual", body, headers });

/** Asks with headers a browser's script may not set. */
const asks = (headers: Record<string, string>): Promise<IncomingHttpHeaders> =>
  new Promise((resolve, reject) => {
    httpRequest(`${office.url}/enquiries?lang=en`, { headers }, (response) => {
      response.resume();
      resolve(response.headers);
    })
      .on("error", reject)
      .end();
  });

describe("another website", () => {
  test("is allowed nothing by an answer, also when it asks beforehand", async () => {
    const asked = await fetch(`${office.url}/enquiries`, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example.com", "access-control-request-method": "POST" },
    });
    const answered = await fetch(`${office.url}/enquiries`, { headers: { origin: "https://evil.example.com" } });

    const names = [...asked.headers.keys(), ...answered.headers.keys()];
    expect(names.filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test.each([
    ["text/plain", { "content-type": "text/plain" }],
    ["a form with files", { "content-type": "multipart/form-data; boundary=x" }],
  ])("cannot send data disguised as %s, which browsers let pass unasked", async (_what, headers) => {
    const answer = await post("/enquiries", `{"subject":"x"}`, headers as Record<string, string>);

    expect(await answer.json()).toMatchObject({ status: 415, code: "UnsupportedMediaType" });
  });

  test.each(["null", "https://evil.example.com", "http://127.0.0.1.evil.example.com", "not an origin"])(
    "cannot send a form from a frame or a redirect: %s",
    async (origin) => {
      const answer = await post("/enquiries", good, { ...form, origin, "sec-fetch-site": "cross-site" });

      expect(answer.status).toBe(403);
    },
  );

  test("cannot make an older browser that tells no site send a form", async () => {
    const answer = await post("/enquiries", good, { ...form, origin: "https://evil.example.com" });

    expect(answer.status).toBe(403);
  });
});

describe("a host", () => {
  test("over TLS is remembered as such, and its cookies are its own", async () => {
    const answer = await asks({ host: "aid.example.com" });

    expect(answer["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
    expect(answer["set-cookie"]?.[0]).toMatch(/^__Host-lang=en; Path=\/;.*; HttpOnly; SameSite=Lax; Secure$/);
  });

  test("that a request claims stands in no answer", async () => {
    const answer = await asks({ host: "evil.example.com", "x-forwarded-host": "evil.example.com" });

    expect(JSON.stringify(answer)).not.toContain("evil");
  });
});

describe("what was typed", () => {
  test("twice where one answer belongs is refused beside the field", async () => {
    const answer = await post("/enquiries", `${good}&subject=other`, form);

    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ field: "subject" }] });
  });

  test("never becomes a property of every object", async () => {
    decodeForm([["__proto__.polluted", "yes"]]);
    decodeForm([["constructor.prototype.polluted", "yes"]]);
    await post("/enquiries", `{"__proto__":{"polluted":"yes"}}`, { "content-type": "application/json" });

    expect("polluted" in {}).toBe(false);
    expect(decodeForm([["a[999999999]", "1"]])).toBeUndefined();
  });

  test("cannot end a header and begin another", () => {
    const typed = "a\r\nset-cookie: staff=stolen\r\n";

    const offered = fileAnswer({ contentType: "text/csv", body: "", saveAs: typed });
    const cookie = serializeCookie({ name: "file", value: typed }, "aid.example.com");

    expect(offered.headers["content-disposition"]).not.toMatch(/[\r\n]/);
    expect(cookie).not.toMatch(/[\r\n]/);
  });
});

test("a failure says neither where nor with what the house runs", async () => {
  const answer = await fetch(`${office.url}/confused`, { headers: { accept: "text/html" } });

  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(page).not.toMatch(/\bat .+:\d+:\d+|node:|\.ts\b|TypeError|张三/);
  expect([answer.headers.get("server"), answer.headers.get("x-powered-by")]).toEqual([null, null]);
});

test.each([
  "//evil.example.com",
  "/\\evil.example.com",
  "https://evil.example.com",
  "javascript:alert(1)",
  "/a\r\nb: c",
])("no door sends anybody to %s", (location) => {
  expect(() => redirectAnswer(location)).toThrow("leads nowhere");
  expect(() => redirectAnswer(location, "https://files.example.com")).toThrow("leads nowhere");
});

test("a door sends on to a page of ours, and to where our files are shown", () => {
  const page = redirectAnswer("/work?sent=yes#list");
  const file = redirectAnswer("https://files.example.com/accepted/one?signed", "https://files.example.com");

  expect([page.headers["location"], file.headers["location"]]).toEqual([
    "/work?sent=yes#list",
    "https://files.example.com/accepted/one?signed",
  ]);
  expect(() => redirectAnswer("https://files.example.com.evil.example", "https://files.example.com")).toThrow();
});
