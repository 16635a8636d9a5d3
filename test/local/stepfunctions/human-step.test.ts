import { describe, expect, test } from "vitest";
import { anOffice, aWorkflow, awaiting } from "./office.ts";

const review = aWorkflow({
  "Class check": awaiting({
    Catch: [
      { ErrorEquals: ["Returned"], Output: "{% $states.errorOutput %}", Next: "Correction" },
      { ErrorEquals: ["States.Timeout"], Next: "Overdue" },
    ],
    TimeoutSeconds: "{% $states.input.seconds %}",
    Next: "Approve",
  }),
  Correction: awaiting({ Output: { seconds: 60 }, Next: "Class check" }),
  Overdue: { Type: "Pass", End: true },
  Approve: { Type: "Pass", End: true },
});

describe("a step that waits for a person", () => {
  test("goes on when the person approves", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });

    const answer = await office.resume({ by: "teacher" });

    expect(answer).toBe("resumed");
    expect(office.path()).toEqual(["Class check", "Approve"]);
    expect(office.execution()).toMatchObject({ status: "SUCCEEDED", output: { by: "teacher" } });
  });

  test("is left by the name of what the person decided", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });

    await office.fail("Returned", "papersUnreadable");

    expect(office.path()).toEqual(["Class check", "Correction"]);
    expect(office.execution()?.status).toBe("RUNNING");
  });

  test("fails the execution by a name nobody catches, with the cause as given", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });

    await office.fail("Withdrawn", "byGuardian");

    expect(office.execution()).toMatchObject({ status: "FAILED", error: "Withdrawn", cause: "byGuardian" });
  });

  test("times out when its seconds have passed, and not before", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });

    await office.pass(59);
    const before = office.path();
    await office.pass(1);

    expect(before).toEqual(["Class check"]);
    expect(office.path()).toEqual(["Class check", "Overdue"]);
  });

  test("hears neither a late answer nor a second one", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });
    const token = office.lastToken();
    await office.pass(60);

    const late = await office.resume({}, token);
    const invented = await office.resume({}, token.replace(/.$/, "_"));
    const nonsense = await office.resume({}, "letter");

    expect([late, invented, nonsense]).toEqual(["gone", "gone", "gone"]);
  });

  test("lets only one of two answers at the same moment through", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });
    const resumeToken = office.lastToken();

    const answers = await Promise.all([
      office.engine.resume({ resumeToken, output: {} }),
      office.engine.fail({ resumeToken, error: "Returned", cause: "" }),
      office.engine.resume({ resumeToken, output: {} }),
    ]);

    expect(answers).toEqual(["resumed", "gone", "gone"]);
  });

  test("may be answered while the function that opened it still runs", async () => {
    const office = await anOffice({
      definition: review,
      handlers: {
        openHumanTask: async ({ resumeToken }) => {
          await office.engine.resume({ resumeToken: String(resumeToken), output: "at once" });
          return null;
        },
      },
    });

    await office.begin({ seconds: 60 });

    expect(office.output()).toBe("at once");
  });

  test("has a later entry time at each visit, even when the clock stands still", async () => {
    const office = await anOffice({ definition: review });
    await office.begin({ seconds: 60 });

    await office.fail("Returned");
    await office.resume();

    const visits = office.waits.filter(({ state }) => state === "Class check").map(({ enteredAt }) => enteredAt);
    expect(visits).toEqual(["2026-09-07T01:00:00.000Z", "2026-09-07T01:00:00.002Z"]);
  });
});
