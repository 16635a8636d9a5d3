import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/api/routes.ts";
import { demoStart } from "../../local/local-system.ts";
import { openingStart, playOpening } from "../../local/play/opening.ts";
import { stylesheet } from "../../web/styles/stylesheet.ts";
import { launchBrowser } from "../support/browser.ts";
import { startWorld, type World } from "../support/world.ts";
import { emptySights } from "./empty-sights.ts";
import { openLookout, type Sight } from "./examine-sight.ts";
import { fullSights } from "./full-sights.ts";
import { type People, peopleAtBrowsers } from "./people.ts";
import { files, type Sights } from "./sights.ts";

let browser: Browser;
let world: World;
let lookout: Awaited<ReturnType<typeof openLookout>>;
beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), startWorld({ start: openingStart })]);
  lookout = await openLookout(browser, world.url);
});
afterAll(async () => {
  await lookout.close();
  await browser.close();
  await world.end();
});

const doors = routes.filter(({ method }) => method === "GET").map(({ name }) => name);
const pages = doors.filter((name) => !(name in files));

const sightsOf = async (sights: typeof emptySights): Promise<{ readonly people: People; readonly sights: Sights }> => {
  const people = peopleAtBrowsers(browser, world);
  return { people, sights: await sights({ world, people }) };
};

const obstaclesAt = async (
  sights: { readonly [door: string]: readonly Sight[] },
  door: string,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const sight of sights[door] ?? []) found.push(...(await lookout.obstaclesOf(sight)));
  return sights[door]?.length ? found : [`nobody visited ${door}`];
};

test("a bad page does not pass", async () => {
  const as = await browser.newContext();
  const body = `<html lang="zh-CN"><h1>一</h1><h1>二</h1><p>please try again later</p><p>schoolCheck</p><img src="x"></html>`;
  const server = createServer((_, response) =>
    response.setHeader("content-type", "text/html; charset=utf-8").end(body),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const bad = await openLookout(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  const found = (await bad.obstaclesOf({ as, path: "/" })).join("\n");
  await bad.close();
  await as.close();
  server.close();

  for (const fault of [
    "2 main headings",
    "has no title",
    "is not in zh-CN: please",
    "a code: schoolCheck",
    "image-alt",
  ])
    expect(found).toContain(fault);
  expect(found).toContain("says it is in zh-CN");
});

describe("before anybody has applied", () => {
  let seen: Awaited<ReturnType<typeof sightsOf>>;
  beforeAll(async () => {
    seen = await sightsOf(emptySights);
  });
  afterAll(() => seen.people.leave());

  test.each(pages)("%s keeps nobody out", async (door) => {
    expect(await obstaclesAt(seen.sights, door)).toEqual([]);
  });
});

describe("three weeks into the campaign", () => {
  let seen: Awaited<ReturnType<typeof sightsOf>>;
  beforeAll(async () => {
    await playOpening(world, demoStart, () => undefined);
    seen = await sightsOf(fullSights);
  }, 240_000);
  afterAll(() => seen.people.leave());

  test.each(pages)("%s keeps nobody out", async (door) => {
    expect(await obstaclesAt(seen.sights, door)).toEqual([]);
  });
});

describe("what is not a page", () => {
  test.each(Object.values(files))("$path is $contentType", async ({ path, contentType }) => {
    const answer = await fetch(`${world.url}${path.startsWith("/") ? path : stylesheet.path}`);

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain(contentType);
  });
});

test("the home page weighs 30 KB at most, with its styles, as a phone loads it", async () => {
  const sizes = await Promise.all(
    ["/", stylesheet.path].map(async (path) => {
      const { headers } = await fetch(`${world.url}${path}`, { method: "GET", headers: { accept: "text/html" } });
      return Number(headers.get("content-length"));
    }),
  );

  expect(sizes.every((size) => size > 0)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30 * 1024);
});
