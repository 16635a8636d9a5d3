import { type App, CloudFormationValidatePlugin, type IPolicyValidationPlugin } from "aws-cdk-lib";

/** AWS's own validator, which comes with CDK: it has every schema, and knows which region has which type. It begins anew, for seconds, with each new type. */
const engine = new CloudFormationValidatePlugin();

/** The same as a plugin of an app. */
export const validator: IPolicyValidationPlugin = {
  name: engine.name,
  validate: (context) => engine.validate(context),
};

/** A template in a file, and the region it is for. */
export type Filed = { readonly path: string; readonly region: string };

/** What AWS's validator finds in templates, warnings too. */
export const foundByAws = (app: App, templates: readonly Filed[]): readonly string[] =>
  validator
    .validate({
      appConstruct: app,
      templatePaths: templates.map(({ path }) => path),
      stackTemplates: templates.map(({ path, region }) => ({
        stackConstructPath: "",
        templatePath: path,
        accountId: undefined,
        region,
      })),
    })
    .violations.map(({ ruleName, severity, description, violatingResources }) => {
      const places = violatingResources.map(
        ({ templatePath, resourceLogicalId }) => `${templatePath}/${resourceLogicalId}`,
      );
      return `${places.join(", ")}: ${description} (${severity} ${ruleName})`;
    });
