import type { Resource, StackTemplate } from "./synthesised.ts";

/** The stacks of a deployment by their names. */
export type Stacks = { readonly [stack: string]: StackTemplate };

/** How much of something there is where. */
type Measure = { readonly of: string; readonly amount: number };

/** What AWS or CloudFormation allows by default, in a fresh account, and how much of it a deployment takes. */
type Quota = {
  readonly what: string;
  readonly most: number;
  readonly taken: (stacks: Stacks) => readonly Measure[];
};

type Named = Resource & { readonly id: string };

const resourcesIn = (template: StackTemplate): readonly Named[] =>
  Object.entries((template["Resources"] ?? {}) as { readonly [id: string]: Resource }).map(([id, each]) => ({
    id,
    ...each,
  }));

const ofType = (stacks: Stacks, type: string): readonly Named[] =>
  Object.values(stacks).flatMap((template) => resourcesIn(template).filter(({ Type }) => Type === type));

type Intrinsic = { readonly [word: string]: unknown };

/** The longest of what a deployment cannot know yet. */
const unknown: { readonly [pseudo: string]: string } = {
  "AWS::Region": "ap-southeast-1",
  "AWS::Partition": "aws-cn",
  "AWS::AccountId": "123456789012",
  "AWS::URLSuffix": "amazonaws.com.cn",
};
const longAttribute = "x".repeat(120);

/** A value as long as it may become once it is deployed. */
const asLong = (value: unknown): string => {
  if (typeof value === "string") return value.replaceAll(/\{\{resolve:[^}]*\}\}/g, "x".repeat(64));
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const { Ref: ref, "Fn::Join": joined } = value as Intrinsic;
  if (Array.isArray(joined)) return (joined[1] as readonly unknown[]).map(asLong).join(String(joined[0]));
  if (typeof ref === "string") return unknown[ref] ?? longAttribute;
  return longAttribute;
};

/** A policy's text, without the spaces, which IAM does not count. */
const policyText = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => {
    const isIntrinsic =
      typeof each === "object" && each !== null && /^(?:Ref|Fn::\w+)$/.test(Object.keys(each)[0] ?? "");
    return isIntrinsic ? asLong(each) : each;
  });

const lengthOf = (stacks: Stacks, type: string, property: string): readonly Measure[] =>
  ofType(stacks, type).flatMap(({ id, Properties }) =>
    Properties?.[property] === undefined ? [] : [{ of: id, amount: asLong(Properties[property]).length }],
  );

const sectionOf = (stacks: Stacks, section: string): readonly Measure[] =>
  Object.entries(stacks).map(([of, template]) => ({
    of,
    amount: Object.keys((template[section] ?? {}) as object).length,
  }));

const inAll = (stacks: Stacks, type: string): readonly Measure[] => [
  { of: "all stacks", amount: ofType(stacks, type).length },
];

const grouped = (pairs: readonly (readonly [string, number])[]): readonly Measure[] =>
  [...Map.groupBy(pairs, ([of]) => of)].map(([of, own]) => ({
    of,
    amount: own.reduce((sum, [, each]) => sum + each, 0),
  }));

const environmentOf = ({ Properties }: Named): number => {
  const { Variables = {} } = (Properties["Environment"] ?? {}) as {
    readonly Variables?: { readonly [name: string]: unknown };
  };
  return Object.entries(Variables).reduce(
    (sum, [name, value]) => sum + name.length + Buffer.byteLength(asLong(value)),
    0,
  );
};

const rightsOf = (template: StackTemplate): readonly (readonly [string, number])[] =>
  resourcesIn(template).flatMap(({ id, Type, Properties }) => {
    if (Type === "AWS::IAM::Role") return [[id, policyText(Properties["Policies"] ?? []).length] as const];
    const roles = Type === "AWS::IAM::Policy" ? (Properties["Roles"] as readonly { readonly Ref: string }[]) : [];
    return roles.map(({ Ref }) => [Ref, policyText(Properties["PolicyDocument"]).length] as const);
  });

const asksBoundBy = (stacks: Stacks, key: string): readonly Measure[] =>
  ofType(stacks, "AWS::Lambda::Permission").length === 0
    ? []
    : grouped(
        ofType(stacks, "AWS::Lambda::Permission").map(({ Properties }) => [
          JSON.stringify(Properties[key]),
          policyText(Properties).length + 200,
        ]),
      );

/** Everything that a first deployment into a fresh account could break on. */
export const quotas: readonly Quota[] = [
  { what: "resources in a stack", most: 500, taken: (stacks) => sectionOf(stacks, "Resources") },
  { what: "outputs of a stack", most: 200, taken: (stacks) => sectionOf(stacks, "Outputs") },
  { what: "parameters of a stack", most: 200, taken: (stacks) => sectionOf(stacks, "Parameters") },
  {
    what: "bytes of a template",
    most: 1_000_000,
    // As CDK writes it, with one space for each level.
    taken: (stacks) =>
      Object.entries(stacks).map(([of, template]) => ({
        of,
        amount: Buffer.byteLength(JSON.stringify(template, null, 1)),
      })),
  },
  { what: "routes of an api", most: 300, taken: (stacks) => inAll(stacks, "AWS::ApiGatewayV2::Route") },
  { what: "integrations of an api", most: 300, taken: (stacks) => inAll(stacks, "AWS::ApiGatewayV2::Integration") },
  {
    what: "characters of a function's name",
    most: 64,
    taken: (stacks) => lengthOf(stacks, "AWS::Lambda::Function", "FunctionName"),
  },
  {
    what: "characters of a function's description",
    most: 256,
    taken: (stacks) => lengthOf(stacks, "AWS::Lambda::Function", "Description"),
  },
  {
    what: "bytes of a function's environment",
    most: 4096,
    taken: (stacks) =>
      ofType(stacks, "AWS::Lambda::Function").map((each) => ({ of: each.id, amount: environmentOf(each) })),
  },
  {
    // A fresh account runs ten at once and keeps a hundred unreserved.
    what: "executions set apart",
    most: 0,
    taken: (stacks) =>
      ofType(stacks, "AWS::Lambda::Function").map(({ id, Properties }) => ({
        of: id,
        amount: Number(Properties["ReservedConcurrentExecutions"] ?? 0),
      })),
  },
  {
    what: "characters of who may call a function",
    most: 20_480,
    taken: (stacks) => asksBoundBy(stacks, "FunctionName"),
  },
  { what: "roles", most: 1000, taken: (stacks) => inAll(stacks, "AWS::IAM::Role") },
  {
    what: "characters of a role's policies",
    most: 10_240,
    taken: (stacks) => Object.values(stacks).flatMap((template) => grouped(rightsOf(template))),
  },
  {
    what: "characters of a role's description",
    most: 1000,
    taken: (stacks) => lengthOf(stacks, "AWS::IAM::Role", "Description"),
  },
  {
    what: "characters of a workflow's name",
    most: 80,
    taken: (stacks) => lengthOf(stacks, "AWS::StepFunctions::StateMachine", "StateMachineName"),
  },
  {
    what: "bytes of a workflow's definition",
    most: 1_048_576,
    taken: (stacks) => lengthOf(stacks, "AWS::StepFunctions::StateMachine", "DefinitionString"),
  },
  {
    what: "characters of a schedule's name",
    most: 64,
    taken: (stacks) => lengthOf(stacks, "AWS::Scheduler::Schedule", "Name"),
  },
  {
    what: "characters of a schedule's description",
    most: 512,
    taken: (stacks) => lengthOf(stacks, "AWS::Scheduler::Schedule", "Description"),
  },
  { what: "rules on the bus", most: 300, taken: (stacks) => inAll(stacks, "AWS::Events::Rule") },
  { what: "characters of a rule's name", most: 64, taken: (stacks) => lengthOf(stacks, "AWS::Events::Rule", "Name") },
  {
    what: "characters of a queue's name",
    most: 80,
    taken: (stacks) => lengthOf(stacks, "AWS::SQS::Queue", "QueueName"),
  },
  {
    what: "characters of an alarm's name",
    most: 255,
    taken: (stacks) => lengthOf(stacks, "AWS::CloudWatch::Alarm", "AlarmName"),
  },
  {
    what: "characters of an alarm's description",
    most: 1024,
    taken: (stacks) => lengthOf(stacks, "AWS::CloudWatch::Alarm", "AlarmDescription"),
  },
  { what: "alarms", most: 5000, taken: (stacks) => inAll(stacks, "AWS::CloudWatch::Alarm") },
  {
    what: "characters of a log's name",
    most: 512,
    taken: (stacks) => lengthOf(stacks, "AWS::Logs::LogGroup", "LogGroupName"),
  },
  {
    what: "indexes of a table",
    most: 20,
    taken: (stacks) =>
      ofType(stacks, "AWS::DynamoDB::Table").map(({ id, Properties }) => ({
        of: id,
        amount: (Properties["GlobalSecondaryIndexes"] as readonly unknown[] | undefined)?.length ?? 0,
      })),
  },
];

/** What takes more than the quota allows. */
export const beyond = ({ most, taken }: Quota, stacks: Stacks): readonly Measure[] =>
  taken(stacks).filter(({ amount }) => amount > most);
