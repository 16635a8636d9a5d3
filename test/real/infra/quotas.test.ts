import { describe, expect, test } from "vitest";
import { beyond, quotas, type Stacks } from "./quotas.ts";
import { largest as largestContext, synthesised } from "./synthesised.ts";

const templatesOf = (context: Parameters<typeof synthesised>[0]): Stacks => {
  const { moving: _, ...templates } = synthesised(context);
  return templates;
};

const largest = templatesOf(largestContext);
const standard = templatesOf({});

const long = "x".repeat(30_000);
const many = (count: number, each: (n: number) => object) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`R${n}`, each(n)]));
const allOf = (type: string, properties: object) => ({ Type: `AWS::${type}`, Properties: properties });

/** A deployment that breaks on everything there is to break on. */
const tooMuch: Stacks = {
  all: {
    Outputs: many(201, () => ({})),
    Parameters: many(201, () => ({})),
    Resources: {
      ...many(5001, () => allOf("CloudWatch::Alarm", { AlarmName: long, AlarmDescription: long })),
      ...Object.fromEntries(
        [
          allOf("Lambda::Function", {
            ...{ FunctionName: long, Description: long, ReservedConcurrentExecutions: 1 },
            Environment: { Variables: { MUCH: { "Fn::Join": ["", [long, { Ref: "AWS::Region" }]] } } },
          }),
          allOf("Lambda::Permission", { FunctionName: "f", SourceArn: long }),
          allOf("IAM::Role", { Description: long, Policies: [{ PolicyDocument: long }] }),
          allOf("StepFunctions::StateMachine", { StateMachineName: long, DefinitionString: long.repeat(40) }),
          allOf("Scheduler::Schedule", { Name: long, Description: long }),
          allOf("SQS::Queue", { QueueName: long }),
          allOf("Logs::LogGroup", { LogGroupName: long }),
          allOf("DynamoDB::Table", { GlobalSecondaryIndexes: Array.from({ length: 21 }, () => ({})) }),
        ].map((resource, n) => [`One${n}`, resource]),
      ),
    },
  },
  routes: { Resources: many(301, () => allOf("ApiGatewayV2::Route", {})) },
  integrations: { Resources: many(301, () => allOf("ApiGatewayV2::Integration", {})) },
  roles: { Resources: many(1001, () => allOf("IAM::Role", {})) },
  rules: { Resources: many(301, () => allOf("Events::Rule", { Name: long })) },
};

describe.each(quotas)("a fresh account: $what, at most $most", (quota) => {
  test("is enough for a deployment, the standard one and the largest", () => {
    const taken = quota.taken(largest);

    expect(taken).not.toEqual([]);
    expect([...beyond(quota, standard), ...beyond(quota, largest)]).toEqual([]);
  });

  test("is not enough for what breaks it", () => {
    expect(beyond(quota, tooMuch)).not.toEqual([]);
  });
});

test("no resource of a deployment is counted twice or passed over: every stack is looked at", () => {
  const counted = quotas.find(({ what }) => what === "resources in a stack")?.taken(standard) ?? [];

  expect(counted.map(({ of }) => of)).toEqual(Object.keys(standard));
  expect(counted.every(({ amount }) => amount > 0)).toBe(true);
});
