import { type App, CloudFormationValidatePlugin } from "aws-cdk-lib";

/** AWS's own validator, which comes with CDK: it has every schema, and knows which region has which type. It begins anew, for seconds, with each new type. */
export const validator = new CloudFormationValidatePlugin();

/** A template in a file, and the region it is for. */
export type Filed = { readonly path: string; readonly region: string };

/** What AWS's validator finds in templates, warnings too. */
export const foundByAws = (app: App, templates: readonly Filed[]): readonly string[] =>
  validator
    .validate({
      appConstruct: app,
      templatePaths: templates.map(({ path }) => path),
      stackTemplates: templates.map(({ path, region }) => ({ stackConstructPath: "", templatePath: path, region })),
    })
    .violations.map(({ ruleName, severity, description, violatingResources }) => {
      const places = violatingResources.map(
        ({ templatePath, resourceLogicalId }) => `${templatePath}/${resourceLogicalId}`,
      );
      return `${places.join(", ")}: ${description} (${severity} ${ruleName})`;
    });
