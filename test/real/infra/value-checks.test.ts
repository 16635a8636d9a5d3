import { describe, expect, test } from "vitest";
import { wrongInChina } from "./template/china.ts";
import { overlap } from "./template/globs.ts";
import { isWithin, limits, type Plain } from "./template/limits.ts";
import { wrongPolicies } from "./template/policies.ts";
import type { Tree } from "./template/tree.ts";

describe("every limit of our own refuses something", () => {
  const beyond: readonly unknown[] = [
    "✗ ".repeat(9000),
    -5,
    10_000_000_000,
    Array.from({ length: 600 }, () => ({ Statement: { ManagedRuleGroupStatement: { Name: "dear" } } })),
    { AWS_REGION: "x" },
    { far: "x".repeat(9000) },
    JSON.stringify({ widgets: Array.from({ length: 501 }) }),
    "[]",
  ];

  test.each(limits)("$at ($source)", ({ must }) => {
    const refused = beyond.some((value) => {
      try {
        return !isWithin(value, must, { AttributeDefinitions: value });
      } catch {
        return false;
      }
    });

    expect(refused).toBe(true);
  });
});

describe("a policy that allows what AWS does not know is found", () => {
  const policy = (statement: Tree): readonly Plain[] => [
    {
      ...{ stack: "above", id: "May", type: "AWS::IAM::Policy" },
      properties: { PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] } },
    },
  ];
  const queue = "arn:aws:sqs:us-east-1:111122223333:waiting";
  const table = "arn:aws:dynamodb:us-east-1:111122223333:table/records";

  test("nothing is said of a sound one", async () => {
    const narrowed = { StringEquals: { "aws:PrincipalTag/office": "x", "dynamodb:LeadingKeys": "x" } };

    expect(await wrongPolicies(policy({ Action: ["sqs:SendMessage"], Resource: queue }))).toEqual([]);
    expect(
      await wrongPolicies(
        policy({ Action: "dynamodb:Query", Resource: [table, `${table}/index/*`], Condition: narrowed }),
      ),
    ).toEqual([]);
  });

  test.each<readonly [what: string, statement: Tree, found: string]>([
    ["an action nobody knows", { Action: "sqs:SendMessages", Resource: queue }, "AWS knows no sqs:SendMessages"],
    ["an action spelt otherwise", { Action: "sqs:sendMessage", Resource: queue }, "AWS knows no sqs:sendMessage"],
    ["a service nobody knows", { Action: "sqss:SendMessage", Resource: queue }, "AWS knows no sqss:SendMessage"],
    ["no action", { Resource: queue }, "names no action"],
    [
      "an action on another service's resource",
      { Action: "sqs:SendMessage", Resource: table },
      `sqs:SendMessage is not done to ${table}`,
    ],
    [
      "listing what is in a bucket by its items",
      { Action: "s3:ListBucket", Resource: "arn:aws:s3:::files/*" },
      "s3:ListBucket is not done to arn:aws:s3:::files/*",
    ],
    [
      "a resource of no action",
      { Action: "sqs:SendMessage", Resource: [queue, table] },
      `nothing here is done to ${table}`,
    ],
    [
      "a condition nobody looks at",
      { Action: "sqs:SendMessage", Resource: queue, Condition: { StringEquals: { "dynamodb:LeadingKeys": "x" } } },
      "dynamodb:LeadingKeys narrows none of it",
    ],
    [
      "a service that is none",
      { Action: "sts:AssumeRole", Principal: { Service: "lamda.amazonaws.com" } },
      "AWS knows no service lamda.amazonaws.com",
    ],
  ])("%s", async (_, statement, found) => {
    expect(await wrongPolicies(policy(statement))).toContainEqual(expect.stringContaining(found));
  });

  test("whoever may call a function is looked at too", async () => {
    const properties = { Action: "lambda:Invoke", Principal: "events.amazonaws.com.cn" };

    expect(await wrongPolicies([{ stack: "above", id: "May", type: "AWS::Lambda::Permission", properties }])).toEqual([
      "above/May: AWS knows no lambda:Invoke",
      "above/May: AWS knows no service events.amazonaws.com.cn",
    ]);
  });

  test.each([
    ["arn:aws:s3:::files/accepted/*", `arn:\${Partition}:s3:::\${BucketName}/\${ObjectName}`, true],
    ["arn:aws:s3:::files/accepted/*", `arn:\${Partition}:s3:::\${BucketName}`, false],
    [
      "arn:*:states:*:*:execution:a-*:*",
      `arn:\${Partition}:states:\${Region}:\${Account}:execution:\${StateMachineName}:\${ExecutionId}`,
      true,
    ],
    [
      "arn:aws:states:x:y:stateMachine:a",
      `arn:\${Partition}:states:\${Region}:\${Account}:execution:\${StateMachineName}:\${ExecutionId}`,
      false,
    ],
    ["*a*a*a*a*a*a*b", "*a*a*a*a*a*a*c", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
  });
});

describe("in China a name of the other partition is found", () => {
  test.each([
    ["arn:aws:sqs:x:y:z", ["above/One: arn:aws:sqs:x:y:z is not in China"]],
    ["arn:aws-cn:sqs:x:y:z", []],
  ])("%s", (arn, found) => {
    expect(wrongInChina([{ stack: "above", id: "One", type: "AWS::SQS::Queue", properties: { Of: arn } }])).toEqual(
      found,
    );
  });
});
