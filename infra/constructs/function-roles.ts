import { Stack } from "aws-cdk-lib";
import { type IRole, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Grant } from "../rights/grant.ts";
import { type Reach, statementsFor } from "./statements.ts";

/** `["query work", "write records"]` as a role is called: `MayQueryWorkWriteRecords`. */
const roleName = (grants: readonly Grant[]): string =>
  `May${grants.map((grant) => grant.replaceAll(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase())).join("") || "ReadRecords"}`;

/** A role with exactly these grants, in the stack of whoever asks. */
export type RoleFor = (scope: Construct, grants: readonly Grant[]) => IRole;

/**
 * Functions of a stack that may do the same share a role. Each stack has its own: a role that was handed from one stack to
 * another could not be given up before the other stack had changed, and the first is deployed first.
 */
export const functionRoles =
  (reach: Reach): RoleFor =>
  (scope, grants) => {
    const stack = Stack.of(scope);
    const sorted = grants.toSorted();
    const id = roleName(sorted);
    const known = stack.node.tryFindChild(id);
    if (known instanceof Role) return known;
    const role = new Role(stack, id, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `Reads records; may ${sorted.join(", ") || "do nothing else"}.`,
    });
    for (const statement of statementsFor(stack, reach, sorted)) role.addToPolicy(statement);
    return role;
  };
