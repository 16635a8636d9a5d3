import * as z from "zod";
import { resolveStacks } from "../../parity/account/resolve.ts";
import { readStacks } from "../../parity/account/template.ts";
import { need } from "../../support/gate/call.ts";
import { evaluate } from "../../support/gate/evaluate.ts";
import type { Role } from "../../support/gate/policy.ts";
import { rolesIn } from "../../support/gate/roles-in.ts";
import { builtStacks } from "./synthesised.ts";

const Hosted = z.object({ FunctionName: z.string(), Role: z.string() });

/** The account into which the templates are read. */
export const account = "111122223333";

const { stacks } = builtStacks().app.synth();
const templates = readStacks(stacks.map(({ stackName: name, template }) => ({ name, template })));
const deployed = resolveStacks(templates, {
  place: { partition: "aws", region: "us-east-1", account },
  origins: { api: "http://127.0.0.1", queues: "http://127.0.0.1" },
  secretOf: () => "synthetic",
});

/** The ARN of the only resource of a type whose logical name begins like this. */
export const arnOf = (type: string, name: string): string => {
  const [found, ...others] = deployed.filter((each) => each.type === type && each.id.startsWith(name));
  if (found === undefined || others.length > 0) throw new Error(`Not one resource is ${type} ${name}`);
  return found.identity.attributes["Arn"] ?? found.identity.ref;
};

const rolesOfFunctions = (): ReadonlyMap<string, Role> => {
  const roles = rolesIn(deployed);
  const named = deployed
    .filter(({ type }) => type === "AWS::Lambda::Function")
    .map(({ properties }) => {
      const { FunctionName, Role: arn } = Hosted.parse(properties);
      const role = roles.get(arn);
      if (role === undefined) throw new Error(`${FunctionName} has no role of ours`);
      return [FunctionName.replace("zhuxue-prod-", ""), role] as const;
    });
  return new Map(named);
};

/** Every function of the deployment by its own name, with the role its template gives it. */
export const deployedRoles = rolesOfFunctions();

/** The functions that may do something, by what IAM decides of their roles. */
export const whoMay = (action: string, resource: string, roles: ReadonlyMap<string, Role> = deployedRoles) =>
  [...roles]
    .filter(([, role]) => evaluate(role, need(action, resource)).allowed)
    .map(([name]) => name)
    .toSorted();
