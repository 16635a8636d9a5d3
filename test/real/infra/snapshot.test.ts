import { expect, test } from "vitest";
import { deployments, type Resource, type StackTemplate, synthesised } from "./synthesised.ts";

type Templates = { readonly [stack: string]: StackTemplate };
type Picture = { readonly [what: string]: unknown };

const templatesOf = (context: Parameters<typeof synthesised>[0]): Templates => {
  const { moving: _, ...templates } = synthesised(context);
  return templates;
};

/** One of each type stands for all of its type, so that a new door does not change the picture; of those of which each is its own, all do. */
const specimens = /^(decidereview|showlist|openwait|dispatchevents|sendnotices|deliverdigests|applicationreview)/;
const eachItsOwn: readonly string[] = [
  "AWS::SQS::Queue",
  "AWS::Lambda::EventSourceMapping",
  "AWS::SecretsManager::Secret",
];

/** An alarm in a line: when it sounds. */
const inALine = ({ Properties }: Resource): string => {
  const { ComparisonOperator, Threshold, EvaluationPeriods, DatapointsToAlarm, TreatMissingData } = Properties;
  const periods = DatapointsToAlarm === undefined ? EvaluationPeriods : `${DatapointsToAlarm} of ${EvaluationPeriods}`;
  return `${ComparisonOperator} ${Threshold}, ${periods} periods, ${TreatMissingData}`;
};

/** The definitions have tests and pictures of their own, so has the page of operators; an asset's name is its hash. */
const shown = (name: string, value: unknown): unknown => {
  if (name === "DefinitionString") return "as in workflows/";
  if (name === "DashboardBody") return "as in infra/monitoring/dashboard.ts";
  return typeof value === "string" ? value.replaceAll(/\b[0-9a-f]{64}\b/g, "HASH") : value;
};

const pictureOf = ({ Resources, Outputs }: StackTemplate, region: string): Picture => {
  const resources = Object.entries(Resources as { readonly [id: string]: Resource });
  const byType = Map.groupBy(resources, ([, { Type }]) => Type);
  const drawn = [...byType].flatMap(([type, all]): readonly (readonly [string, unknown])[] => {
    if (type === "AWS::CloudWatch::Alarm")
      return all.map(([, alarm]) => [String(alarm.Properties["AlarmName"]), inALine(alarm)]);
    if (eachItsOwn.includes(type)) return all;
    return [all.find(([id]) => specimens.test(id)) ?? all[0] ?? ["", undefined]];
  });
  const outputs = Object.entries(Outputs ?? {}).filter(([name]) => !name.startsWith("ExportsOutput"));
  const picture = { ...Object.fromEntries(drawn), ...(outputs.length > 0 && { Outputs: Object.fromEntries(outputs) }) };
  return JSON.parse(JSON.stringify(picture, shown).replaceAll(region, "REGION"));
};

const standard = templatesOf(deployments.standard);

test.each(Object.entries(standard))("the stack %s is deployed as reviewed", (_, template) => {
  expect(pictureOf(template, "us-east-1")).toMatchSnapshot();
});

/** What is in one picture and not in the other, or otherwise. */
const differing = (one: Picture, other: Picture): Picture => ({
  ...Object.fromEntries(
    Object.entries(one).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name])),
  ),
  ...Object.fromEntries(Object.keys(other).flatMap((name) => (name in one ? [] : [[name, "is not there"]]))),
});

test.each([
  ["many counties", "us-east-1"],
  ["china", "cn-north-1"],
] as const)("%s: edge and storage differ from the standard as reviewed", (kind, region) => {
  const templates = templatesOf(deployments[kind]);

  const differences = ["storage", "edge", "firewall", "monitoring"].map((stack) => [
    stack,
    differing(
      pictureOf(templates[stack] ?? { Resources: {} }, region),
      pictureOf(standard[stack] ?? { Resources: {} }, "us-east-1"),
    ),
  ]);

  expect(Object.keys(standard).filter((stack) => !(stack in templates))).toEqual(kind === "china" ? ["mail"] : []);
  expect(Object.fromEntries(differences)).toMatchSnapshot();
});
