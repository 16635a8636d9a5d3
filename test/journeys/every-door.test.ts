import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handlers } from "../../functions/api/handlers.ts";
import { routes } from "../../functions/api/routes.ts";
import { answerFaults } from "../support/page-rules.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let head: AtDesk;

beforeAll(async () => {
  world = await startWorld();
  head = await atDesk(world, (await world.deps.county.get())?.offices.centerHeadId ?? "");
});
// The end looks at every answer for its guards: policy, no script within the page, nothing stored, no way elsewhere.
afterAll(() => world.end());

const script = "<script>alert(1)</script>";
const hostile = [
  "x",
  "__proto__",
  "..%2f..%2fkeys.json",
  "%00",
  "%E0%A4%A",
  encodeURIComponent(script),
  "9".repeat(400),
];
const hostileQuery = `page=${encodeURIComponent(script)}&__proto__[x]=1&after=${"%F0%9F%92%A9".repeat(50)}&lang=../en`;

const pathsOf = (path: string): readonly string[] =>
  path.includes("{") ? hostile.map((value) => path.replaceAll(/\{[^}]+\}/g, value)) : [path, `${path}?${hostileQuery}`];

/** What broke, or gave back what was sent as if it were ours. */
const brokenAmong = async (paths: readonly string[], open: AtDesk["open"]): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const path of paths) {
    const { status, text } = await open(path);
    if (status >= 500 || text.includes(script)) broken.push(`${status} ${path}`);
  }
  return broken;
};

const looks = [...new Set(routes.filter(({ method }) => method === "GET").map(({ path }) => path))];
const acts = routes.filter(({ method }) => method !== "GET");

describe("a door", () => {
  test("breaks at nothing that stands in an address, for a stranger and for the head of the centre", async () => {
    const paths = looks.flatMap(pathsOf);

    const toStranger = await brokenAmong(paths, aVisitor(world.url).open);
    const toHead = await brokenAmong(paths, head.open);

    expect([toStranger, toHead]).toEqual([[], []]);
    expect(paths.length).toBeGreaterThan(200);
  });

  test("for staff and families is shut to strangers, whatever they send", async () => {
    const stranger = aVisitor(world.url);
    const open: string[] = [];
    for (const { name, path } of acts) {
      const { status } = await stranger.post(path.replaceAll(/\{[^}]+\}/g, "x"), { humanFact: script, version: "1" });
      const isPublic = handlers[name].definition.access === "public";
      if (status >= 500 || (!isPublic && status !== 401)) open.push(`${status} ${name}`);
    }

    expect(open).toEqual([]);
  });

  test("has logged no failure meanwhile", () => {
    expect(world.logged).toEqual([]);
  });
});

test("an answer without its guards is found", () => {
  const bare = { url: "/work", contentType: "", sent: "", status: 200 };
  const page = '<p style="x" onclick="y"><script>z</script><a href="javascript:1">';

  const faults = answerFaults({
    ...bare,
    headers: { "content-type": "text/html", "x-powered-by": "x" },
    location: "//evil.example.com",
    answered: page,
  });

  expect(faults.map((fault) => fault.replace("/work ", ""))).toEqual([
    "no content-security-policy",
    "no x-content-type-options",
    "no referrer-policy",
    "no cross-origin-opener-policy",
    "no cross-origin-resource-policy",
    "no permissions-policy",
    "may be stored",
    "says what it runs on",
    "leads elsewhere",
    "has a script within the page",
    "has a style within the page",
    "has an event handler",
    "has a javascript address",
  ]);
});
