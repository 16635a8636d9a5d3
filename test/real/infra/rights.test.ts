import { describe, expect, test } from "vitest";
import { type HouseFunction, houseFunctions } from "../../../infra/functions.ts";
import type { Grant } from "../../../infra/rights/grant.ts";
import { grantsOf, rights } from "../../../infra/rights.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { carriedNeeds } from "./carried-needs.ts";
import { arnOf, deployedRoles } from "./deployed-rights.ts";
import { resourcesOf, synthesised } from "./synthesised.ts";

const functions = houseFunctions("ses");

/** A door that walks over the table and looks through a person's work, which nobody has allowed it. */
const intruder: HouseFunction = {
  ...{ name: "intruder", kind: "api", errorImpact: "", mail: "none", files: "none" },
  entry: `export const handler = async (deps) => [await deps.store.walk({ limit: 1 }), await deps.tasks.ofAssignee("S1"),
    await deps.files.remove(\`accepted/\${deps.id}\`)];`,
};

const needs = await carriedNeeds([...functions, intruder]);
const needsOf = (name: string) => needs.get(name) ?? { grants: [], fileActs: [], folders: [] };

const isOfFiles = (grant: Grant): boolean => grant.endsWith(" files");
const grantsBeside = (name: string) => grantsOf(name).filter((grant) => !isOfFiles(grant));
const fileGrants = (name: string) =>
  grantsOf(name)
    .filter(isOfFiles)
    .map((grant) => grant.split(" "));

describe("the one place that says who may do what", () => {
  test("knows every function, and nobody else", () => {
    expect(Object.keys(rights).toSorted()).toEqual(functions.map(({ name }) => name).toSorted());
  });

  test("grants what a function's code asks for, no less and no more", () => {
    const asked = functions.map(({ name }) => [name, needsOf(name).grants]);

    expect(functions.map(({ name }) => [name, grantsBeside(name).toSorted()])).toEqual(asked);
  });

  test("grants to files what the code does with them, in folders whose keys it can make", () => {
    const done = functions.map(({ name }) => [name, needsOf(name).fileActs]);
    const strange = functions.flatMap(({ name }) =>
      fileGrants(name).filter(([, folder]) => !needsOf(name).folders.some((known) => known === folder)),
    );

    expect(functions.map(({ name }) => [name, [...new Set(fileGrants(name).map(([act]) => act))].toSorted()])).toEqual(
      done,
    );
    expect(strange).toEqual([]);
  });

  test("would see what nobody has allowed", () => {
    expect(needsOf("intruder")).toEqual({
      grants: ["query work", "walk table"],
      fileActs: ["remove"],
      folders: ["accepted"],
    });
  });
});

const table = arnOf("AWS::DynamoDB::Table", "Records");
const bucket = arnOf("AWS::S3::Bucket", "Files");
const keys = arnOf("AWS::SecretsManager::Secret", "Keys");

/** An ARN as it is read here: `table/index/work`, `bucket/accepted/*`, `stateMachine:zhuxue-prod-publicity`. */
const spoken = (arn: string): string =>
  arn
    .replace(table, "table")
    .replace(bucket, "bucket")
    .replace(keys, "keys")
    .replace(/^table\/stream\/.*/, "stream")
    .replace(/^arn:aws:\w+:us-east-1:\d{12}:/, "");

const mayDo = (name: string): readonly string[] =>
  (deployedRoles.get(name)?.statements ?? [])
    .flatMap(({ Action = [], Resource = [] }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} ${spoken(resource)}`)),
    )
    .toSorted();

const each = (actions: readonly string[], resources: readonly string[]): readonly string[] =>
  actions.flatMap((action) => resources.map((resource) => `${action} ${resource}`));

const always = [
  ...each(["logs:CreateLogStream", "logs:PutLogEvents"], ["log-group:/aws/lambda/zhuxue-prod-*:*"]),
  ...each(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"], ["table"]),
  ...each(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]),
  "secretsmanager:GetSecretValue keys",
];

const machines = catalogue.map(({ name }) => `stateMachine:zhuxue-prod-${name}`);
const executions = catalogue.map(({ name }) => `execution:zhuxue-prod-${name}:*`);

const meant: { readonly [grant: string]: readonly string[] } = {
  "write records": ["dynamodb:PutItem table"],
  "remove records": ["dynamodb:DeleteItem table"],
  "walk table": ["dynamodb:Scan table"],
  "send mail": each(["ses:SendRawEmail"], ["identity/*", "configuration-set/zhuxue-prod"]),
  "answer waits": each(["states:SendTaskSuccess", "states:SendTaskFailure"], ["*"]),
  "look at executions": each(["states:DescribeExecution"], executions),
  "list executions": each(["states:ListExecutions"], machines),
  "stop executions": each(["states:StopExecution"], executions),
  "read history": [
    ...each(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], ["stream"]),
    "dynamodb:ListStreams *",
  ],
};

const fileActions: { readonly [act: string]: string } = {
  read: "s3:GetObject",
  put: "s3:PutObject",
  remove: "s3:DeleteObject",
};

const meaningOf = (grant: Grant): readonly string[] => {
  const [verb = "", what = ""] = grant.split(" ");
  if (verb === "query") return [`dynamodb:Query table/index/${what}`];
  if (verb === "start") return [`states:StartExecution stateMachine:zhuxue-prod-${what}`];
  if (isOfFiles(grant))
    return [`${fileActions[verb]} bucket/${what}/*`, ...(verb === "read" ? ["s3:ListBucket bucket"] : [])];
  return meant[grant] ?? [];
};

/** The queues of a function: readers of the history have three of their own, everything called in passing shares one. */
const queuesOf = ({ name, kind }: HouseFunction): readonly string[] => {
  if (kind === "stream")
    return [
      ...each(["sqs:SendMessage"], [`zhuxue-prod-${name}-unread`, `zhuxue-prod-${name}-aside`]),
      ...each(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], [`zhuxue-prod-${name}-again`]),
    ];
  return kind === "event" || kind === "schedule" ? each(["sqs:SendMessage"], ["zhuxue-prod-unfinished"]) : [];
};

/** Where AWS knows nothing smaller than everything (Service Authorization Reference), or nothing smaller is ours to know. */
const everywhere: { readonly [action: string]: string } = {
  "states:SendTaskSuccess": "AWS knows no resource: a token names its execution by itself.",
  "states:SendTaskFailure": "The same.",
  "dynamodb:ListStreams": "Lambda asks for it when it begins to read a stream; AWS knows no resource.",
  "xray:PutTraceSegments": "AWS knows no resource.",
  "xray:PutTelemetryRecords": "AWS knows no resource.",
};

describe("the roles", () => {
  test("allow each function exactly what it was granted, action by action and resource by resource", () => {
    const expected = functions.map((each) => [
      each.name,
      [...new Set([...always, ...grantsOf(each.name).flatMap(meaningOf), ...queuesOf(each)])].toSorted(),
    ]);

    expect(functions.map(({ name }) => [name, [...new Set(mayDo(name))]])).toEqual(expected);
  });

  test("name every action, and reach everything only where AWS knows nothing smaller", () => {
    const statements = [...deployedRoles.values()].flatMap((role) => role.statements);
    const all = statements.filter(({ Resource = [] }) => Resource.includes("*")).flatMap(({ Action = [] }) => Action);

    expect(statements.flatMap(({ Action = [] }) => Action).filter((action) => action.includes("*"))).toEqual([]);
    expect(
      statements.filter(({ NotAction, NotResource, Effect }) => NotAction ?? NotResource ?? Effect !== "Allow"),
    ).toEqual([]);
    expect([...new Set(all)].toSorted()).toEqual(Object.keys(everywhere).toSorted());
  });

  test("of the clock and of the workflows call functions by their names, and nothing else", () => {
    const { service } = synthesised();
    const calling = resourcesOf(service, "AWS::IAM::Policy").flatMap(({ Properties }) => {
      const text = JSON.stringify(Properties);
      return text.includes("lambda:InvokeFunction") ? [text] : [];
    });

    expect(calling).toHaveLength(catalogue.length + 1);
    for (const text of calling)
      expect(text).not.toMatch(/"Action":"lambda:InvokeFunction","Effect":"Allow","Resource":"\*"/);
  });

  test("of the clock put aside whom they could not call, and do nothing else with a queue", () => {
    const { service } = synthesised();
    const clock = resourcesOf(service, "AWS::IAM::Policy")
      .map(({ Properties }) => JSON.stringify(Properties))
      .filter((text) => text.includes("TimeTableRole"));

    expect(clock).toHaveLength(1);
    expect(clock.flatMap((text) => [...text.matchAll(/sqs:\w+/g)].map(([action]) => action))).toEqual([
      "sqs:SendMessage",
    ]);
  });

  test("let whoever mails by a mail server read its address, and nobody send by SES", () => {
    const { moving: _, ...templates } = synthesised({ smtpSecret: "county/smtp" });
    const policies = Object.values(templates)
      .flatMap((template) => resourcesOf(template, "AWS::IAM::Policy"))
      .map(({ Properties }) => JSON.stringify(Properties));
    const reading = policies.filter((text) => text.includes(":secret:county/smtp-??????"));

    expect(reading.length).toBeGreaterThan(3);
    expect(policies.filter((text) => text.includes("ses:"))).toEqual([]);
  });
});

test("a role is named by what it allows, so functions that may do the same share it and others do not", () => {
  const roles = new Map(functions.map(({ name }) => [name, deployedRoles.get(name)?.name]));

  expect(roles.get("show-home")).toBe(roles.get("show-apply"));
  expect(roles.get("show-home")).not.toBe(roles.get("show-work"));
  expect(new Set(roles.values()).size).toBeGreaterThan(40);
});
