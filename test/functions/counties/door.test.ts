import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { apiHandler } from "../../../functions/api/api.ts";
import { ok } from "../../../functions/api/reply.ts";
import { routes } from "../../../functions/api/routes.ts";
import { sendSignInLinkHandler } from "../../../functions/api/send-sign-in-link.ts";
import { showHomeHandler } from "../../../functions/api/show-home.ts";
import { unroutedHandler } from "../../../functions/api/unrouted.ts";
import { door } from "../../../functions/counties/door.ts";
import { anhe, asking, context, linshui, openTwoCounties } from "./two-counties.ts";

const secret = "what only the edge knows";
const api = "abc123.execute-api.example.com";

let town: Awaited<ReturnType<typeof openTwoCounties>>;

beforeEach(async () => {
  town = await openTwoCounties({ edgeSecret: secret });
});

/** A request as it comes from the edge: the host and the address of the browser in the edge's own headers. */
const throughEdge = (host: string, path: string, { headers = {}, ...sent }: Parameters<typeof asking>[2] = {}) =>
  asking(api, path, {
    ...sent,
    headers: { ...headers, "x-zhuxue-edge": secret, "x-zhuxue-host": host, "x-zhuxue-viewer": "198.51.100.7" },
  });

const asksForPage = { headers: { accept: "text/html" } };

describe("a door of many counties", () => {
  test("is the door of the county whose host was asked", async () => {
    const home = door(town.deployment, showHomeHandler);

    const answers = await Promise.all(
      [anhe, linshui].map((code) => home(throughEdge(`${code}.example.com`, "/", asksForPage), context)),
    );

    expect(answers.map(({ body }) => ["安禾县", "临水县"].filter((name) => body?.includes(name)))).toEqual([
      ["安禾县"],
      ["临水县"],
    ]);
  });

  test("says that there is no such page where no county is, and names none", async () => {
    const answer = await door(town.deployment, showHomeHandler)(throughEdge("619903.example.com", "/"), context);

    expect(answer).toMatchObject({
      statusCode: 404,
      headers: { "content-type": "application/problem+json", "x-content-type-options": "nosniff" },
    });
    expect(answer.body).not.toMatch(/县资助|6199/);
  });

  test("is always the door of the one county that is served alone, whatever the host", async () => {
    const origins = new Map([[anhe, "https://d111111abcdef8.example.net"]]);

    const answer = await door({ ...town.deployment, origins }, showHomeHandler)(
      throughEdge("nowhere.example.com", "/", asksForPage),
      context,
    );

    expect(answer.statusCode).toBe(200);
  });

  test("sets cookies for the host that was asked, and takes forms from its pages only", async () => {
    const host = `${anhe}.example.com`;
    const form = { body: { email: "nobody@example.com" } };
    const signIn = door(town.deployment, sendSignInLinkHandler);
    const from = (origin: string) => throughEdge(host, "/sign-in", { ...form, headers: { origin }, query: "lang=en" });

    const own = await signIn(from(`https://${host}`), context);
    const ofTheApi = await signIn(from(`https://${api}`), context);
    const ofTheNeighbour = await signIn(from(`https://${linshui}.example.com`), context);

    expect(own.statusCode).toBe(200);
    expect(own.cookies?.[0]).toMatch(/^__Host-lang=en; Path=\/;.*Secure$/);
    expect([ofTheApi, ofTheNeighbour].map(({ statusCode }) => statusCode)).toEqual([403, 403]);
  });

  test("answers where no route leads, in the county that was asked", async () => {
    const nowhere = door(town.deployment, unroutedHandler(routes));

    const answer = await nowhere(throughEdge(`${linshui}.example.com`, "/nowhere", asksForPage), context);

    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain("临水县");
  });

  test("logs for which county it worked", async () => {
    await door(town.deployment, showHomeHandler)(throughEdge(`${linshui}.example.com`, "/"), context);

    expect(town.logged.filter((line) => /^(STARTED|COMPLETED) \{"county":"619902"/.test(line))).toHaveLength(2);
  });
});

describe("the edge", () => {
  const home = () => door(town.deployment, showHomeHandler);

  test.each([
    ["no secret", {}],
    ["an empty secret", { "x-zhuxue-edge": "" }],
    ["a wrong secret", { "x-zhuxue-edge": "what only the edge know" }],
    ["a secret that was replaced", { "x-zhuxue-edge": "of last year", "x-zhuxue-edge-before": "of last year" }],
    ["the secret twice, as two headers arrive", { "x-zhuxue-edge": `${secret},${secret}` }],
  ])("cannot be walked around with %s", async (_what, headers) => {
    const host = `${anhe}.example.com`;

    const answer = await home()(asking(host, "/", { headers: { ...headers, "x-zhuxue-host": host } }), context);

    expect(answer).toMatchObject({ statusCode: 403, headers: { "cache-control": "no-store" } });
    expect(JSON.parse(answer.body ?? "")).toMatchObject({ code: "NotAllowedHere" });
  });

  test.each([
    ["knows the new secret already", { "x-zhuxue-edge": secret, "x-zhuxue-edge-before": "what it said until now" }],
    ["knows the one before only", { "x-zhuxue-edge": "what it says from now on", "x-zhuxue-edge-before": secret }],
  ])("is believed by a door that %s", async (_what, headers) => {
    const event = throughEdge(`${linshui}.example.com`, "/", asksForPage);

    const answer = await home()({ ...event, headers: { ...event.headers, ...headers } }, context);

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("临水县");
  });

  test("is not believed where a deployment has none: host and address are those of the request", async () => {
    const { headers, ...spoofed } = throughEdge(`${linshui}.example.com`, "/", asksForPage);
    const event = { ...spoofed, headers: { ...headers, host: `${anhe}.example.com` } };

    const answer = await door({ ...town.deployment, edgeSecret: undefined }, showHomeHandler)(event, context);

    expect(answer.body).toContain("安禾县");
  });

  /** A door that each address may knock at once. */
  const askOnce = (viewer: string) => {
    const event = throughEdge(`${anhe}.example.com`, "/once");
    const once = apiHandler(
      {
        name: "ask-once",
        access: "public",
        view: z.object({}),
        limit: { key: ({ request }) => request.sourceIp, times: 1, withinSeconds: 600 },
      },
      () => async () => ok({}),
    );
    return door(town.deployment, once)({ ...event, headers: { ...event.headers, "x-zhuxue-viewer": viewer } }, context);
  };

  test("tells whom the limits count: the browser, not the edge in front of it", async () => {
    const answers = [await askOnce("198.51.100.7"), await askOnce("198.51.100.7"), await askOnce("2001:db8::7")];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 429, 200]);
  });

  test("tells whom the limits count where a household has more addresses than it can use: its network of IPv6", async () => {
    const answers = [
      await askOnce("2001:db8:0:7::1"),
      await askOnce("2001:db8:0:7:ffff:1:2:3"),
      await askOnce("2001:db8:0:8::1"),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 429, 200]);
  });

  test("keeps its secret: no log line and no answer holds it, also when a door fails", async () => {
    const failing = door(town.deployment, ({ api: kit }) => async (event) => {
      kit.logger.error("Unexpected", { headers: JSON.stringify(event.headers) });
      return { statusCode: 500, headers: {}, body: JSON.stringify(event) };
    });

    const answer = await failing(throughEdge(`${anhe}.example.com`, "/"), context);

    expect(town.logged.join()).toContain("headers");
    expect(`${town.logged.join()}${answer.body}`).not.toContain(secret);
  });
});
