import { describe, expect, test } from "vitest";
import { wrongTemplates } from "./template/limits.ts";
import { wrongReferences } from "./template/references.ts";
import { wrongShapes } from "./template/shapes.ts";
import type { Templates, Tree } from "./template/tree.ts";

const trust = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
};

/** Two stacks in which nothing is wrong: a queue, and a function that a role lets write to it. */
const sound = {
  below: {
    Resources: {
      Waiting: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: 60, SqsManagedSseEnabled: true } },
      Heard: { Type: "AWS::Logs::LogGroup", Properties: { RetentionInDays: 180 } },
    },
    Outputs: {
      Queue: { Value: { "Fn::GetAtt": ["Waiting", "Arn"] }, Export: { Name: "below:Queue" } },
      Log: { Value: { Ref: "Heard" }, Export: { Name: "below:Log" } },
    },
  },
  above: {
    Parameters: { Stage: { Type: "String" } },
    Resources: {
      Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: trust } },
      Worker: {
        Type: "AWS::Lambda::Function",
        DependsOn: ["Role"],
        Properties: {
          Code: { ZipFile: "" },
          Role: { "Fn::GetAtt": ["Role", "Arn"] },
          Environment: { Variables: { STAGE: { "Fn::Sub": `\${Stage}-\${AWS::Region}-\${Role.Arn}` } } },
          DeadLetterConfig: { TargetArn: { "Fn::ImportValue": "below:Queue" } },
          LoggingConfig: { LogGroup: { "Fn::ImportValue": "below:Log" }, LogFormat: "JSON" },
        },
      },
    },
  },
};

/** A copy in which one thing is otherwise: `above/Resources/Worker/Properties/Timeout`; without a value it is left out. */
const sabotaged = (path: string, value?: unknown): Templates => {
  const copy: Templates = structuredClone(sound);
  const names = path.split("/");
  const last = names.pop() ?? "";
  const place = names.reduce((within: unknown, name) => (within as Tree)[name], copy) as { [name: string]: unknown };
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
};

const worker = "above/Resources/Worker/Properties";

describe("of two sound stacks nothing is said", () => {
  test("neither of shapes nor of names", () => {
    expect([...wrongShapes(sound), ...wrongReferences(sound), ...wrongTemplates(sound)]).toEqual([]);
  });
});

describe("a shape that AWS would refuse is found", () => {
  test.each<readonly [what: string, path: string, value: unknown, found: string]>([
    ["a misspelt property", `${worker}/TimeOut`, 20, "above/Worker: AWS knows no TimeOut here"],
    [
      "a misspelt part",
      `${worker}/TracingConfig`,
      { Modus: "Active" },
      "above/Worker/TracingConfig: AWS knows no Modus here",
    ],
    ["a property left out", `${worker}/Role`, undefined, "above/Worker: lacks Role"],
    [
      "a type nobody knows",
      "above/Resources/Worker/Type",
      "AWS::Lambda::Functional",
      "above/Worker: AWS knows no AWS::Lambda::Functional",
    ],
    ["a text for a number", `${worker}/Timeout`, "20", 'above/Worker/Timeout: "20" is no integer'],
    ["half of a whole number", `${worker}/Timeout`, 0.5, "above/Worker/Timeout: 0.5 is no integer"],
    ["one for many", `${worker}/Architectures`, "arm64", 'above/Worker/Architectures: "arm64" is no list'],
    [
      "a word AWS has not",
      `${worker}/TracingConfig`,
      { Mode: "On" },
      'above/Worker/TracingConfig/Mode: "On" is none of Active, PassThrough',
    ],
    [
      "a number AWS has not",
      "below/Resources/Heard/Properties/RetentionInDays",
      181,
      "below/Heard/RetentionInDays: 181 is none of",
    ],
    [
      "a text where a number is answered",
      `${worker}/Timeout`,
      { Ref: "Stage" },
      "above/Worker/Timeout: Ref answers with a string, not with a integer",
    ],
    [
      "a function nobody knows",
      `${worker}/Handler`,
      { "Fn::Rot13": "x" },
      "above/Worker/Handler: nobody here knows Fn::Rot13",
    ],
    [
      "a name where an ARN belongs",
      `${worker}/Role`,
      { Ref: "Role" },
      "above/Worker/Role: no place for RoleName of AWS::IAM::Role",
    ],
    [
      "a log where a queue belongs",
      `${worker}/DeadLetterConfig/TargetArn`,
      { "Fn::ImportValue": "below:Log" },
      "above/Worker/DeadLetterConfig/TargetArn: no place for LogGroupName",
    ],
    [
      "own code of nobody",
      "above/Resources/Role",
      { Type: "Custom::Own", Properties: {} },
      "above/Role: lacks ServiceToken",
    ],
  ])("%s", (_, path, value, found) => {
    expect(wrongShapes(sabotaged(path, value))).toContainEqual(expect.stringContaining(found));
  });
});

describe("a name of what is not there is found", () => {
  test.each<readonly [what: string, path: string, value: unknown, found: string]>([
    [
      "of a resource",
      `${worker}/Handler`,
      { Ref: "Rolle" },
      "above/Resources/Worker/Properties/Handler: Ref of Rolle, which is not there",
    ],
    ["of an attribute", `${worker}/Role`, { "Fn::GetAtt": ["Role", "Arm"] }, "GetAtt of Role.Arm, which is not there"],
    ["within a text", `${worker}/Handler`, { "Fn::Sub": `\${Rolle.Arn}` }, "GetAtt of Rolle.Arn, which is not there"],
    [
      "of an export",
      `${worker}/Handler`,
      { "Fn::ImportValue": "below:Quere" },
      "Import of below:Quere, which is not there",
    ],
    [
      "of what must be first",
      "above/Resources/Worker/DependsOn",
      "Rolle",
      "above/Resources/Worker: depends on Rolle, which is not there",
    ],
    [
      "of a condition",
      "above/Resources/Worker/Condition",
      "Rich",
      "above/Resources/Worker: the condition Rich is not there",
    ],
  ])("%s", (_, path, value, found) => {
    expect(wrongReferences(sabotaged(path, value))).toContainEqual(expect.stringContaining(found));
  });

  test("a resource that waits for itself by way of another", () => {
    expect(wrongReferences(sabotaged("above/Resources/Role/DependsOn", "Worker"))).toEqual([
      "above: Role → Worker → Role",
    ]);
  });

  test("a stack that waits for itself by way of another", () => {
    const both = sabotaged("above/Outputs", { Role: { Value: { Ref: "Role" }, Export: { Name: "above:Role" } } });
    const below = { ...both["below"], Metadata: { "Fn::ImportValue": "above:Role" } };

    expect(wrongReferences({ ...both, below })).toEqual(["the stacks: below → above → below"]);
  });
});

describe("what CloudFormation refuses of a whole template is found", () => {
  test.each<readonly [what: string, path: string, value: unknown, found: string]>([
    [
      "a logical id with a hyphen",
      "above/Resources/My-Role",
      { Type: "AWS::SNS::Topic" },
      "above: My-Role is no logical id",
    ],
    ["a long description", "above/Description", "x".repeat(1025), "above: a description is too long"],
    [
      "an export with a space",
      "below/Outputs/Log/Export/Name",
      "below Log",
      "below: below Log is no name of an export",
    ],
    ["two exports of one name", "below/Outputs/Log/Export/Name", "below:Queue", "below: two exports of one name"],
  ])("%s", (_, path, value, found) => {
    expect(wrongTemplates(sabotaged(path, value))).toEqual([found]);
  });
});
