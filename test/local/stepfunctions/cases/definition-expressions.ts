import { choice, map, pass, type Refused, schema, task, wait } from "./definition-parts.ts";

const unclosed = "JSONata string must start with {% and end with %}";
const unknownName = (name: string, place: string) =>
  `UNSUPPORTED_JSONATA_EXPRESSION: Reference to '${name}' at the top level is not supported. at /States/X${place}`;
const unended = (place: string) => `INVALID_JSONATA_EXPRESSION: Unexpected end of expression at /States/X${place}`;

/** Expressions AWS refuses before they run. */
export const ofExpressions: readonly Refused[] = [
  ["an expression that breaks off", pass({ Output: "{% 1 + %}" }), [unended("/Output")]],
  ["an empty expression", pass({ Output: "{%  %}" }), [unended("/Output")]],
  ["an expression without its end", pass({ Output: { a: ["{% 1"] } }), [schema(unclosed, "/Output/a[0]")]],
  ["a time without its end", wait({ Seconds: "{% 1" }), [schema(unclosed, "/Seconds")]],
  ["a condition in words", choice({ Condition: "always" }), [schema(unclosed, "/Choices[0]/Condition")]],
  [
    "a bare name deep inside",
    pass({ Output: { a: { b: ["{% phone %}"] } } }),
    [unknownName("phone", "/Output/a/b[0]")],
  ],
  ["a bare name in a variable", pass({ Assign: { v: "{% phone %}" } }), [unknownName("phone", "/Assign/v")]],
  ["a bare name in a condition", choice({ Condition: "{% phone %}" }), [unknownName("phone", "/Choices[0]/Condition")]],
  [
    "a bare name in a field called Comment",
    task({ Arguments: { FunctionName: "f", Payload: { Comment: "{% phone %}" } } }),
    [unknownName("phone", "/Arguments/Payload/Comment")],
  ],
  ["a bare name in a cause", { Type: "Fail", Cause: "{% phone %}" }, [unknownName("phone", "/Cause")]],
  [
    "a bare name in its items",
    map({ Items: "{% phone %}", ItemSelector: { Next: "{% phone %}" } }),
    [unknownName("phone", "/ItemSelector/Next"), unknownName("phone", "/Items")],
  ],
  [
    "the whole of everything",
    pass({ Output: "{% $$ %}" }),
    ["UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$$' is not supported. at /States/X/Output"],
  ],
  [
    "an error where there is none",
    pass({ Output: "{% $states.errorOutput %}" }),
    ["UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.errorOutput' does not exist. at /States/X/Output"],
  ],
];
