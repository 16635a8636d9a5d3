import { instantOf } from "../../../domain/calendar/time.ts";
import type { Json } from "../../../functions/dependencies.ts";
import { type Database, openDatabase } from "../../../local/sqlite/database.ts";
import { createStepFunctions } from "../../../local/stepfunctions/step-functions.ts";

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
      Arguments: { FunctionName: "approve", Payload: { id: "{% $states.input.id %}" } },
      Output: "{% $states.input %}",
      End: true,
    },
    Ended: { Type: "Succeed" },
  },
};

/** Somebody is asked to decide: the application's number and the token of the wait. */
export type Asked = { readonly id: number; readonly resumeToken: string };

/** An engine with the approval path on a file; `onAsked` hears of every wait that opens. */
export const openApproval = (
  file: string,
  {
    onAsked,
    wrap = (db) => db,
  }: { readonly onAsked: (asked: Asked) => void; readonly wrap?: (db: Database) => Database },
) => {
  const db = openDatabase(file);
  const approved = new Map<number, () => void>();
  const engine = createStepFunctions({
    db: wrap(db),
    clock: { now: () => instantOf(Date.now()) },
    workflows: [{ name: "approval", definition }],
    logger: { info: () => undefined, error: (code, about) => console.error(code, about) },
    invoke: async (name, payload) => {
      if (name === "open") onAsked(payload as Asked);
      else approved.get((payload as Asked).id)?.();
      return {};
    },
  });
  return {
    engine,
    db,
    start: (id: number, payloadBytes: number) =>
      engine.start({
        workflow: "approval",
        name: `approval-${id}`,
        input: { id, data: "x".repeat(payloadBytes) } as Json,
      }),
    /** Resolves when the last step of an approval is called. */
    approved: async (id: number): Promise<void> => {
      await new Promise<void>((resolve) => approved.set(id, resolve));
      approved.delete(id);
    },
    close: async () => {
      await engine.close();
      await db.close();
    },
  };
};

/** Runs jobs in their order, so many at once. */
export const atOnce = async (
  { count, most }: { readonly count: number; readonly most: number },
  job: (n: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const worker = async () => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: most }, worker));
};

/** The value below which this share of the figures lies. */
export const percentile = (figures: readonly number[], share: number): number => {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
};
