import { describe, expect, test } from "vitest";
import { namedError } from "../../../local/stepfunctions/interpreter/failure.ts";
import { anOffice, aWorkflow, awaiting, calling, type Handler } from "./office.ts";

/** A function that throws this error so many times, then answers. */
const failing = (times: number, name: string): Handler => {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls <= times) throw namedError(name, "the post office is closed");
    return "sent";
  };
};

const sending = (retry: object, more: object = {}) =>
  aWorkflow({
    "Tell the family": calling("sendNotice", { Retry: [retry], End: true, ...more }),
    ...("Catch" in more && { Parked: { Type: "Pass", End: true } }),
  });

describe("Retry", () => {
  test("calls again after the interval, doubled each time", async () => {
    const definition = sending({ ErrorEquals: ["Transient"], IntervalSeconds: 10, BackoffRate: 2 });
    const office = await anOffice({ definition, handlers: { sendNotice: failing(2, "Transient") } });

    await office.begin();
    await office.pass(9);
    const early = office.calls.length;
    await office.pass(1);
    await office.pass(19);
    const second = office.calls.length;
    await office.pass(1);

    expect([early, second]).toEqual([1, 2]);
    expect(office.output()).toBe("sent");
  });

  test("never waits longer than the longest delay", async () => {
    const definition = sending({
      ErrorEquals: ["Transient"],
      IntervalSeconds: 10,
      BackoffRate: 10,
      MaxDelaySeconds: 15,
    });
    const office = await anOffice({ definition, handlers: { sendNotice: failing(2, "Transient") } });

    await office.begin();
    await office.pass(10);
    await office.pass(15);

    expect(office.output()).toBe("sent");
  });

  test("spreads attempts over the delay when asked for jitter", async () => {
    const definition = sending({ ErrorEquals: ["Transient"], IntervalSeconds: 10, JitterStrategy: "FULL" });
    const office = await anOffice({ definition, handlers: { sendNotice: failing(1, "Transient") } });

    await office.begin();
    const due = office.engine.nextDueAt() ?? "";
    await office.pass(10);

    expect(due >= "2026-09-07T01:00:00.000Z" && due <= "2026-09-07T01:00:10.000Z").toBe(true);
    expect(office.output()).toBe("sent");
  });

  test("does not retry what it does not name", async () => {
    const definition = sending({ ErrorEquals: ["Transient"] });
    const office = await anOffice({ definition, handlers: { sendNotice: failing(1, "NoticeUndeliverable") } });

    await office.begin();

    expect(office.calls).toEqual(["sendNotice"]);
    expect(office.execution()).toMatchObject({
      status: "FAILED",
      error: "NoticeUndeliverable",
      cause: JSON.stringify({ errorType: "NoticeUndeliverable", errorMessage: "the post office is closed" }),
    });
  });

  test("gives up after its attempts and lets Catch decide", async () => {
    const definition = sending(
      { ErrorEquals: ["Transient"], IntervalSeconds: 1, MaxAttempts: 2 },
      {
        Catch: [{ ErrorEquals: ["States.ALL"], Assign: { why: "{% $states.errorOutput.Error %}" }, Next: "Parked" }],
      },
    );
    const office = await anOffice({ definition, handlers: { sendNotice: failing(9, "Transient") } });

    await office.begin();
    await office.pass(1);
    await office.pass(2);

    expect(office.calls).toHaveLength(3);
    expect(office.path()).toEqual(["Tell the family", "Parked"]);
    expect(office.output()).toMatchObject({ Error: "Transient" });
  });

  test("keeps the visit and gives a new token", async () => {
    let closed = true;
    const visits: (readonly [unknown, unknown])[] = [];
    const office = await anOffice({
      definition: aWorkflow({
        "Class check": awaiting({ Retry: [{ ErrorEquals: ["Transient"] }], End: true }),
      }),
      handlers: {
        openHumanTask: ({ enteredAt, resumeToken }) => {
          visits.push([enteredAt, resumeToken]);
          if (closed) throw namedError("Transient", "closed");
          return null;
        },
      },
    });

    await office.begin();
    closed = false;
    await office.pass(60);

    expect(visits).toHaveLength(2);
    expect(visits[0]?.[0]).toBe(visits[1]?.[0]);
    expect(visits[0]?.[1]).not.toBe(visits[1]?.[1]);
    expect(await office.resume({}, String(visits[0]?.[1]))).toBe("gone");
    expect(await office.resume({}, String(visits[1]?.[1]))).toBe("resumed");
  });
});

describe("Catch", () => {
  test("by States.TaskFailed takes a business error but not a timeout", async () => {
    const definition = aWorkflow({
      "Class check": awaiting({
        TimeoutSeconds: 5,
        Catch: [
          { ErrorEquals: ["States.TaskFailed"], Next: "Correction" },
          { ErrorEquals: ["States.Timeout"], Next: "Overdue" },
        ],
        End: true,
      }),
      Correction: { Type: "Pass", Next: "Class check" },
      Overdue: { Type: "Pass", End: true },
    });
    const office = await anOffice({ definition });

    await office.begin();
    await office.fail("Returned");
    await office.pass(5);

    expect(office.path()).toEqual(["Class check", "Correction", "Class check", "Overdue"]);
  });

  test("hears a missed heartbeat, and a heartbeat postpones it", async () => {
    const definition = aWorkflow({
      "Bank file": awaiting({
        HeartbeatSeconds: 10,
        TimeoutSeconds: 100,
        Catch: [{ ErrorEquals: ["States.HeartbeatTimeout"], Next: "Silent" }],
        End: true,
      }),
      Silent: { Type: "Pass", End: true },
    });
    const office = await anOffice({ definition });
    await office.begin();

    await office.pass(9);
    const sign = await office.engine.heartbeat({ resumeToken: office.lastToken() });
    await office.pass(9);
    const alive = office.path();
    await office.pass(1);

    expect(sign).toBe("alive");
    expect(alive).toEqual(["Bank file"]);
    expect(office.path()).toEqual(["Bank file", "Silent"]);
    expect(await office.engine.heartbeat({ resumeToken: office.lastToken() })).toBe("gone");
  });

  test("hears an expression that has no value", async () => {
    const definition = aWorkflow({
      Publish: calling("publish", {
        Output: "{% $states.result.Payload.missing %}",
        Catch: [{ ErrorEquals: ["States.QueryEvaluationError"], Next: "Parked" }],
        End: true,
      }),
      Parked: { Type: "Pass", Output: "parked", End: true },
    });
    const office = await anOffice({ definition, handlers: { publish: () => ({}) } });

    await office.begin();

    expect(office.output()).toBe("parked");
    expect(office.types()).toContain("EvaluationFailed");
  });

  test("by States.ALL takes even an answer larger than AWS would carry", async () => {
    const definition = aWorkflow({
      Publish: calling("publish", { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Parked" }], End: true }),
      Parked: { Type: "Pass", End: true },
    });
    const office = await anOffice({ definition, handlers: { publish: () => "助".repeat(90_000) } });

    await office.begin();

    expect(office.output()).toMatchObject({ Error: "States.DataLimitExceeded" });
  });

  test("that cannot be evaluated fails the execution", async () => {
    const definition = aWorkflow({
      Publish: calling("publish", {
        Catch: [{ ErrorEquals: ["States.ALL"], Output: "{% $missing %}", Next: "Parked" }],
        End: true,
      }),
      Parked: { Type: "Pass", End: true },
    });
    const office = await anOffice({ definition, handlers: { publish: failing(1, "Broken") } });

    await office.begin();

    expect(office.execution()).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
  });
});
