import { functionLimits } from "./limits/calls.ts";
import type { Bound, Limit } from "./limits/limit.ts";
import { messageLimits } from "./limits/messages.ts";
import { standingLimits } from "./limits/standing.ts";
import { watchingLimits } from "./limits/watching.ts";
import { isTree, resourcesIn, sectionOf, type Templates, type Tree } from "./tree.ts";

/** A resource with plain values, as it is when its template has been read in an account. */
export type Plain = {
  readonly id: string;
  readonly stack: string;
  readonly type: string;
  readonly properties: Tree;
};

/** Every limit that is held. */
export const limits: readonly Limit[] = [...functionLimits, ...messageLimits, ...watchingLimits, ...standingLimits];

const byType = Map.groupBy(limits, ({ at }) => at.split("/")[0]);

const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] => {
  if (value === undefined) return [];
  if (name === undefined) return [value];
  const within = typeof value === "object" && value !== null ? value : {};
  return (name === "*" ? Object.values(within) : [(within as Tree)[name]]).flatMap((each) => valuesAt(each, rest));
};

/** Whether AWS takes a value. */
export const isWithin = (value: unknown, must: Bound, whole: unknown): boolean => {
  if (typeof must === "function") return must(value, whole);
  if (must instanceof RegExp) return typeof value === "string" && must.test(value);
  const [least, most] = must;
  return typeof least === "number"
    ? typeof value === "number" && value >= least && value <= Number(most)
    : (must as readonly unknown[]).includes(value);
};

/** Names and numbers that AWS refuses although its schemas take them. */
export const wrongValues = (resources: readonly Plain[]): readonly string[] =>
  resources.flatMap(({ id, stack, type, properties }) =>
    (byType.get(type.replace("AWS::", "")) ?? []).flatMap(({ at, must, source }) => {
      const [, ...path] = at.split("/");
      return valuesAt(properties, path)
        .filter((value) => !isWithin(value, must, properties))
        .map((value) => `${stack}/${id}/${path.join("/")}: ${JSON.stringify(value).slice(0, 60)} (${source})`);
    }),
  );

/** Limits of which no deployment has a value: they would hold nothing. */
export const idleLimits = (resources: readonly Plain[]): readonly string[] => {
  const found = (at: string): boolean => {
    const [type, ...path] = at.split("/");
    return resources.some((each) => each.type === `AWS::${type}` && valuesAt(each.properties, path).length > 0);
  };
  return limits.flatMap(({ at }) => (found(at) ? [] : [at]));
};

const inBytes = (value: unknown): number => Buffer.byteLength(String(value ?? ""));

/** What CloudFormation refuses of a template before it looks at resources (CloudFormation User Guide, quotas and template anatomy). */
export const wrongTemplates = (templates: Templates): readonly string[] =>
  Object.entries(templates).flatMap(([stack, template]) => {
    const ids = ["Resources", "Outputs", "Parameters"].flatMap((section) => Object.keys(sectionOf(template, section)));
    const outputs = Object.entries(sectionOf(template, "Outputs"));
    const exportNames = outputs.map(([, output]) =>
      isTree(output) && isTree(output["Export"]) ? output["Export"]["Name"] : "",
    );
    const described = outputs.map(([, output]) => (isTree(output) ? output["Description"] : ""));
    return [
      ...ids.filter((id) => !/^[A-Za-z\d]{1,255}$/.test(id)).map((id) => `${stack}: ${id} is no logical id`),
      ...[template["Description"], ...described]
        .filter((text) => inBytes(text) > 1024)
        .map(() => `${stack}: a description is too long`),
      ...exportNames
        .filter((name) => !/^[\w:-]{0,255}$/.test(String(name)))
        .map((name) => `${stack}: ${name} is no name of an export`),
      ...(new Set(exportNames.filter(Boolean)).size < exportNames.filter(Boolean).length
        ? [`${stack}: two exports of one name`]
        : []),
      ...resourcesIn(template).flatMap(([id, { Type }]) =>
        inBytes(Type) > 64 + "Custom::".length ? [`${stack}/${id}: a type of too long a name`] : [],
      ),
    ];
  });
