import { type App, type IPolicyValidationPlugin, Validations } from "aws-cdk-lib";
import { VALIDATE_AGAINST_DEFAULT_RULES } from "aws-cdk-lib/cx-api";
import { AwsSolutionsChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import { type Acknowledged, acknowledged } from "./acknowledged.ts";

/** Lets what CloudFormation would refuse end a synthesis: AWS's own validator runs in each, and by itself only warns. */
export const refusingContext = { [VALIDATE_AGAINST_DEFAULT_RULES]: true };

const constructAt = (app: App, path: string): IConstruct =>
  path.split("/").reduce((scope: IConstruct, id) => scope.node.findChild(id), app);

/** Writes to each construct what was found there and why it is as it must be; answers with the reasons used. */
export const acknowledge = (app: App, reasons: readonly Acknowledged[] = acknowledged): ReadonlySet<Acknowledged> => {
  const used = new Set<Acknowledged>();
  for (const { ruleName, violatingResources } of new AwsSolutionsChecks(app).validateScope(app).violations)
    for (const { constructPath = "" } of violatingResources) {
      const known = reasons.find(({ rule, at }) => rule.test(ruleName) && at.test(constructPath));
      if (known === undefined) continue;
      Validations.of(constructAt(app, constructPath)).acknowledge({ id: ruleName, reason: known.reason });
      used.add(known);
    }
  return used;
};

/** Explains what the checks are about to find: only now are the names of resources those that they see. */
const explanations = (app: App): IPolicyValidationPlugin => ({
  name: "explanations",
  validate: () => {
    acknowledge(app);
    return { success: true, violations: [] };
  },
});

/** Lets a synthesis end only when AWS's own checks find nothing that is not explained. */
export const withChecks = (app: App): void =>
  Validations.of(app).addPlugins(explanations(app), new AwsSolutionsChecks(app));
