import type { Context } from "../support/gate/conditions.ts";

/** One decision of IAM: the statements of an identity, what is asked of it, and the page of AWS's documentation it follows. */
export type IamCase = {
  readonly says: string;
  /** The page below `https://docs.aws.amazon.com/IAM/latest/UserGuide/`. */
  readonly page: string;
  readonly statements: readonly { readonly [element: string]: unknown }[];
  readonly action: string;
  readonly resource: string;
  readonly context?: Context;
  readonly is: "allowed" | "explicit deny" | "no allow";
};

const table = "arn:aws:dynamodb:us-east-1:000000000000:table/county";
const index = `${table}/index/work`;
const execution = "arn:aws:states:us-east-1:000000000000:execution:review:case-1";
const logStream = "arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/door:log-stream:1";

const allow = (Action: unknown, Resource: unknown, Condition?: unknown) => ({
  ...{ Effect: "Allow", Action, Resource },
  ...(Condition !== undefined && { Condition }),
});
const deny = (Action: unknown, Resource: unknown) => ({ Effect: "Deny", Action, Resource });

const logic = "reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html";
const actions = "reference_policies_elements_action.html";
const notAction = "reference_policies_elements_notaction.html";
const resources = "reference_policies_elements_resource.html";
const notResource = "reference_policies_elements_notresource.html";
const operators = "reference_policies_elements_condition_operators.html";
const sets = "reference_policies_condition-single-vs-multi-valued-context-keys.html";

const query = { action: "dynamodb:Query", resource: table };
const whenFrom = (operator: string, wanted: unknown) => [
  allow("dynamodb:Query", table, { [operator]: { "ses:FromAddress": wanted } }),
];

/** What IAM decides, case by case. */
export const iamCases: readonly IamCase[] = [
  { says: "nothing is allowed by default", page: logic, statements: [], ...query, is: "no allow" },
  { says: "an Allow allows", page: logic, statements: [allow("dynamodb:Query", table)], ...query, is: "allowed" },
  {
    says: "a Deny wins over every Allow, wherever it stands",
    page: logic,
    statements: [deny("dynamodb:Query", table), allow("dynamodb:*", "*")],
    ...query,
    is: "explicit deny",
  },
  {
    says: "a Deny of something else denies nothing here",
    page: logic,
    statements: [deny("dynamodb:Scan", table), allow("dynamodb:Query", table)],
    ...query,
    is: "allowed",
  },
  {
    says: "an action is compared without looking at the case of its letters",
    page: actions,
    statements: [allow("DynamoDB:query", table)],
    ...query,
    is: "allowed",
  },
  {
    says: "a star in an action stands for any characters",
    page: actions,
    statements: [allow("dynamodb:*Item", table)],
    ...{ action: "dynamodb:ConditionCheckItem", resource: table },
    is: "allowed",
  },
  {
    says: "an action that only begins alike is another one",
    page: actions,
    statements: [allow("s3:GetObject", "*")],
    ...{ action: "s3:GetObjectVersion", resource: "arn:aws:s3:::files/a" },
    is: "no allow",
  },
  {
    says: "NotAction allows everything but what it names",
    page: notAction,
    statements: [{ Effect: "Allow", NotAction: "dynamodb:Scan", Resource: table }],
    ...query,
    is: "allowed",
  },
  {
    says: "NotAction does not allow what it names",
    page: notAction,
    statements: [{ Effect: "Allow", NotAction: ["dynamodb:Query"], Resource: table }],
    ...query,
    is: "no allow",
  },
  {
    says: "the right to a table is none to its indexes",
    page: resources,
    statements: [allow("dynamodb:Query", table)],
    ...{ action: "dynamodb:Query", resource: index },
    is: "no allow",
  },
  {
    says: "a star stands for slashes too",
    page: resources,
    statements: [allow("s3:GetObject", "arn:aws:s3:::files/accepted/*")],
    ...{ action: "s3:GetObject", resource: "arn:aws:s3:::files/accepted/2026/1" },
    is: "allowed",
  },
  {
    says: "a resource is compared letter by letter, case included",
    page: resources,
    statements: [allow("dynamodb:Query", table.replace("county", "County"))],
    ...query,
    is: "no allow",
  },
  {
    says: "a question mark stands for one character",
    page: resources,
    statements: [allow("dynamodb:Query", table.replace("county", "count?"))],
    ...query,
    is: "allowed",
  },
  {
    says: "a question mark stands for no two characters",
    page: resources,
    statements: [allow("dynamodb:Query", table.replace("county", "coun?"))],
    ...query,
    is: "no allow",
  },
  {
    says: "a star at the end of a part goes on behind the colon",
    page: resources,
    statements: [allow("states:StopExecution", "arn:aws:states:us-east-1:000000000000:execution:*")],
    ...{ action: "states:StopExecution", resource: execution },
    is: "allowed",
  },
  {
    says: "a star in the midst of a part does not",
    page: resources,
    statements: [allow("logs:PutLogEvents", "arn:aws:logs:us-east-1:000000000000:log*1")],
    ...{ action: "logs:PutLogEvents", resource: logStream },
    is: "no allow",
  },
  {
    says: "what knows no resource is allowed by a star alone",
    page: resources,
    statements: [allow("states:SendTaskSuccess", "arn:aws:states:us-east-1:000000000000:stateMachine:*")],
    ...{ action: "states:SendTaskSuccess", resource: "*" },
    is: "no allow",
  },
  {
    says: "a resource of another account is another one",
    page: resources,
    statements: [allow("dynamodb:Query", table.replace("000000000000", "111111111111"))],
    ...query,
    is: "no allow",
  },
  {
    says: "NotResource speaks of everything but what it names",
    page: notResource,
    statements: [allow("dynamodb:Query", "*"), { Effect: "Deny", Action: "dynamodb:*", NotResource: [index] }],
    ...query,
    is: "explicit deny",
  },
  ...(
    [
      ["StringEquals", "A@example.com", "no allow"],
      ["StringEqualsIgnoreCase", "A@example.com", "allowed"],
      ["StringEquals", ["b@example.com", "a@example.com"], "allowed"],
      ["StringNotEquals", ["b@example.com", "a@example.com"], "no allow"],
      ["StringNotEquals", "b@example.com", "allowed"],
      ["StringLike", "*@example.com", "allowed"],
      ["StringLike", "*@example.org", "no allow"],
      ["StringNotLike", "*@example.org", "allowed"],
      ["Null", "false", "allowed"],
      ["Null", "true", "no allow"],
    ] as const
  ).map(
    ([operator, wanted, is]): IamCase => ({
      says: `${operator} ${wanted} of a@example.com`,
      page: operators,
      statements: whenFrom(operator, wanted),
      ...query,
      context: { "ses:FromAddress": ["a@example.com"] },
      is,
    }),
  ),
  ...(
    [
      ["StringEquals", "no allow"],
      ["StringLike", "no allow"],
      ["StringNotEquals", "allowed"],
      ["StringEqualsIfExists", "allowed"],
      ["ForAllValues:StringEquals", "allowed"],
      ["ForAnyValue:StringEquals", "no allow"],
    ] as const
  ).map(
    ([operator, is]): IamCase => ({
      says: `${operator} of a key that the request does not have`,
      page: operator.startsWith("For") ? sets : operators,
      statements: whenFrom(operator, "a@example.com"),
      ...query,
      context: { "ses:FromAddress": [] },
      is,
    }),
  ),
  ...(
    [
      ["ForAllValues:StringEquals", ["a", "b"], "allowed"],
      ["ForAllValues:StringEquals", ["a"], "no allow"],
      ["ForAnyValue:StringEquals", ["b", "c"], "allowed"],
      ["ForAnyValue:StringEquals", ["c"], "no allow"],
      ["ForAllValues:StringLike", ["?"], "allowed"],
    ] as const
  ).map(
    ([operator, wanted, is]): IamCase => ({
      says: `${operator} ${wanted} of a and b`,
      page: sets,
      statements: whenFrom(operator, wanted),
      ...query,
      context: { "ses:FromAddress": ["a", "b"] },
      is,
    }),
  ),
  {
    says: "Bool compares a truth",
    page: operators,
    statements: [
      allow("dynamodb:*", "*"),
      { ...deny("*", "*"), Condition: { Bool: { "aws:SecureTransport": false } } },
    ],
    ...query,
    context: { "aws:SecureTransport": ["true"] },
    is: "allowed",
  },
  {
    says: "all conditions must hold at once",
    page: operators,
    statements: [
      allow("dynamodb:Query", table, {
        StringEquals: { "aws:RequestedRegion": "us-east-1" },
        Bool: { "aws:SecureTransport": "false" },
      }),
    ],
    ...query,
    context: { "aws:SecureTransport": ["true"], "aws:RequestedRegion": ["us-east-1"] },
    is: "no allow",
  },
  {
    says: "a condition key is compared without looking at the case of its letters",
    page: operators,
    statements: [allow("dynamodb:Query", table, { Bool: { "AWS:securetransport": "true" } })],
    ...query,
    context: { "aws:SecureTransport": ["true"] },
    is: "allowed",
  },
];
