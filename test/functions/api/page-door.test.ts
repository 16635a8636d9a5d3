import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../../functions/api/api.ts";
import type { ApiKit, LambdaHandler } from "../../../functions/api/api-kit.ts";
import { handlers } from "../../../functions/api/handlers.ts";
import { pageDoor } from "../../../functions/api/page-door.ts";
import { matchRoute } from "../../../functions/api/route.ts";
import { routes } from "../../../functions/api/routes.ts";
import { unroutedHandler } from "../../../functions/api/unrouted.ts";
import type { Dependencies } from "../../../functions/dependencies.ts";
import { problemPage } from "../../../web/pages/problem.tsx";
import { monday } from "../../support/factories.ts";
import { asking, context } from "../counties/two-counties.ts";

const nobody: ApiKit<Actor> = {
  authenticate: async () => undefined,
  frame: () => ({ county: { name: "安禾县", englishName: "Anhe County", phone: "" } }),
  renderProblem: problemPage,
  limiter: { take: async () => "ok" },
  logger: { info: () => undefined, error: () => undefined },
  clock: { now: () => monday },
};
/** A refusal at the door asks nothing of the records. */
const deps = { api: nobody } as unknown as Dependencies & { readonly api: ApiKit<Actor> };
const unrouted = unroutedHandler(routes)(deps);

const allowedAt = (path: string): readonly string[] => {
  const match = matchRoute(routes, "OPTIONS", path);
  return match.found ? [] : match.allow;
};
const pages = routes.filter(({ method }) => method === "GET");
const doorOf = ({ name, path }: (typeof pages)[number]): LambdaHandler =>
  pageDoor(handlers[name], allowedAt(path).join(", "))(deps);
/** An address as somebody asks it, with an id in place of every parameter. */
const addressAt = (path: string): string => path.replaceAll(/\{\w+\+?\}/g, "x1");

const faces = ["text/html", "application/json"] as const;
const sent = (method: string, path: string, accept: string): APIGatewayProxyEventV2 => {
  const event = asking("aid.example.com", path, { headers: { accept } });
  return { ...event, requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method } } };
};

describe("a page's door", () => {
  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "POST"])(
    "answers %s, where no form takes it, as whoever answers for wrong addresses",
    async (method) => {
      const asked = pages
        .filter(({ path }) => !allowedAt(path).includes(method) || method === "OPTIONS")
        .flatMap((page) => faces.map((accept) => ({ page, event: sent(method, addressAt(page.path), accept) })));

      const answers = await Promise.all(asked.map(({ page, event }) => doorOf(page)(event, context)));
      const expected = await Promise.all(asked.map(({ event }) => unrouted(event, context)));

      expect(asked.length).toBeGreaterThan(60);
      expect(answers).toEqual(expected);
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([method === "OPTIONS" ? 204 : 405]));
    },
  );

  test("lets GET and HEAD in, which gets no body", async () => {
    const privacy = pageDoor(
      handlers["show-privacy"],
      "GET, HEAD, OPTIONS",
    )({
      ...deps,
      county: { get: async () => undefined },
    } as never);

    const [page, head] = await Promise.all(
      ["GET", "HEAD"].map((method) => privacy(sent(method, "/privacy", "text/html"), context)),
    );

    expect([page?.statusCode, head?.statusCode]).toEqual([200, 200]);
    expect(page?.body).toContain("<h1");
    expect(head?.body).toBe("");
  });
});

type Segments = readonly string[];
const segmentsOf = (path: string): Segments => path.slice(1).split("/");
const isParameter = (segment: string): boolean => segment.startsWith("{");
/** Whether one address is both of a page and of a form, by a word of the page where the form has a parameter. */
const hides = (page: Segments, form: Segments): boolean =>
  page.length === form.length &&
  page.every((segment, n) => isParameter(segment) || isParameter(form[n] ?? "") || segment === form[n]) &&
  page.some((segment, n) => !isParameter(segment) && isParameter(form[n] ?? ""));

test("no page stands before a form, but where a word stands that is no id of ours", () => {
  const forms = routes.filter(({ method }) => method !== "GET");

  const hidden = pages.flatMap((page) =>
    forms.flatMap((form) =>
      hides(segmentsOf(page.path), segmentsOf(form.path)) && !forms.some(({ path }) => path === page.path)
        ? [`${page.path} ${form.path}`]
        : [],
    ),
  );

  expect(hidden).toEqual([
    "/my-applications/documents/{fileId} /my-applications/{applicationId}/correction",
    "/my-applications/documents/{fileId} /my-applications/{applicationId}/withdrawal",
    "/my-applications/documents/{fileId} /my-applications/{applicationId}/reconsideration",
    "/preparation/{listId}/poster /preparation/{level}/{scope}",
    "/responsibility/letters/{letterId} /responsibility/{schoolCode}/contact",
    "/responsibility/letters/{letterId} /responsibility/{schoolCode}/officers",
  ]);
});
