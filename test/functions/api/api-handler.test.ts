import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenOffice, openOffice } from "./enquiry-office.ts";

let office: OpenOffice;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const typedForm = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };
const enquiry = { subject: "住宿补助", topic: "boarding", askers: [{ name: "某家长", age: 40 }], consent: true };
const enquiryForm = "subject=%E4%BD%8F%E5%AE%BF&topic=boarding&askers[0].name=A&askers[0].age=４０&consent=on";

const call = (path: string, init: RequestInit = {}) => fetch(`${office.url}${path}`, { redirect: "manual", ...init });
const post = (path: string, body: string, headers: Record<string, string>) =>
  call(path, { method: "POST", body, headers });
const asTeacher = { cookie: "session=teacher" };

describe("one address, two representations", () => {
  test("a browser gets the page and everyone else the data", async () => {
    const page = await call("/enquiries", { headers: browser });
    const data = await call("/enquiries");

    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain('<form method="post" action="/enquiries">');
    expect(await data.json()).toEqual({ topics: ["boarding", "meals"] });
    expect(data.headers.get("vary")).toContain("Accept, Accept-Language");
  });

  test("a door without a page gives a browser its data", async () => {
    await post("/enquiries", JSON.stringify(enquiry), json);

    const answer = await call("/enquiries/enq_1", { headers: { ...browser, ...asTeacher } });

    expect(answer.headers.get("content-type")).toBe("application/json");
  });

  test("data made answers 201 with its place, a form taken sends the browser there", async () => {
    const made = await post("/enquiries", JSON.stringify(enquiry), json);
    const taken = await post("/enquiries", enquiryForm, { ...typedForm, ...browser });

    expect([made.status, made.headers.get("location")]).toEqual([201, "/enquiries/enq_1"]);
    expect(await made.json()).toEqual({ id: "enq_1", subject: "住宿补助", askers: 1 });
    expect([taken.status, taken.headers.get("location")]).toEqual([303, "/enquiries/enq_2"]);
  });

  test("what the view's schema does not name never leaves", async () => {
    await post("/enquiries", JSON.stringify(enquiry), json);

    const read = await call("/enquiries/enq_1", { headers: asTeacher });

    expect(await read.json()).toEqual({ id: "enq_1", subject: "住宿补助", askers: 1 });
  });

  test("a file is answered as it is, under the name it is offered for saving", async () => {
    const answer = await call("/export");

    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 128]);
    expect(answer.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%E5%90%8D%E5%8D%95%20%281%29.xlsx",
    );
  });
});

describe("an incomplete form", () => {
  test("comes back with every fault beside its field and everything typed", async () => {
    const answer = await post("/enquiries", "subject=&topic=cinema&askers[0].name=<b>&askers[0].age=old", {
      ...typedForm,
      ...browser,
    });

    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<p role="alert">FormIncomplete</p>');
    expect(page).toContain('<b for="subject">required</b><b for="topic">notAChoice</b>');
    expect(page).toContain('<b for="askers[0].age">notANumber</b><b for="consent">mustBeTicked</b>');
    expect(page).toContain('<input name="askers[0].name" value="&#60;b&#62;"><input name="askers[0].age" value="old">');
    expect(page).toContain("<p>boarding,meals</p>");
  });

  test("is answered to a program with problem details in its language", async () => {
    const body = JSON.stringify({ ...enquiry, askers: [{ age: 40 }] });

    const chinese = await post("/enquiries", body, json);
    const english = await post("/enquiries", body, { ...json, "accept-language": "en-GB,en;q=0.9" });

    expect(chinese.headers.get("content-type")).toBe("application/problem+json");
    expect(await chinese.json()).toEqual({
      type: "urn:zhuxue:problem:FormIncomplete",
      title: "内容需要改正",
      status: 422,
      code: "FormIncomplete",
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:zhuxue:request:/),
      errors: [{ field: "askers[0].name", code: "required", detail: expect.any(String) }],
    });
    expect(english.headers.get("content-language")).toBe("en");
    expect(await english.json()).toMatchObject({ title: "Please correct the form" });
  });

  test("refused by the domain also keeps what was typed", async () => {
    const answer = await post("/enquiries", enquiryForm.replace("subject=%E4%BD%8F%E5%AE%BF", "subject=closed"), {
      ...typedForm,
      ...browser,
    });

    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("CampaignClosed");
    expect(page).toContain('<input name="subject" value="closed">');
  });

  test("sent too often keeps what was typed and says when to come back", async () => {
    office.limit("wait");

    const answer = await post("/enquiries", enquiryForm, {
      ...typedForm,
      ...browser,
      "x-forwarded-for": "203.0.113.7",
    });

    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await answer.text()).toContain('<input name="topic" value="boarding">');
    expect(office.quotas).toEqual([{ key: "ask:203.0.113.7", times: 5, withinSeconds: 60 }]);
  });
});

describe("a door refuses", () => {
  test("a page that does not exist, in the words of the request's language", async () => {
    const page = await call("/nowhere", { headers: { ...browser, "accept-language": "en" } });
    const data = await call("/enquiries/enq_x", { headers: asTeacher });

    expect(page.status).toBe(404);
    expect(await page.text()).toContain("There is no such page.");
    expect(await data.json()).toMatchObject({ status: 404, code: "PageNotFound" });
  });

  test("a record that does not exist, by the domain's name for it", async () => {
    const answer = await call("/enquiries/enq_404", { headers: asTeacher });

    expect(await answer.json()).toMatchObject({
      status: 404,
      code: "ApplicationNotFound",
      ids: { enquiryId: "enq_404" },
    });
  });

  test("a method the page does not know, and names those it knows", async () => {
    const answer = await call("/enquiries", { method: "DELETE" });

    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
  });

  test("a query that makes no sense", async () => {
    const answer = await call("/enquiries/enq_1?page=minus&lang=en", { headers: asTeacher });

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ field: "page", code: "notANumber" }] });
  });

  test("a stranger where one must be known, and a family where staff work", async () => {
    const stranger = await call("/enquiries/enq_1");
    const family = await post("/enquiries/enq_1/answer", "{}", { ...json, cookie: "session=guardian" });

    expect(await stranger.json()).toMatchObject({ status: 401, code: "NotLoggedIn" });
    expect(await family.json()).toMatchObject({ status: 403, code: "NotAllowedHere" });
  });

  test.each([
    ["a body that is no JSON", "{", json, 400, "MalformedRequest"],
    ["a body that reaches for the prototype", '{"a":{"__proto__":{"admin":true}}}', json, 400, "MalformedRequest"],
    ["a body nested without end", "[".repeat(50_000), json, 400, "MalformedRequest"],
    ["a text no store can keep", '{"subject":"\\u0000"}', json, 400, "MalformedRequest"],
    ["a form that contradicts itself", "a=1&a.b=2", typedForm, 400, "MalformedRequest"],
    ["another media type", "<a/>", { "content-type": "text/xml" }, 415, "UnsupportedMediaType"],
    ["another encoding", "{}", { "content-type": "application/json; charset=gbk" }, 415, "UnsupportedMediaType"],
    ["a body above 256 KB", `"${"x".repeat(256 * 1024)}"`, json, 413, "BodyTooLarge"],
    ["a list where a form belongs", "[]", json, 422, "FormIncomplete"],
  ])("%s", async (_what, body, headers, status, code) => {
    const answer = await post("/enquiries", body, headers as Record<string, string>);

    expect(await answer.json()).toMatchObject({ status, code });
  });

  test("bytes that are not UTF-8", async () => {
    const answer = await call("/enquiries", {
      method: "POST",
      body: new Uint8Array([0x22, 0xff, 0x22]),
      headers: json,
    });

    expect(await answer.json()).toMatchObject({ status: 400, code: "MalformedRequest" });
  });

  test("a body too large for the house at once", async () => {
    const answer = await post("/enquiries", "x".repeat(11 * 1024 * 1024), json);

    expect(answer.status).toBe(413);
  });
});
