import { describe, expect, test } from "vitest";
import type { WorkflowEngine } from "../../functions/dependencies.ts";

/** Two workflows, `waits` and `rests`, each waiting a day; what every engine must tell of its running executions. */
export const engineContract = (name: string, makeEngine: () => Promise<WorkflowEngine>): void => {
  const allRunning = async (engine: WorkflowEngine, workflow: string) => {
    const pages: (readonly string[])[] = [];
    for (let after: string | undefined; ; ) {
      const { names, next } = await engine.running({ workflow, ...(after === undefined ? {} : { after }) });
      pages.push(names);
      if (next === undefined) return pages;
      after = next;
    }
  };
  const start = (engine: WorkflowEngine, workflow: string, of: string) =>
    engine.start({ workflow, name: of, input: {} });

  describe(`${name}: what runs`, () => {
    test("is listed by name, workflow by workflow, until it is stopped", async () => {
      const engine = await makeEngine();
      for (const of of ["application-1", "application-2"]) await start(engine, "waits", of);
      await start(engine, "rests", "publicity-1");

      await engine.stop({ workflow: "waits", name: "application-1", cause: "repair" });

      expect(await allRunning(engine, "waits")).toEqual([["application-2"]]);
      expect(await allRunning(engine, "rests")).toEqual([["publicity-1"]]);
    });

    test("is listed page by page, each execution once", { timeout: 60_000 }, async () => {
      const engine = await makeEngine();
      const started = Array.from({ length: 1001 }, (_, place) => `application-${place}`);
      for (let from = 0; from < started.length; from += 100)
        await Promise.all(started.slice(from, from + 100).map((of) => start(engine, "waits", of)));

      const pages = await allRunning(engine, "waits");

      expect(pages).toHaveLength(2);
      expect(pages.flat().toSorted()).toEqual(started.toSorted());
    });

    test("is nothing when nothing was started", async () => {
      const engine = await makeEngine();

      expect(await allRunning(engine, "waits")).toEqual([[]]);
    });
  });
};
