import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { settingsFrom } from "../../../infra/settings.ts";
import { countyStacks } from "../../../infra/stacks.ts";

/** A resource of a template, as CloudFormation reads it. */
export type Resource = { readonly Type: string; readonly Properties: { readonly [name: string]: unknown } };

/** The two stacks as CloudFormation gets them, with a line of text for the code of every function. */
export const synthesised = (context: { readonly [name: string]: unknown } = {}) => {
  const settings = settingsFrom((name) => context[name]);
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const { storage, service } = countyStacks(app, settings, () => Code.fromInline("export const handler = () => {};"));
  return { storage: Template.fromStack(storage).toJSON(), service: Template.fromStack(service).toJSON() };
};

/** The resources of one type, e.g. `AWS::Lambda::Function`, by their logical names. */
export const resourcesOf = (template: { readonly [section: string]: unknown }, type: string): readonly Resource[] =>
  Object.values(template["Resources"] as { readonly [id: string]: Resource }).filter(({ Type }) => Type === type);
