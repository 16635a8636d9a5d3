import { type Identity, identityOf, type Origins, type Place } from "./identities.ts";
import type { Json, Stack } from "./template.ts";

/** A resource with everything its template says of it in plain values. */
export type Deployed = {
  readonly id: string;
  readonly stack: string;
  readonly type: string;
  readonly identity: Identity;
  readonly properties: { readonly [name: string]: Json };
};

type Arguments = readonly Json[];
type Evaluate = (value: Json) => Json;

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: Json | undefined): Arguments => {
  if (!Array.isArray(value)) throw new Error(`A list is wanted, not ${JSON.stringify(value)}`);
  return value;
};

/** Stands for a property that is left out. */
const nothing = Symbol("AWS::NoValue");

/** Reads the stacks as CloudFormation does: every intrinsic function, export and condition becomes a plain value. */
export const resolveStacks = (
  stacks: readonly Stack[],
  { place, origins, secretOf }: { readonly place: Place; readonly origins: Origins; readonly secretOf: SecretOf },
): readonly Deployed[] => {
  const exported = new Map<string, { readonly stack: Stack; readonly value: Json }>();
  const identities = new Map<string, Identity>();

  const identity = (stack: Stack, id: string): Identity => {
    const key = `${stack.name}/${id}`;
    const resource = stack.template.Resources[id];
    if (resource === undefined) throw new Error(`${stack.name} has no resource ${id}`);
    const known = identities.get(key);
    if (known) return known;
    const named = Object.entries(resource.Properties).filter(([name]) => /Name$/.test(name));
    const properties = Object.fromEntries(named.map(([name, value]) => [name, evaluator(stack)(value)]));
    const made = identityOf(resource.Type, { place, origins, stack: stack.name, id, properties });
    identities.set(key, made);
    return made;
  };

  const refer = (stack: Stack, name: string): Json | typeof nothing => {
    const { partition, region, account } = place;
    const pseudo: { readonly [name: string]: Json | typeof nothing } = {
      "AWS::Partition": partition,
      "AWS::Region": region,
      "AWS::AccountId": account,
      "AWS::URLSuffix": partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com",
      "AWS::StackName": stack.name,
      "AWS::StackId": `arn:${partition}:cloudformation:${region}:${account}:stack/${stack.name}/1`,
      "AWS::NoValue": nothing,
    };
    return pseudo[name] ?? stack.template.Parameters[name]?.Default ?? identity(stack, name).ref;
  };

  const attribute = (stack: Stack, id: string, name: string): string => {
    const value = identity(stack, id).attributes[name];
    if (value === undefined) throw new Error(`${stack.name}: ${id} has no attribute ${name}`);
    return value;
  };

  const imported = (name: string): Json => {
    const found = exported.get(name);
    if (found === undefined) throw new Error(`No stack exports ${name}`);
    return evaluator(found.stack)(found.value);
  };

  /** A text in which `${Name}` and `${Name.Attribute}` stand for values; `${!Name}` stays `${Name}`. */
  const substitute = (stack: Stack, text: string, given: { readonly [name: string]: Json }): string =>
    text.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      const own = given[name];
      if (own !== undefined) return String(evaluator(stack)(own));
      const [id = "", ...rest] = name.split(".");
      return String(rest.length === 0 ? refer(stack, id) : attribute(stack, id, rest.join(".")));
    });

  const isTrue = (stack: Stack, name: string): boolean =>
    evaluator(stack)(stack.template.Conditions[name] ?? null) === true;

  const functionsOf = (stack: Stack, evaluate: Evaluate): { readonly [name: string]: (given: Json) => Json } => ({
    "Fn::GetAtt": (given) => {
      const [id, ...names] = typeof given === "string" ? given.split(".") : listOf(evaluate(given)).map(String);
      return attribute(stack, String(id), names.join("."));
    },
    "Fn::Join": (given) => {
      const [between, parts] = listOf(given);
      return listOf(evaluate(parts ?? null))
        .map(String)
        .join(String(between));
    },
    "Fn::Sub": (given) => {
      const [text, values] = typeof given === "string" ? [given] : listOf(given);
      return substitute(stack, String(text), isObject(values) ? values : {});
    },
    "Fn::ImportValue": (given) => imported(String(evaluate(given))),
    "Fn::Select": (given) => {
      const [place, list] = listOf(given);
      return listOf(evaluate(list ?? null))[Number(place)] ?? null;
    },
    "Fn::Split": (given) => {
      const [between, text] = listOf(evaluate(given));
      return String(text).split(String(between));
    },
    "Fn::If": (given) => {
      const [condition, then, otherwise] = listOf(given);
      return evaluate((isTrue(stack, String(condition)) ? then : otherwise) ?? null);
    },
    "Fn::Equals": (given) => {
      const [one, other] = listOf(evaluate(given));
      return one === other;
    },
    "Fn::Not": (given) => listOf(evaluate(given))[0] !== true,
    "Fn::And": (given) => listOf(evaluate(given)).every((each) => each === true),
    "Fn::Or": (given) => listOf(evaluate(given)).some((each) => each === true),
  });

  const evaluator = (stack: Stack): Evaluate => {
    const evaluate = (value: Json): Json | typeof nothing => {
      if (typeof value === "string") return withSecrets(value);
      if (Array.isArray(value)) return value.map(evaluate).filter((each) => each !== nothing) as Json[];
      if (!isObject(value)) return value;
      const [[name = "", given = null] = [], another] = Object.entries(value);
      if (another === undefined && name === "Ref") return refer(stack, String(given));
      const intrinsic = another === undefined ? functions[name] : undefined;
      if (intrinsic) {
        const made = intrinsic(given);
        return typeof made === "string" ? withSecrets(made) : made;
      }
      if (name.startsWith("Fn::")) throw new Error(`This account does not know ${name}`);
      const members = Object.entries(value).map(([member, each]) => [member, evaluate(each)] as const);
      return Object.fromEntries(members.filter(([, each]) => each !== nothing)) as Json;
    };
    const functions = functionsOf(stack, (value) => evaluate(value) as Json);
    return (value) => evaluate(value) as Json;
  };

  const withSecrets = (text: string): string =>
    text.replaceAll(
      /\{\{resolve:secretsmanager:(.+?):SecretString:([^:}]*)[^}]*\}\}/g,
      (_, secret: string, key: string) => secretOf(secret, key),
    );

  for (const stack of stacks)
    for (const { Value: value, Export } of Object.values(stack.template.Outputs))
      if (Export) exported.set(String(evaluator(stack)(Export.Name)), { stack, value });

  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).flatMap(([id, { Type: type, Properties, Condition }]) => {
      if (Condition !== undefined && !isTrue(stack, Condition)) return [];
      const properties = evaluator(stack)(Properties) as Deployed["properties"];
      return [{ id, stack: stack.name, type, identity: identity(stack, id), properties }];
    }),
  );
};

/** The value of a secret, or of one key in it. */
type SecretOf = (secret: string, key: string) => string;
