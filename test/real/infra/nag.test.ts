import { App, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, test } from "vitest";
import { acknowledged } from "../../../infra/acknowledged.ts";
import { acknowledge, withChecks } from "../../../infra/checks.ts";
import { builtStacks, deployments } from "./synthesised.ts";

const findings = (app: App): readonly string[] =>
  new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );

/** A stack nobody should deploy: a queue without TLS or dead letters, and a role that may do everything. */
const carelessApp = (): App => {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, "careless");
  new Queue(stack, "Letters");
  const role = new Role(stack, "Master", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  role.addToPolicy(new PolicyStatement({ actions: ["s3:*"], resources: ["*"] }));
  return app;
};

describe("the checks of AWS Solutions", () => {
  test.each(Object.entries(deployments))("find nothing unexplained: %s", (_, context) => {
    const { app } = builtStacks(context);

    acknowledge(app);

    expect(findings(app)).toEqual([]);
  });

  test("find what nobody has explained", () => {
    const { app } = builtStacks();
    const all = acknowledged.filter(({ rule }) => !rule.test("AwsSolutions-S1"));

    acknowledge(app, all);

    expect(findings(app)).toEqual(["AwsSolutions-S1 at zhuxue-prod-storage/Files/Resource"]);
  });

  test("have no reason that explains nothing", () => {
    const used = new Set(
      [deployments.standard, deployments.china].flatMap((of) => [...acknowledge(builtStacks(of).app)]),
    );

    expect(acknowledged.filter((each) => !used.has(each))).toEqual([]);
    expect(acknowledged.filter(({ reason }) => !/^[A-Z].{40,}\.$/.test(reason))).toEqual([]);
  });

  test("see a careless stack, whose reasons are none of ours", () => {
    const app = carelessApp();

    acknowledge(app);

    const rules = findings(app).map((finding) => finding.split(" ")[0]);
    expect(rules).toEqual(
      expect.arrayContaining(["AwsSolutions-SQS3", "AwsSolutions-SQS4", "AwsSolutions-IAM5[Action::s3:*]"]),
    );
  });

  test("stop a synthesis that they find fault with", () => {
    const app = carelessApp();
    withChecks(app);

    expect(() => app.synth()).toThrow(/AwsSolutions|[Vv]alidation/);
  });
});
