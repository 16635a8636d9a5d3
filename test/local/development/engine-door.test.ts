import { describe, expect, onTestFinished, test } from "vitest";
import type { Actor } from "../../../functions/api/api.ts";
import type { ApiKit } from "../../../functions/api/api-kit.ts";
import { routes } from "../../../functions/api/routes.ts";
import { unroutedHandler } from "../../../functions/api/unrouted.ts";
import { developmentRoutes } from "../../../local/development/development-routes.ts";
import { engineHandlers } from "../../../local/development/engine/engine-handlers.ts";
import { createEngineReader } from "../../../local/development/engine/engine-reader.ts";
import { startHttpServer } from "../../../local/http-server.ts";
import { createMemoryLimiter } from "../../../local/memory-limiter.ts";
import { problemPage } from "../../../web/pages/problem.tsx";
import { monday } from "../../support/factories.ts";
import { anOffice, aWorkflow, awaiting } from "../stepfunctions/office.ts";

const definition = aWorkflow({ "Class check": awaiting({ TimeoutSeconds: 600, End: true }) });
const logger = { info: () => undefined, error: () => undefined };
const clock = { now: () => monday };

/** The engine's doors alone, on an engine in which one execution waits. */
const openEngine = async () => {
  const office = await anOffice({ definition });
  await office.begin({ applicationId: "a1" });
  const api: ApiKit<Actor> = {
    authenticate: async () => undefined,
    frame: () => ({ county: { name: "安禾县", englishName: "Anhe County", phone: "" } }),
    renderProblem: problemPage,
    limiter: createMemoryLimiter(clock.now),
    ...{ logger, clock },
  };
  const deps = { development: { engine: createEngineReader(office) }, api };
  const doors = await startHttpServer({
    port: 0,
    routes: developmentRoutes.filter(({ name }) => name in engineHandlers),
    handlers: new Map(Object.entries(engineHandlers).map(([name, handler]) => [name, handler(deps)])),
    unrouted: unroutedHandler([])({ api }),
    logger,
  });
  onTestFinished(() => doors.close());
  const get = (path: string, accept = "text/html") => fetch(`${doors.url}${path}`, { headers: { accept } });
  return { ...office, get };
};

describe("the doors of the engine's page", () => {
  test("list what runs, as a page and as JSON", async () => {
    const { get } = await openEngine();

    const [page, json] = await Promise.all([get("/engine"), get("/engine?status=RUNNING", "application/json")]);

    expect(await page.text()).toContain("/engine/review/application-1");
    expect(await json.json()).toMatchObject({ status: "RUNNING", executions: [{ name: "application-1" }] });
  });

  test("draw an execution, with the state in which it stands told by its word", async () => {
    const { get, lastToken } = await openEngine();

    const html = await (await get("/engine/review/application-1?lang=en")).text();

    expect(html).toContain("● here now");
    expect(html).toContain("Waits for an answer");
    expect(html).not.toContain(lastToken());
  });

  test("know no execution that never was, and refuse a status nobody has", async () => {
    const { get } = await openEngine();

    const answers = await Promise.all([get("/engine/review/nobody"), get("/engine?status=asleep")]);

    expect(answers.map(({ status }) => status)).toEqual([404, 422]);
  });

  test("are not among the doors of the house", () => {
    expect(routes.filter(({ path }) => path.startsWith("/engine"))).toEqual([]);
  });
});
