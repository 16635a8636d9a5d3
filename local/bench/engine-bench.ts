import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Instant } from "../../domain/calendar/time.ts";
import type { Json } from "../../functions/dependencies.ts";
import { openDatabase } from "../sqlite/database.ts";
import { createStepFunctions } from "../stepfunctions/step-functions.ts";

const wait = (next: string) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: {
    FunctionName: "open",
    Payload: { id: "{% $states.input.id %}", resumeToken: "{% $states.context.Task.Token %}" },
  },
  TimeoutSeconds: 86_400,
  Catch: [{ ErrorEquals: ["States.ALL"], Next: "Ended" }],
  Output: "{% $states.input %}",
  Next: next,
});

/** The approval path of design §9: five task steps, four of them callbacks. */
const definition = {
  QueryLanguage: "JSONata",
  StartAt: "Class check",
  States: {
    "Class check": wait("School check"),
    "School check": wait("School publicity"),
    "School publicity": wait("County recheck"),
    "County recheck": wait("Approve"),
    Approve: {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Arguments: { FunctionName: "approve", Payload: "{% $states.input %}" },
      End: true,
    },
    Ended: { Type: "Succeed" },
  },
};

/** What the embedded engine does in a second, and what an instance takes on disk. */
export type EngineFigures = { readonly perSecond: number; readonly resumeP99Ms: number; readonly bytesEach: number };

const inFlight = 64;

/** Runs so many approvals through the embedded engine, durably, so many at a time. */
export const benchEngine = async (instances: number): Promise<EngineFigures> => {
  const folder = await mkdtemp(join(tmpdir(), "zhuxue-bench-"));
  const file = join(folder, "engine.db");
  const db = openDatabase(file);
  const resumes: number[] = [];
  const engine = createStepFunctions({
    db,
    clock: { now: () => Instant.parse(new Date().toISOString()) },
    workflows: [{ name: "approval", definition }],
    logger: { info: () => undefined, error: (code) => console.error(code) },
    invoke: async (name, payload) => {
      if (name === "open") setImmediate(() => void resume(payload));
      return {};
    },
  });
  const resume = async (payload: Json) => {
    const { resumeToken } = payload as { readonly resumeToken: string };
    const begun = performance.now();
    await engine.resume({ resumeToken, output: {} });
    resumes.push(performance.now() - begun);
  };
  await engine.run();
  const begun = performance.now();
  for (let next = 0; next < instances; ) {
    const batch = Array.from({ length: Math.min(inFlight, instances - next) }, (_, index) => next + index);
    next += batch.length;
    const data = "x".repeat(200);
    await Promise.all(
      batch.map((id) => engine.start({ workflow: "approval", name: `approval-${id}`, input: { id, data } })),
    );
  }
  await engine.idle();
  const seconds = (performance.now() - begun) / 1000;
  resumes.sort((one, other) => one - other);
  await engine.close();
  await db.close();
  const bytesEach = (await stat(file)).size / instances;
  await rm(folder, { recursive: true, force: true });
  return { perSecond: instances / seconds, resumeP99Ms: resumes[Math.floor(resumes.length * 0.99)] ?? 0, bytesEach };
};
