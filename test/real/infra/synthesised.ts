import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { settingsFrom } from "../../../infra/settings.ts";
import { countyStacks } from "../../../infra/stacks.ts";

/** A resource of a template, as CloudFormation reads it. */
export type Resource = { readonly Type: string; readonly Properties: { readonly [name: string]: unknown } };

type Stacks = { readonly [section: string]: unknown };

/** A county's stacks as CloudFormation gets them, with a line of text for the code of every function. */
export const synthesised = (context: { readonly [name: string]: unknown } = {}) => {
  const settings = settingsFrom((name) => context[name]);
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stacks = countyStacks(app, settings, () => Code.fromInline("export const handler = () => {};"));
  const of = (stack: (typeof stacks)[keyof typeof stacks]): Stacks => Template.fromStack(stack).toJSON();
  const { storage, service, ...doors } = stacks;
  const templates = {
    storage: of(storage),
    service: of(service),
    pages: of(doors.pages),
    forms: of(doors.forms),
    inspectionPages: of(doors.inspectionPages),
    inspectionForms: of(doors.inspectionForms),
    person: of(doors.person),
  };
  const { storage: _, ...movable } = templates;
  const resources = Object.assign({}, ...Object.values(movable).map((template) => template["Resources"]));
  return { ...templates, /** All that is deployed anew. */ moving: { Resources: resources } };
};

/** The resources of one type, e.g. `AWS::Lambda::Function`, by their logical names. */
export const resourcesOf = (template: Stacks, type: string): readonly Resource[] =>
  Object.values(template["Resources"] as { readonly [id: string]: Resource }).filter(({ Type }) => Type === type);
