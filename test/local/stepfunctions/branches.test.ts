import { describe, expect, test } from "vitest";
import type { Json } from "../../../functions/dependencies.ts";
import { namedError } from "../../../local/stepfunctions/interpreter/failure.ts";
import { anOffice, aWorkflow, awaiting, calling } from "./office.ts";

const scope = (states: { readonly [name: string]: object }) => ({ StartAt: Object.keys(states)[0], States: states });

describe("a Parallel state", () => {
  const definition = aWorkflow({
    Sign: {
      Type: "Parallel",
      Branches: [
        scope({ Principal: awaiting({ Output: "principal", End: true }) }),
        scope({ Deputy: awaiting({ Output: "deputy", End: true }) }),
      ],
      Catch: [{ ErrorEquals: ["Returned"], Next: "Corrected" }],
      End: true,
    },
    Corrected: { Type: "Pass", Output: "corrected", End: true },
  });

  test("goes on when every branch has ended, with the outputs in the order of the branches", async () => {
    const office = await anOffice({ definition });
    await office.begin();
    const [principal, deputy] = office.waits;

    await office.resume({}, deputy?.resumeToken);
    const between = office.execution()?.status;
    await office.resume({}, principal?.resumeToken);

    expect(between).toBe("RUNNING");
    expect(office.output()).toEqual(["principal", "deputy"]);
  });

  test("ends the other branches when one fails", async () => {
    const office = await anOffice({ definition });
    await office.begin();
    const [principal] = office.waits;

    await office.fail("Returned");
    const other = await office.resume({}, principal?.resumeToken);

    expect(other).toBe("gone");
    expect(office.output()).toBe("corrected");
  });

  test("goes on where it was after a crash between two signatures", async () => {
    const office = await anOffice({ definition });
    await office.begin();
    const [principal, deputy] = office.waits;
    await office.resume({}, principal?.resumeToken);

    await office.crash();
    await office.resume({}, deputy?.resumeToken);

    expect(office.output()).toEqual(["principal", "deputy"]);
  });
});

describe("an inline Map state", () => {
  const definition = aWorkflow({
    "Release the lines": {
      Type: "Map",
      Items: "{% $states.input.lines %}",
      ItemSelector: { place: "{% $states.context.Map.Item.Index %}", line: "{% $states.context.Map.Item.Value %}" },
      MaxConcurrency: 2,
      ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, ...scope({ Release: calling("release", { End: true }) }) },
      End: true,
    },
  });

  test("runs every item, a few at once, and keeps their order", async () => {
    let open = 0;
    let most = 0;
    const release = async ({ line, place }: { readonly [key: string]: Json }) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return `${line}@${place}`;
    };
    const office = await anOffice({ definition, handlers: { release } });

    await office.begin({ lines: ["a", "b", "c", "d", "e"] });

    expect(office.output()).toEqual(["a@0", "b@1", "c@2", "d@3", "e@4"]);
    expect(most).toBe(2);
  });

  test("of nothing gives nothing", async () => {
    const office = await anOffice({ definition });

    await office.begin({ lines: [] });

    expect(office.output()).toEqual([]);
  });

  test("fails with the error of the item that failed", async () => {
    const release = ({ line }: { readonly [key: string]: Json }) => {
      if (line === "b") throw namedError("LineHeld", "an objection is open");
      return null;
    };
    const office = await anOffice({ definition, handlers: { release } });

    await office.begin({ lines: ["a", "b", "c"] });

    expect(office.execution()).toMatchObject({ status: "FAILED", error: "LineHeld" });
    expect(office.types().filter((type) => type.startsWith("Map"))).toEqual(
      expect.arrayContaining(["MapStateEntered", "MapStateStarted", "MapIterationStarted", "MapStateFailed"]),
    );
  });

  test("gives items waiting at the same moment different entry times", async () => {
    const office = await anOffice({
      definition: aWorkflow({
        Inspect: { Type: "Map", ItemProcessor: scope({ Inspection: awaiting({ End: true }) }), End: true },
      }),
    });

    await office.begin([1, 2, 3]);

    expect(new Set(office.waits.map(({ enteredAt }) => enteredAt)).size).toBe(3);
  });
});

describe("a task that starts another execution", () => {
  const definition = aWorkflow({
    Open: {
      Type: "Task",
      Resource: "arn:aws:states:::states:startExecution",
      Arguments: { StateMachineArn: "publicity", Name: "list-7", Input: { listId: "7" } },
      Catch: [{ ErrorEquals: ["StepFunctions.ExecutionAlreadyExistsException"], Output: "taken", Next: "End" }],
      End: true,
    },
    End: { Type: "Succeed" },
  });
  const others = { publicity: aWorkflow({ Post: awaiting({ End: true }) }) };

  test("goes on at once and knows its name", async () => {
    const office = await anOffice({ definition, others });

    await office.begin();

    expect(office.output()).toMatchObject({ ExecutionArn: expect.stringMatching(/:publicity:list-7$/) });
    expect(office.engine.path({ workflow: "publicity", name: "list-7" })).toEqual(["Post"]);
  });

  test("hears when the name is taken with another input", async () => {
    const office = await anOffice({ definition, others });
    await office.engine.start({ workflow: "publicity", name: "list-7", input: { listId: "8" } });

    await office.begin();

    expect(office.output()).toBe("taken");
  });
});

describe("after branches that failed at once", () => {
  const failing = {
    Type: "Parallel",
    Branches: [
      { StartAt: "Refuse", States: { Refuse: { Type: "Fail", Error: "Refused" } } },
      { StartAt: "Look", States: { Look: { Type: "Pass", End: true } } },
    ],
    Catch: [{ ErrorEquals: ["Refused"], Output: [1, 2, 3], Next: "Again" }],
    End: true,
  };

  test("other branches of the same execution come to their end", async () => {
    const Again = {
      Type: "Parallel",
      Branches: ["One", "Other"].map((name) => ({ StartAt: name, States: { [name]: { Type: "Pass", End: true } } })),
      End: true,
    };
    const office = await anOffice({ definition: aWorkflow({ First: failing, Again }) });

    await office.begin();

    expect(office.output()).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  test("the iterations of a Map are its own", async () => {
    const ItemProcessor = { StartAt: "Take", States: { Take: { Type: "Pass", End: true } } };
    const Again = { Type: "Map", MaxConcurrency: 1, ItemProcessor, End: true };
    const office = await anOffice({ definition: aWorkflow({ First: failing, Again }) });

    await office.begin();

    expect(office.output()).toEqual([1, 2, 3]);
  });
});
