import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { settingsFrom } from "../../../infra/settings.ts";
import { deploymentStacks } from "../../../infra/stacks.ts";

// AWS's validator takes ten seconds to begin: `template.test.ts` asks it, once for all deployments.
process.env["CDK_VALIDATION"] = "false";

/** A resource of a template, as CloudFormation reads it. */
export type Resource = {
  readonly Type: string;
  readonly Properties: { readonly [name: string]: unknown };
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

/** A template as CloudFormation reads it. */
export type StackTemplate = { readonly [section: string]: unknown };

/** What a deployment is told, as `cdk -c name=value` tells it. */
type Context = { readonly [name: string]: unknown };

const certificateIn = (partition: string, region: string) =>
  `arn:${partition}:acm:${region}:123456789012:certificate/00000000-0000-4000-8000-000000000000`;

/** The kinds of deployments that a house may have. */
export const deployments = {
  standard: {},
  "many counties": {
    counties: "619901,619902",
    domain: "aid.example.com",
    certificate: certificateIn("aws", "us-east-1"),
    edgeSecret: "2",
    alarmMail: "operators@example.com",
    students: "30000",
    budgetPerStudent: "0.02",
  },
  "another region": { region: "ap-southeast-1" },
  china: {
    region: "cn-north-1",
    smtpSecret: "county/smtp",
    counties: "619901,619902",
    domain: "aid.example.cn",
    certificate: certificateIn("aws-cn", "cn-north-1"),
  },
} as const satisfies { readonly [kind: string]: Context };

/** The longest name a stage may have, a region with a firewall of its own, and as many counties as the settings take. */
export const largest: Context = {
  stage: "a-stage-of-16-ch",
  region: "ap-southeast-1",
  counties: Array.from({ length: 20 }, (_, n) => String(619901 + n)).join(","),
  domain: "student-aid.prefecture.example.com",
  certificate: certificateIn("aws", "us-east-1"),
  alarmMail: "operators@example.com",
};

/** An app with the stacks of a deployment, with a line of text for the code of every function. */
export const builtStacks = (context: Context = {}) => {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const settings = settingsFrom((name) => context[name]);
  return { app, stacks: deploymentStacks(app, settings, () => Code.fromInline("export const handler = () => {};")) };
};

/** The stacks of a deployment as CloudFormation gets them. */
export const synthesised = (context: Context = {}) => {
  const { stacks } = builtStacks(context);
  const { firewall, mail, ...always } = stacks;
  const of = (stack: Stack): StackTemplate => Template.fromStack(stack).toJSON();
  const templates = {
    storage: of(always.storage),
    ...(firewall && { firewall: of(firewall) }),
    edge: of(always.edge),
    service: of(always.service),
    pages: of(always.pages),
    forms: of(always.forms),
    inspectionPages: of(always.inspectionPages),
    inspectionForms: of(always.inspectionForms),
    person: of(always.person),
    ...(mail && { mail: of(mail) }),
    monitoring: of(always.monitoring),
  };
  const { storage: _, ...movable } = templates;
  const resources = Object.assign({}, ...Object.values(movable).map((template) => template["Resources"]));
  return { ...templates, /** All that is deployed anew. */ moving: { Resources: resources } };
};

/** The resources of one type, e.g. `AWS::Lambda::Function`. */
export const resourcesOf = (template: StackTemplate, type: string): readonly Resource[] =>
  Object.values(template["Resources"] as { readonly [id: string]: Resource }).filter(({ Type }) => Type === type);
