const done = { Type: "Succeed" };
const pass = { Type: "Pass", End: true };
const machine = (more: object) => ({ QueryLanguage: "JSONata", StartAt: "A", States: { A: done }, ...more });
const schema = (sentence: string) => `SCHEMA_VALIDATION_FAILED: ${sentence}`;
const target = (sentence: string) => `MISSING_TRANSITION_TARGET: ${sentence}`;
const jsonPath = "NOT_RUN_BY_THIS_ENGINE: This engine does not run the QueryLanguage 'JSONPath'. at /QueryLanguage";

/** Whole machines that are refused, and every sentence they are refused with. */
export const refusedMachines: readonly (readonly [what: string, definition: object, refusals: readonly string[]])[] = [
  ["nothing in it", {}, [schema("These fields are required: [States, StartAt] at /")]],
  ["no start", { States: { A: done } }, [schema("These fields are required: [StartAt] at /")]],
  [
    "no query language and a way to nowhere",
    { StartAt: "B", States: { A: done } },
    [target("Missing 'Next' target: B at /StartAt"), target('State "A" is not reachable. at /States/A')],
  ],
  ["no query language", { StartAt: "A", States: { A: done } }, [jsonPath]],
  ["JSONPath", machine({ QueryLanguage: "JSONPath" }), [jsonPath]],
  [
    "an unknown query language",
    machine({ QueryLanguage: "jsonata" }),
    [schema("Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage")],
  ],
  [
    "a number for its query language",
    machine({ QueryLanguage: 5 }),
    [schema("Expected value of type [STRING] at /QueryLanguage")],
  ],
  ["another version", machine({ Version: "2.0" }), [schema("Value should be one of the following: [1.0] at /Version")]],
  ["a field nobody knows", machine({ comment: "x" }), [schema("Field 'comment' is not supported at /")]],
  [
    "an expression for its timeout",
    machine({ TimeoutSeconds: "{% 5 %}" }),
    [schema("Expected value of type Integer at /TimeoutSeconds")],
  ],
  [
    "a start that is no state",
    machine({ StartAt: "Ghost" }),
    [target("Missing 'Next' target: Ghost at /StartAt"), target('State "A" is not reachable. at /States/A')],
  ],
  [
    "a way to nowhere",
    machine({ States: { A: { Type: "Pass", Next: "pass3" }, pass2: pass } }),
    [
      target("Missing 'Next' target: pass3 at /States/A/Next"),
      target('State "pass2" is not reachable. at /States/pass2'),
    ],
  ],
  [
    "ways to nowhere by default, by choice and by catch",
    machine({
      States: {
        A: { Type: "Choice", Choices: [{ Condition: "{% true %}", Next: "X" }], Default: "B" },
        B: {
          Type: "Parallel",
          Branches: [{ StartAt: "In", States: { In: pass } }],
          Catch: [{ ErrorEquals: ["States.ALL"], Next: "Y" }],
          Next: "C",
        },
        C: { Type: "Choice", Choices: [{ Condition: true, Next: "D" }], Default: "Z" },
        D: done,
      },
    }),
    [
      target("Missing 'Next' target: X at /States/A/Choices[0]/Next"),
      target("Missing 'Next' target: Y at /States/B/Catch[0]/Next"),
      target("Missing 'Next' target: Z at /States/C/Default"),
    ],
  ],
  [
    "no end",
    machine({
      States: { A: { Type: "Pass", Next: "B" }, B: { Type: "Pass", Next: "A" }, C: { Type: "Pass", Next: "D" } },
    }),
    [target("Missing 'Next' target: D at /States/C/Next"), "MISSING_END_STATE: Workflow has no terminal state at null"],
  ],
  [
    "states nothing leads to inside a branch and a Map",
    machine({
      States: {
        A: { Type: "Parallel", Branches: [{ StartAt: "In", States: { In: pass, Ghost: pass } }], Next: "M" },
        M: {
          Type: "Map",
          ItemProcessor: { StartAt: "Nobody", States: { Lost: pass } },
          End: true,
        },
      },
    }),
    [
      target("Missing 'Next' target: Nobody at /States/M/ItemProcessor/StartAt"),
      target('State "Ghost" is not reachable. at /States/A/Branches[0]/States/Ghost'),
      target('State "Lost" is not reachable. at /States/M/ItemProcessor/States/Lost'),
    ],
  ],
  [
    "a state name of two scopes",
    machine({
      States: { A: { Type: "Parallel", Branches: [{ StartAt: "A", States: { A: pass } }], End: true } },
    }),
    ["DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A/Branches[0]/States/A"],
  ],
  [
    "a state name of 81 characters",
    machine({ StartAt: "长".repeat(81), States: { ["长".repeat(81)]: done } }),
    [
      `INVALID_STATE_NAME: Invalid State name: State '${"长".repeat(81)}' exceeds the 80-character limit allowed by the service at /States/${"长".repeat(81)}`,
    ],
  ],
  [
    "a query language of its own for a branch",
    machine({
      States: {
        A: { Type: "Parallel", Branches: [{ QueryLanguage: "JSONata", StartAt: "B", States: { B: pass } }], End: true },
      },
    }),
    [schema("Field 'QueryLanguage' is not supported at /States/A/Branches[0]")],
  ],
  [
    "a variable assigned again in an inner scope",
    machine({
      States: {
        A: {
          Type: "Map",
          ItemProcessor: {
            StartAt: "B",
            States: {
              B: { Type: "Pass", Assign: { list: 1 }, Next: "C" },
              C: { Type: "Pass", Assign: { own: 1 }, End: true },
            },
          },
          Assign: { list: 2 },
          Next: "D",
        },
        D: done,
      },
    }),
    [schema("Variable 'list' is assigned in an outer scope. at /States/A/ItemProcessor/States/B/Assign/list")],
  ],
];

/** Whole machines that AWS takes and this engine runs. */
export const acceptedMachines: readonly (readonly [what: string, definition: object])[] = [
  ["a comment and a version", machine({ Comment: "two words", Version: "1.0", TimeoutSeconds: 0 })],
  [
    "a loop inside a branch",
    machine({
      States: {
        A: {
          Type: "Parallel",
          Branches: [
            {
              Comment: "never ends",
              StartAt: "B",
              States: { B: { Type: "Pass", Next: "C" }, C: { Type: "Pass", Next: "B" } },
            },
          ],
          End: true,
        },
      },
    }),
  ],
  [
    "the same variable in two branches",
    machine({
      States: {
        A: {
          Type: "Parallel",
          Branches: ["B", "C"].map((name) => ({
            StartAt: name,
            States: { [name]: { Type: "Pass", Assign: { found: name, 字段_1: 2 }, End: true } },
          })),
          End: true,
        },
      },
    }),
  ],
];
