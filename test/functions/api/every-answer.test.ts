import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenOffice, openOffice } from "./enquiry-office.ts";

let office: OpenOffice;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const typedForm = { "content-type": "application/x-www-form-urlencoded" };
const enquiryForm = "subject=%E4%BD%8F%E5%AE%BF&topic=boarding&askers[0].name=A&askers[0].age=４０&consent=on";

const call = (path: string, init: RequestInit = {}) => fetch(`${office.url}${path}`, { redirect: "manual", ...init });
const post = (path: string, body: string, headers: Record<string, string>) =>
  call(path, { method: "POST", body, headers });
const asTeacher = { cookie: "session=teacher" };

describe("another website's form", () => {
  test.each([
    ["by its origin", { origin: "https://elsewhere.example.com" }],
    ["by what the browser says of the site", { "sec-fetch-site": "cross-site", origin: "null" }],
    ["of a neighbouring host", { "sec-fetch-site": "same-site" }],
  ])("is refused %s", async (_how, headers) => {
    const answer = await post("/enquiries", enquiryForm, { ...typedForm, ...(headers as Record<string, string>) });

    expect(await answer.json()).toMatchObject({ status: 403, code: "ForeignOrigin" });
  });

  test("is not confused with our own, whose origin a browser may hide", async () => {
    const ours = await post("/enquiries", enquiryForm, { ...typedForm, origin: office.url });
    const hidden = await post("/enquiries", enquiryForm, { ...typedForm, origin: "null" });
    const told = await post("/enquiries", enquiryForm, {
      ...typedForm,
      origin: "null",
      "sec-fetch-site": "same-origin",
    });

    expect([ours.status, hidden.status, told.status]).toEqual([201, 201, 201]);
  });

  test("may link to our pages", async () => {
    const answer = await call("/enquiries", { headers: { "sec-fetch-site": "cross-site" } });

    expect(answer.status).toBe(200);
  });
});

describe("a failure of ours", () => {
  test("is answered without details, in the shape that was asked for", async () => {
    const data = await call("/confused");
    const page = await call("/broken", { headers: browser });

    expect(await data.json()).toMatchObject({ status: 500, code: "Unexpected", errors: [] });
    expect(page.status).toBe(500);
    expect(await page.text()).toContain("系统出错");
  });

  test("is logged once, with its place and a broken record's key, without any words that may name people", async () => {
    await call("/broken");
    await call("/confused");

    expect(office.log.filter(({ code }) => code !== "STARTED")).toEqual([
      {
        code: "RecordBroken",
        handler: "broken",
        requestId: expect.any(String),
        detail: "619901#application 7",
        at: expect.stringContaining("enquiry-office.ts"),
      },
      {
        code: "Unexpected",
        handler: "confused",
        requestId: expect.any(String),
        error: "TypeError",
        at: expect.stringContaining("enquiry-office.ts"),
      },
    ]);
  });
});

describe("every answer", () => {
  test("carries the security headers, also a refusal and a failure", async () => {
    const answers = await Promise.all(
      ["/enquiries", "/nowhere", "/broken"].map((path) => call(path, { headers: browser })),
    );

    for (const { headers } of answers) {
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("camera=(), geolocation=(), microphone=()");
      expect(headers.get("strict-transport-security")).toBeNull();
      expect(headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  test("of the home page may be found by search engines, and an asset be kept", async () => {
    const answer = await call("/");

    expect(answer.headers.get("x-robots-tag")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test("to HEAD is that to GET without its body", async () => {
    const answer = await call("/enquiries", { method: "HEAD", headers: browser });

    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      "text/html; charset=utf-8",
      "",
    ]);
  });

  test("to OPTIONS names the methods", async () => {
    const answer = await call("/enquiries", { method: "OPTIONS" });

    expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, POST, HEAD, OPTIONS"]);
  });

  test("is logged as started and completed, with its verb and code but never what was sent", async () => {
    await post("/enquiries", enquiryForm.replace("topic=boarding", "topic=secret"), typedForm);

    expect(office.log).toEqual([
      { code: "STARTED", handler: "ask", requestId: expect.any(String) },
      { code: "COMPLETED", handler: "ask", requestId: expect.any(String), status: 422, refused: "FormIncomplete" },
    ]);
  });
});

describe("the language", () => {
  test("is Chinese unless English is asked for, in the address, by cookie or by the browser", async () => {
    const languageOf = async (path: string, headers: Record<string, string> = {}) =>
      (await call(path, { headers: { ...browser, ...headers } })).headers.get("content-language");

    expect(await languageOf("/enquiries")).toBe("zh-CN");
    expect(await languageOf("/enquiries", { "accept-language": "fr,en;q=0.5,zh;q=0.1" })).toBe("en");
    expect(await languageOf("/enquiries", { "accept-language": "en;q=0, zh-TW" })).toBe("zh-CN");
    expect(await languageOf("/enquiries", { cookie: "lang=en" })).toBe("en");
    expect(await languageOf("/enquiries?lang=zh-CN", { cookie: "lang=en", "accept-language": "en" })).toBe("zh-CN");
    expect(await languageOf("/enquiries?lang=klingon")).toBe("zh-CN");
  });

  test("chosen in the address is remembered", async () => {
    const chosen = await call("/enquiries?lang=en");
    const known = await call("/enquiries?lang=en", { headers: { cookie: "lang=en" } });

    expect(chosen.headers.getSetCookie()).toEqual(["lang=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"]);
    expect(known.headers.getSetCookie()).toEqual([]);
  });
});

test("a handler sets its cookies", async () => {
  const answer = await post("/enquiries/enq_1/answer", "answer=yes", { ...typedForm, ...asTeacher });

  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/enquiries/enq_1"]);
  expect(answer.headers.getSetCookie()).toEqual(["answered=%E6%98%AF; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"]);
});
