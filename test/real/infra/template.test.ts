import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, CfnResource, Stack, Validations } from "aws-cdk-lib";
import { describe, expect, test } from "vitest";
import { refusingContext } from "../../../infra/checks.ts";
import { builtStacks, deployments, largest } from "./synthesised.ts";
import { wrongInChina } from "./template/china.ts";
import { idleLimits, wrongTemplates, wrongValues } from "./template/limits.ts";
import { plainResources } from "./template/plain.ts";
import { wrongPolicies } from "./template/policies.ts";
import { wrongReferences } from "./template/references.ts";
import { wrongShapes } from "./template/shapes.ts";
import type { Templates } from "./template/tree.ts";
import { foundByAws, validator } from "./template/validator.ts";

const built = Object.entries({ ...deployments, largest }).map(([kind, context]) => {
  const { app } = builtStacks(context);
  const { stacks } = app.synth();
  const filed = stacks.map(({ templateFullPath: path, environment: { region } }) => ({ path, region }));
  const templates: Templates = Object.fromEntries(stacks.map(({ stackName, template }) => [stackName, template]));
  const region = "region" in context ? String(context["region"]) : "us-east-1";
  return { kind, filed, templates, plain: plainResources(templates, region) };
});

test("AWS's own validator finds nothing in any deployment, each stack in the region it goes to", () => {
  const filed = built.flatMap((each) => each.filed);

  expect(filed.length).toBeGreaterThan(40);
  expect(foundByAws(new App(), filed)).toEqual([]);
  // Some ten seconds of a quiet machine, and on a busy one more than a test has.
}, 400_000);

describe.each(built)("deployed: $kind", ({ templates, plain }) => {
  test("every resource is as AWS says its type is, and each name is of what belongs where it stands", () => {
    expect(wrongShapes(templates)).toEqual([]);
  });

  test("everything that is named is there, also in other stacks, and nothing waits for itself", () => {
    expect(wrongReferences(templates)).toEqual([]);
  });

  test("names, numbers and words are such that AWS takes them", () => {
    expect([...wrongTemplates(templates), ...wrongValues(plain)]).toEqual([]);
  });

  test("policies allow what AWS knows, on what it is done to, narrowed by what it looks at", async () => {
    expect(await wrongPolicies(plain)).toEqual([]);
  });
});

test("in China nothing names the rest of the world", () => {
  const plain = built.find(({ kind }) => kind === "china")?.plain ?? [];

  expect(plain).not.toEqual([]);
  expect(wrongInChina(plain)).toEqual([]);
});

test("every limit of our own holds a value of some deployment", () => {
  expect(idleLimits(built.flatMap(({ plain }) => plain))).toEqual([]);
});

describe("AWS's validator", () => {
  test.each([
    [
      "a misspelt property",
      "us-east-1",
      { Type: "AWS::SQS::Queue", Properties: { QueuName: "waiting" } },
      "'QueuName' was unexpected",
    ],
    [
      "a name too long",
      "us-east-1",
      { Type: "AWS::Events::Rule", Properties: { Name: "x".repeat(65), EventPattern: {} } },
      "exceeds maximum 64",
    ],
    [
      "a word AWS has not",
      "us-east-1",
      { Type: "AWS::Logs::LogGroup", Properties: { RetentionInDays: 181 } },
      "181 is not one of",
    ],
    [
      "what a region has not",
      "cn-north-1",
      { Type: "AWS::SES::ConfigurationSet", Properties: {} },
      "does not exist in 'cn-north-1'",
    ],
  ])("finds %s", async (_, region, resource, found) => {
    const folder = await mkdtemp(join(tmpdir(), "zhuxue-template-"));
    const path = join(folder, "spoilt.json");
    await writeFile(path, JSON.stringify({ Resources: { One: resource } }));

    const said = foundByAws(new App(), [{ path, region }]);

    await rm(folder, { recursive: true });
    expect(said).toContainEqual(expect.stringContaining(found));
  });

  test("ends a synthesis, where by itself it would only warn", () => {
    const app = new App({ analyticsReporting: false, treeMetadata: false, context: refusingContext });
    // In place of the one that CDK would begin.
    Validations.of(app).addPlugins(validator);
    new CfnResource(new Stack(app, "Spoilt"), "One", { type: "AWS::SQS::Queue", properties: { QueuName: "waiting" } });

    expect(() => app.synth()).toThrow("'QueuName' was unexpected");
  });
});
