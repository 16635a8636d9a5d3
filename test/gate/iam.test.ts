import { describe, expect, test } from "vitest";
import { evaluate, grantsOf } from "../support/gate/evaluate.ts";
import { PolicyDocument, type Role } from "../support/gate/policy.ts";
import { iamCases } from "./iam-cases.ts";

const roleWith = (...statements: readonly object[]): Role => ({
  name: "door",
  arn: "arn:aws:iam::000000000000:role/door",
  statements: PolicyDocument.parse({ Version: "2012-10-17", Statement: statements }).Statement,
});
const table = "arn:aws:dynamodb:us-east-1:000000000000:table/county";
const query = { action: "dynamodb:Query", resource: table, context: {} };
const statement = { Effect: "Allow", Action: ["dynamodb:Query", "dynamodb:GetItem"], Resource: [table, `${table}/*`] };

describe("IAM decides", () => {
  test.each(iamCases)("$says: $is", ({ statements, action, resource, context = {}, is }) => {
    const verdict = evaluate(roleWith(...statements), { action, resource, context });

    expect(verdict.allowed ? "allowed" : verdict.because).toBe(is);
  });

  test("and tells by which grant, among all that are written down", () => {
    const role = roleWith(statement);

    const verdict = evaluate(role, query);

    expect(verdict).toEqual({
      allowed: true,
      by: [{ role: "door", action: "dynamodb:Query", resource: table }],
    });
    expect(grantsOf(role)).toHaveLength(4);
  });
});

describe("the gate ends at", () => {
  test.each([
    [
      "an operator it does not know",
      { NumericLessThan: { "s3:max-keys": "10" } },
      "condition operator NumericLessThan",
    ],
    ["a key it does not know", { StringEquals: { "dynamodb:Select": "COUNT" } }, "condition key dynamodb:Select"],
    [
      "a key it does not know, even one that must be absent",
      { Null: { "aws:TokenIssueTime": "true" } },
      "condition key",
    ],
    ["several values where one is compared", { StringEquals: { "ses:Recipients": "a" } }, "compares one value"],
  ])("%s", (_, Condition, message) => {
    const role = roleWith({ ...statement, Condition });

    expect(() => evaluate(role, { ...query, context: { "s3:max-keys": [], "ses:Recipients": ["a", "b"] } })).toThrow(
      message,
    );
  });

  test.each([
    ["a variable in a resource", `${table}/\${aws:PrincipalTag/county}`, "policy variables"],
    ["a resource that is no ARN", "county", "not the ARN"],
    ["a resource of any service", "arn:aws:*:us-east-1:000000000000:table/county", "not the ARN"],
  ])("%s", (_, Resource, message) => {
    const role = roleWith({ ...statement, Resource });

    expect(() => evaluate(role, query)).toThrow(message);
  });

  test.each([
    ["a principal", { Principal: "*" }],
    ["both Action and NotAction", { NotAction: "dynamodb:Scan" }],
    ["an effect in other letters", { Effect: "allow" }],
    ["a statement without a resource", { Resource: undefined }],
  ])("a policy with %s", (_, element) => {
    expect(() => roleWith({ ...statement, ...element })).toThrow();
  });

  test("a policy of the older version, which reads variables otherwise", () => {
    const older = { Version: "2008-10-17", Statement: [statement] };

    expect(() => PolicyDocument.parse(older)).toThrow();
  });
});
