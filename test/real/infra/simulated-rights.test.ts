import { describe, expect, test } from "vitest";
import { routes } from "../../../functions/api/routes.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { aRole, may } from "../../support/gate/a-role.ts";
import { account, arnOf, deployedRoles, whoMay } from "./deployed-rights.ts";

const table = arnOf("AWS::DynamoDB::Table", "Records");
const stream = `${table}/stream/2026-01-01T00:00:00.000`;
const bucket = arnOf("AWS::S3::Bucket", "Files");
const keys = arnOf("AWS::SecretsManager::Secret", "Keys");

const inAccount = (service: string, resource: string): string => `arn:aws:${service}:us-east-1:${account}:${resource}`;
const machineOf = (workflow: string): string => inAccount("states", `stateMachine:zhuxue-prod-${workflow}`);
const executionOf = (workflow: string): string => inAccount("states", `execution:zhuxue-prod-${workflow}:619901-case`);
const identity = inAccount("ses", "identity/example.com");

type Asked = { readonly what: string; readonly action: string; readonly resource: string };

/** What no function may do, whatever it is for. */
const nobody: readonly Asked[] = [
  { what: "changes a record in place", action: "dynamodb:UpdateItem", resource: table },
  { what: "writes many records at once, past their conditions", action: "dynamodb:BatchWriteItem", resource: table },
  { what: "reads records by SQL", action: "dynamodb:PartiQLSelect", resource: table },
  { what: "drops the table", action: "dynamodb:DeleteTable", resource: table },
  { what: "lets the table forget earlier or never", action: "dynamodb:UpdateTimeToLive", resource: table },
  { what: "takes the whole table along", action: "dynamodb:ExportTableToPointInTime", resource: table },
  { what: "walks over an index", action: "dynamodb:Scan", resource: `${table}/index/work` },
  { what: "searches an index there is not", action: "dynamodb:Query", resource: `${table}/index/people` },
  { what: "reads another deployment's records", action: "dynamodb:GetItem", resource: `${table}2` },
  {
    what: "reads another account's records",
    action: "dynamodb:GetItem",
    resource: table.replace(account, "444455556666"),
  },
  { what: "changes the keys", action: "secretsmanager:PutSecretValue", resource: keys },
  { what: "deletes the keys", action: "secretsmanager:DeleteSecret", resource: keys },
  {
    what: "reads another secret",
    action: "secretsmanager:GetSecretValue",
    resource: inAccount("secretsmanager", "secret:a"),
  },
  { what: "reads a file that was replaced", action: "s3:GetObjectVersion", resource: `${bucket}/accepted/1` },
  { what: "deletes a file for good", action: "s3:DeleteObjectVersion", resource: `${bucket}/accepted/1` },
  { what: "opens a file to the public", action: "s3:PutObjectAcl", resource: `${bucket}/accepted/1` },
  { what: "puts a file outside of the folders", action: "s3:PutObject", resource: `${bucket}/anywhere` },
  { what: "reads another bucket", action: "s3:GetObject", resource: `${bucket}2/accepted/1` },
  { what: "drops the bucket", action: "s3:DeleteBucket", resource: bucket },
  { what: "starts another deployment's workflow", action: "states:StartExecution", resource: machineOf("publicity-2") },
  { what: "changes a workflow", action: "states:UpdateStateMachine", resource: machineOf("publicity") },
  {
    what: "reads what an execution went through",
    action: "states:GetExecutionHistory",
    resource: executionOf("publicity"),
  },
  { what: "lets an ended execution go on", action: "states:RedriveExecution", resource: executionOf("publicity") },
  {
    what: "calls a function",
    action: "lambda:InvokeFunction",
    resource: inAccount("lambda", "function:zhuxue-prod-sweep"),
  },
  { what: "sends mail without a sender's identity", action: "ses:SendRawEmail", resource: "*" },
  { what: "verifies a sender", action: "ses:VerifyEmailIdentity", resource: "*" },
  { what: "becomes somebody else", action: "sts:AssumeRole", resource: `arn:aws:iam::${account}:role/any` },
  { what: "hands a role on", action: "iam:PassRole", resource: `arn:aws:iam::${account}:role/any` },
  {
    what: "deletes a log",
    action: "logs:DeleteLogGroup",
    resource: inAccount("logs", "log-group:/aws/lambda/zhuxue-prod-sweep:*"),
  },
];

/** What few may do: exactly these. */
const few: readonly (Asked & { readonly who: readonly string[] })[] = [
  {
    what: "walk over all records",
    ...{ action: "dynamodb:Scan", resource: table },
    who: ["check-history", "reseal", "retention"],
  },
  {
    what: "read the history as it is written",
    ...{ action: "dynamodb:GetRecords", resource: stream },
    who: ["dispatch-events", "send-notices"],
  },
  {
    what: "answer a wait",
    ...{ action: "states:SendTaskSuccess", resource: "*" },
    who: ["dispatch-events", "open-wait", "sweep"],
  },
  {
    what: "fail a wait",
    ...{ action: "states:SendTaskFailure", resource: "*" },
    who: ["dispatch-events", "open-wait", "sweep"],
  },
  { what: "read what has just come", action: "s3:GetObject", resource: `${bucket}/quarantine/1`, who: ["check-file"] },
  { what: "accept a file", action: "s3:PutObject", resource: `${bucket}/accepted/1`, who: ["check-file"] },
  {
    what: "remove an accepted file",
    ...{ action: "s3:DeleteObject", resource: `${bucket}/accepted/1` },
    who: ["check-file", "remove-document", "retention"],
  },
  {
    what: "put evidence",
    ...{ action: "s3:PutObject", resource: `${bucket}/evidence/1` },
    who: ["keep-snapshot", "prove-take-down"],
  },
  { what: "remove evidence", action: "s3:DeleteObject", resource: `${bucket}/evidence/1`, who: ["retention"] },
  ...catalogue.flatMap(({ name }) => [
    {
      what: `start ${name}`,
      ...{ action: "states:StartExecution", resource: machineOf(name) },
      who: ["dispatch-events", "sweep"],
    },
    { what: `stop ${name}`, action: "states:StopExecution", resource: executionOf(name), who: ["sweep"] },
    { what: `list who is in ${name}`, action: "states:ListExecutions", resource: machineOf(name), who: ["sweep"] },
  ]),
];

const doors = new Set<string>([...routes.map(({ name }) => name), "unrouted"]);
const pages = new Set<string>(routes.filter(({ method }) => method === "GET").map(({ name }) => name));
const doorsWhoMay = (action: string, resource: string) => whoMay(action, resource).filter((name) => doors.has(name));

describe("IAM lets", () => {
  test.each(nobody)("nobody: $what", ({ action, resource }) => {
    expect(whoMay(action, resource)).toEqual([]);
  });

  test.each(few)("only some $what", ({ action, resource, who }) => {
    expect(whoMay(action, resource)).toEqual(who);
  });

  test("everybody read records by their keys and open what is sealed", () => {
    const all = [...deployedRoles.keys()].toSorted();

    expect(whoMay("dynamodb:GetItem", table)).toEqual(all);
    expect(whoMay("secretsmanager:GetSecretValue", keys)).toEqual(all);
    expect(all.length).toBeGreaterThan(200);
  });

  test("no door move a workflow", () => {
    const moving = [
      ["states:SendTaskSuccess", "*"],
      ["states:SendTaskFailure", "*"],
      ...catalogue.flatMap(({ name }) => [
        ["states:StartExecution", machineOf(name)],
        ["states:StopExecution", executionOf(name)],
        ["states:DescribeExecution", executionOf(name)],
      ]),
    ] as const;

    expect(moving.flatMap(([action = "", resource = ""]) => doorsWhoMay(action, resource))).toEqual([]);
  });

  test("a page that is only read write nothing, but for those that keep a trace of who looked", () => {
    const writing = doorsWhoMay("dynamodb:PutItem", table).filter((name) => pages.has(name));

    expect(writing).toEqual([
      "export-access",
      "export-evidence-pack",
      "show-file",
      "show-list",
      "show-lists",
      "show-objection-form",
      "show-working-days",
    ]);
  });

  test("no page remove, send or accept anything", () => {
    const acts = [
      ["dynamodb:DeleteItem", table],
      ["ses:SendRawEmail", identity],
      ["s3:DeleteObject", `${bucket}/quarantine/1`],
      ["s3:PutObject", `${bucket}/accepted/1`],
      ["s3:PutObject", `${bucket}/evidence/1`],
    ] as const;

    expect(acts.flatMap(([action, resource]) => whoMay(action, resource)).filter((name) => pages.has(name))).toEqual(
      [],
    );
  });

  test("a function search the indexes it was given, and no other", () => {
    const searching = (index: string) => whoMay("dynamodb:Query", `${table}/index/${index}`);

    expect(searching("lists")).toContain("open-wait");
    expect(searching("work")).not.toContain("open-wait");
    expect(searching("queue")).not.toContain("open-wait");
  });

  test("a function do too much as soon as its role says so", () => {
    const looser = new Map([...deployedRoles, ["show-home", aRole("show-home", may("states:Stop*", "*"))]]);

    expect(whoMay("states:StopExecution", executionOf("publicity"), looser)).toEqual(["show-home", "sweep"]);
  });
});
