import { instantOf } from "../../domain/calendar/time.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createStepFunctions } from "../../local/stepfunctions/step-functions.ts";

/** The stages an application passes; each waits for a person, the last is done by a function. */
export const stages = ["Class check", "School check", "County recheck"];

const stage = (next: string) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: {
    FunctionName: "openHumanTask",
    Payload: {
      wait: "{% $states.context.Execution.Name & $states.context.State.Name & $states.context.State.EnteredTime %}",
      resumeToken: "{% $states.context.Task.Token %}",
    },
  },
  TimeoutSeconds: 3600,
  Next: next,
});

const definition = {
  QueryLanguage: "JSONata",
  StartAt: "Class check",
  States: {
    "Class check": stage("School check"),
    "School check": stage("Pause"),
    Pause: { Type: "Wait", Seconds: 0, Next: "County recheck" },
    "County recheck": stage("Approve"),
    Approve: {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Arguments: { FunctionName: "approve", Payload: {} },
      End: true,
    },
  },
};

/** An engine on this file whose persons keep the tokens in the file too, one per wait. */
export const openOffice = (path: string) => {
  const db = openDatabase(path);
  db.sqlite.exec("CREATE TABLE IF NOT EXISTS desk (wait TEXT PRIMARY KEY, token TEXT NOT NULL)");
  const put = db.sqlite.prepare("INSERT INTO desk VALUES (?, ?) ON CONFLICT DO UPDATE SET token = excluded.token");
  const all = db.sqlite.prepare("SELECT token FROM desk ORDER BY random() LIMIT 20");
  const engine = createStepFunctions({
    db,
    clock: { now: () => instantOf(Date.now()) },
    workflows: [{ name: "review", definition }],
    logger: { info: () => undefined, error: () => undefined },
    invoke: async (functionName, payload) => {
      const { wait, resumeToken } = payload as { readonly [key: string]: string };
      if (functionName === "openHumanTask") await db.write(() => put.run(wait ?? "", resumeToken ?? ""));
      return null;
    },
  });
  const answerSome = () =>
    Promise.all(
      (all.all() as { token: string }[]).map(({ token }) => engine.resume({ resumeToken: token, output: {} })),
    );
  return { db, engine, answerSome };
};

/** Starts so many applications and answers at random until all are approved, then leaves. */
const workUntilDone = async (path: string, applications: number) => {
  const { db, engine, answerSome } = openOffice(path);
  await engine.run();
  process.stdout.write("open\n");
  for (let i = 0; i < applications; i++)
    await engine.start({ workflow: "review", name: `application-${i}`, input: { i } });
  while (engine.list({ status: "RUNNING", limit: 1 }).length > 0) {
    await answerSome();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await engine.close();
  await db.close();
};

const [, , path, applications] = process.argv;
if (import.meta.main && path !== undefined) await workUntilDone(path, Number(applications));
