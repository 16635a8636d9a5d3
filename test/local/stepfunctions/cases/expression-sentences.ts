const during = "threw an error during evaluation";
const stack = `${during}: Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive`;
const memory = `${during}: Expression evaluation memory limit exceeded: Check for excessive memory usage`;
const nothing = "returned nothing (undefined).";
const unsupported = "returned an unsupported result type.";
const mismatch = (index: number, name: string) =>
  `${during}. T0410: Argument ${index} of function "${name}" does not match function signature`;

/** Expressions without a value, and how the sentence about them ends, as recorded or measured on AWS. */
export const sentencesOfExpressions: readonly (readonly [expression: string, end: string])[] = [
  ["$states.input.missing", nothing],
  ["$states.input.amount.missing", nothing],
  ["$missing", nothing],
  ["$states.input.constructor", nothing],
  ["$states.input.__proto__", nothing],
  ["$states.input.missing.toString", nothing],
  ["$sum", unsupported],
  ["$fn := function($x){$x}", unsupported],
  ["/a/", unsupported],
  ["[1, {'f': $sum}]", unsupported],
  ['$eval("1+1")', `${during}. T1006: Attempted to invoke a non-function`],
  ["$randomSeeded(1)", `${during}. T1006: Attempted to invoke a non-function`],
  ["$states.input()", `${during}. T1006: Attempted to invoke a non-function`],
  ["$stage()", `${during}. T1006: Attempted to invoke a non-function`],
  ["$number('a')", `${during}. D3030: Unable to cast value to a number: "a"`],
  [
    "$toMillis('soon')",
    `${during}. D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given "soon"`,
  ],
  [
    '$formatNumber(1, "x")',
    `${during}. D3086: The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character`,
  ],
  ["$sum(['a'])", `${during}. T0412: Argument 1 of function "sum" must be an array of "numbers"`],
  ["$each('x', function($v){$v})", mismatch(1, "each")],
  [
    "$reduce([1,2], function($a){$a})",
    `${during}. D3050: The second argument of reduce function must be a function with at least two arguments`,
  ],
  [
    "$single([1,2], function($x){true})",
    `${during}. D3138: The $single() function expected exactly 1 matching result.  Instead it matched more.`,
  ],
  ["$split('a','b',-1)", `${during}. D3020: Third argument of split function must evaluate to a positive number`],
  ["$sqrt(-1)", `${during}. D3060: The sqrt function cannot be applied to a negative number: -1`],
  ["1 + {}", `${during}. T2002: The right side of the "+" operator must evaluate to a number`],
  ["$error('the list is closed')", `${during}. D3137: the list is closed`],
  // What Step Functions adds.
  ["$parse()", nothing],
  ["$parse(null)", mismatch(1, "parse")],
  ["$parse('not valid json')", `${during}. D3137: Invalid JSON`],
  ["$parse('')", `${during}. D3137: Invalid JSON`],
  ["$parse('[1,2] [3,4]')", `${during}. D3137: Invalid JSON`],
  ['$parse(\'{"a":1,"b":{"a":2},"\\\\u0061":3}\')', `${during}. D3137: Invalid JSON`],
  ["$parse('[1e400]')", `${during}. D3137: Invalid JSON`],
  ["$partition([], 2)", nothing],
  ["$partition([1], 0)", nothing],
  ["$partition([1], -0.5)", nothing],
  ["$partition([1,2,3], -1)", `${during}. D3137: Second argument must be zero or greater`],
  ["$range(5, 1, 1)", nothing],
  ["$range(1, 5, 0)", nothing],
  ["$range(1, 5)", nothing],
  ["$range(1)", mismatch(2, "range")],
  ["$hash('Hello')", nothing],
  ["$hash(42, 'MD5')", mismatch(1, "hash")],
  ["$hash('a', 5)", mismatch(2, "hash")],
  ["$random(1, 2)", mismatch(2, "random")],
  ["$uuid('x')", mismatch(1, "uuid")],
  // The bounds, from outside.
  ["$count([1..873783])", memory],
  ["$count($range(1, 360146, 1))", memory],
  [`($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d('a', 23)))`, memory],
  ["$length($pad('', 500000000))", memory],
  [`1${"+1".repeat(100)}`, stack],
  [`${"(".repeat(100)}1${")".repeat(100)}`, stack],
  ["($f := function($x) { $x <= 0 ? 0 : 1 + $f($x - 1) }; $f(32))", stack],
];
