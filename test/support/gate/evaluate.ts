import { type Context, conditionsHold } from "./conditions.ts";
import { isAction, isResource } from "./patterns.ts";
import type { Role, Statement } from "./policy.ts";

/** What a request needs, as IAM sees it: one action on one resource (`*` where AWS knows none). */
export type Need = { readonly action: string; readonly resource: string; readonly context: Context };

/** A right as it is written down: one action and one resource of a statement. */
export type Grant = { readonly role: string; readonly action: string; readonly resource: string };

/** Whether a role may; if so, by which of its grants. */
export type Verdict =
  | { readonly allowed: true; readonly by: readonly Grant[] }
  | { readonly allowed: false; readonly because: "explicit deny" | "no allow" };

const speaksOfAction = ({ Action, NotAction = [] }: Statement, { action }: Need): boolean =>
  Action ? Action.some((each) => isAction(action, each)) : !NotAction.some((each) => isAction(action, each));

const speaksOfResource = ({ Resource, NotResource = [] }: Statement, { resource }: Need): boolean =>
  Resource
    ? Resource.some((each) => isResource(resource, each))
    : !NotResource.some((each) => isResource(resource, each));

const applies = (statement: Statement, need: Need): boolean =>
  speaksOfAction(statement, need) &&
  speaksOfResource(statement, need) &&
  conditionsHold(statement.Condition, need.context);

/** What a statement is written to allow, each action with each resource. */
const grantsIn = (role: string, { Action, NotAction, Resource, NotResource }: Statement): readonly Grant[] => {
  const actions = Action ?? (NotAction ?? []).map((action) => `not ${action}`);
  const resources = Resource ?? (NotResource ?? []).map((resource) => `not ${resource}`);
  return actions.flatMap((action) => resources.map((resource) => ({ role, action, resource })));
};

/** Everything a role is written to allow. */
export const grantsOf = ({ name, statements }: Role): readonly Grant[] =>
  statements.filter(({ Effect }) => Effect === "Allow").flatMap((statement) => grantsIn(name, statement));

const meets = ({ action, resource }: Grant, need: Need): boolean =>
  (action.startsWith("not ") || isAction(need.action, action)) &&
  (resource.startsWith("not ") || isResource(need.resource, resource));

/** Decides as IAM does for an identity of the same account: a Deny that applies wins, then an Allow; without either it is denied. */
export const evaluate = ({ name, statements }: Role, need: Need): Verdict => {
  const applying = statements.filter((statement) => applies(statement, need));
  if (applying.some(({ Effect }) => Effect === "Deny")) return { allowed: false, because: "explicit deny" };
  if (applying.length === 0) return { allowed: false, because: "no allow" };
  const by = applying.flatMap((statement) => grantsIn(name, statement)).filter((grant) => meets(grant, need));
  return { allowed: true, by };
};
