const topLevel = (name: string) =>
  ["UNSUPPORTED_JSONATA_EXPRESSION", `Reference to '${name}' at the top level is not supported.`] as const;
const root = ["UNSUPPORTED_JSONATA_EXPRESSION", "Reference to '$$' is not supported."] as const;
const noErrorOutput = ["UNSUPPORTED_JSONATA_EXPRESSION", "Field '$states.errorOutput' does not exist."] as const;
const invalid = (message: string) => ["INVALID_JSONATA_EXPRESSION", message] as const;

/** Expressions that AWS refuses with the definition, and the diagnostic it gives, as measured there. */
export const refusedExpressions: readonly (readonly [expression: string, code: string, message: string])[] = [
  ["", ...invalid("Unexpected end of expression")],
  ["1 +", ...invalid("Unexpected end of expression")],
  ["$x :=", ...invalid("Unexpected end of expression")],
  ["a[1,2)", ...invalid('Expected "]", got ","')],
  ['"unterminated', ...invalid("String literal must be terminated by a matching quote")],
  ['{"a":}', ...invalid('The symbol "}" cannot be used as a unary operator')],
  ["phone %.other", ...invalid('The symbol "." cannot be used as a unary operator')],
  ['$match("a", /abc', ...invalid("No terminating / in regular expression")],
  ...[
    "phone",
    "phone[0].number",
    "-phone",
    "phone ? 1 : 2",
    "$states.input.a ? phone : 2",
    "$states.input.a ? 2 : phone",
    "phone & 'x'",
    "phone in $states.input.b",
    "$sum(phone)",
    "phone(1)",
    "phone ~> $string()",
    "[1..phone]",
    "(phone).other",
    "[phone].other",
    "[1, phone]",
    "{phone: 1}",
    "{'k': phone}",
    "($x := phone; $x)",
    "$map($states.input.a, function($y){ phone })",
    "$count(phone[inner])",
    "phone.**.deeper",
  ].map((expression) => [expression, ...topLevel("phone")] as const),
  ...["$", "$.phone", "$[0]", "$string($)", "$map($states.input.a, function($x){ $ })"].map(
    (expression) => [expression, ...topLevel("$")] as const,
  ),
  ["bbb + aaa", ...topLevel("bbb")],
  ["$$", ...root],
  ["$$.phone", ...root],
  ["$states.errorOutput", ...noErrorOutput],
  ["$states.errorOutput.Cause", ...noErrorOutput],
  ["[$states.errorOutput]", ...noErrorOutput],
  ["$states.errorOutput ? 1 : 2", ...noErrorOutput],
];

/** Expressions that AWS takes, though they look like the ones it refuses. */
export const takenExpressions: readonly string[] = [
  "$states.input.phone",
  "$states.input.a[0].phone[0]",
  "$states.input.items[phone > 3]",
  "$states.input.a^(phone)",
  "$states.input.a{'k': phone}",
  "$states.input.a.(phone)",
  "$states.input.a.$phone",
  "$phone",
  "$states.input ~> |phone|{'b': 1}|",
  "**.phone",
  "{'k': 1}.phone",
  "$states.input.a[$ > 1]",
  "function($x){ $x.phone }",
  "'phone'",
  "$eval('1')",
  "$states.input.errorOutput",
  "$states.error",
  "$states",
];
