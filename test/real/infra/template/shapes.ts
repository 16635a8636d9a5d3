import { meantByRef, type Properties, type Property, partOf, typeNamed, type ValueType } from "./specification.ts";
import { attributeNamed, exportsOf, intrinsicOf, isTree, resourcesIn, type Said, type Templates } from "./tree.ts";

/** A stack whose values are looked at, and what its names mean. */
type Around = { readonly said: ReadonlyMap<string, Said>; readonly exported: (name: string) => Target | undefined };

/** A property of a resource that stands for it elsewhere. */
type Target = { readonly type: string; readonly property: string };

type Wrong = (value: unknown, type: ValueType, at: string) => readonly string[];

const short = (value: unknown): string => JSON.stringify(value).slice(0, 60);

const targetOf = (value: unknown, { said, exported }: Around): Target | undefined => {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name === "Fn::ImportValue") return exported(String(intrinsic.given));
  if (intrinsic?.name === "Fn::GetAtt") {
    const { id, attribute } = attributeNamed(intrinsic.given);
    const type = said.get(id)?.Type;
    return type === undefined ? undefined : { type, property: attribute };
  }
  if (intrinsic?.name !== "Ref") return undefined;
  const type = typeNamed(said.get(String(intrinsic.given))?.Type ?? "");
  const property = type && meantByRef(type);
  return type && property !== undefined ? { type: type.cloudFormationType, property } : undefined;
};

/** What a function of CloudFormation answers with; of an attribute AWS says it. */
const answers: { readonly [intrinsic: string]: ValueType } = {
  Ref: { type: "string" },
  "Fn::Join": { type: "string" },
  "Fn::Sub": { type: "string" },
  "Fn::Select": { type: "string" },
  "Fn::ImportValue": { type: "string" },
  "Fn::Split": { type: "array", element: { type: "string" } },
};

const takes = (wanted: ValueType, given: ValueType): boolean => {
  if (wanted.type === "union") return wanted.types.some((each) => takes(each, given));
  if (wanted.type === "array" && given.type === "array") return takes(wanted.element, given.element);
  return wanted.type === "json" || wanted.type === given.type;
};

const wrongAnswer = (value: unknown, type: ValueType, at: string, around: Around): readonly string[] => {
  const { name, given } = intrinsicOf(value) ?? { name: "", given: undefined };
  const asked = name === "Fn::GetAtt" ? attributeNamed(given) : undefined;
  const attributes = typeNamed(around.said.get(asked?.id ?? "")?.Type ?? "")?.attributes;
  const answer = asked ? (attributes?.[asked.attribute]?.type ?? { type: "string" }) : answers[name];
  if (answer === undefined) return [`${at}: nobody here knows ${name}`];
  return takes(type, answer) ? [] : [`${at}: ${name} answers with a ${answer.type}, not with a ${type.type}`];
};

const tag: Properties = {
  Key: { type: { type: "string" }, required: true },
  Value: { type: { type: "string" }, required: true },
};

const plain: { readonly [type: string]: (value: unknown) => boolean } = {
  string: (value) => typeof value === "string",
  "date-time": (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  json: (value) => isTree(value) || typeof value === "string",
};

/** Looks at the values of a stack as AWS publishes what they may be. */
const shapesAround = (around: Around) => {
  const wrongPlain: Wrong = (value, type, at) => {
    if (plain[type.type]?.(value) !== true) return [`${at}: ${short(value)} is no ${type.type}`];
    const allowed = "allowedValues" in type ? type.allowedValues : undefined;
    return allowed === undefined || allowed.some((each) => each === value)
      ? []
      : [`${at}: ${short(value)} is none of ${allowed.join(", ")}`];
  };

  const wrongValue: Wrong = (value, type, at) => {
    if (intrinsicOf(value)) return wrongAnswer(value, type, at, around);
    if (type.type === "ref") return wrongProperties(value, partOf(type), at);
    if (type.type === "tag") return wrongProperties(value, tag, at);
    if (type.type === "union") {
      const tries = type.types.map((each) => wrongValue(value, each, at));
      return tries.some((found) => found.length === 0) ? [] : tries.flat();
    }
    if (type.type === "array")
      return Array.isArray(value)
        ? value.flatMap((each, index) => wrongValue(each, type.element, `${at}/${index}`))
        : [`${at}: ${short(value)} is no list`];
    if (type.type === "map")
      return isTree(value)
        ? Object.entries(value).flatMap(([name, each]) => wrongValue(each, type.element, `${at}/${name}`))
        : [`${at}: ${short(value)} has no names`];
    return wrongPlain(value, type, at);
  };

  /** A name where an ARN belongs, or a queue where a role does. */
  const wrongTarget = (value: unknown, { relationshipRefs: may = [] }: Property, at: string): readonly string[] =>
    [value].flat().flatMap((each) => {
      const target = targetOf(each, around);
      if (target === undefined || may.length === 0) return [];
      const { type, property } = target;
      const fits = may.some(
        ({ cloudFormationType, propertyName }) => cloudFormationType === type && propertyName === property,
      );
      return fits || type.startsWith("Custom::") ? [] : [`${at}: no place for ${property} of ${type}`];
    });

  const wrongProperties = (value: unknown, properties: Properties, at: string): readonly string[] => {
    if (!isTree(value)) return [`${at}: ${short(value)} has no properties`];
    const missing = Object.entries(properties).flatMap(([name, { required }]) =>
      required === true && !(name in value) ? [`${at}: lacks ${name}`] : [],
    );
    const present = Object.entries(value).flatMap(([name, each]) => {
      const property = properties[name];
      if (property === undefined) return [`${at}: AWS knows no ${name} here`];
      return [...wrongValue(each, property.type, `${at}/${name}`), ...wrongTarget(each, property, `${at}/${name}`)];
    });
    return [...missing, ...present];
  };

  return wrongProperties;
};

const wrongResource = ({ Type, Properties = {} }: Said, at: string, around: Around): readonly string[] => {
  // A resource of somebody's own code: AWS passes everything on to it.
  if (Type.startsWith("Custom::")) return "ServiceToken" in Properties ? [] : [`${at}: lacks ServiceToken`];
  const type = typeNamed(Type);
  return type ? shapesAround(around)(Properties, type.properties, at) : [`${at}: AWS knows no ${Type}`];
};

/** What is not as AWS says a resource is: its type, the names of its properties, what must be there, and the values they take. */
export const wrongShapes = (templates: Templates): readonly string[] => {
  const exports = exportsOf(templates);
  const aroundOf = (stack: string): Around => ({
    said: new Map(resourcesIn(templates[stack] ?? {})),
    exported: (name) => {
      const found = exports.get(name);
      return found && targetOf(found.value, aroundOf(found.stack));
    },
  });
  return Object.entries(templates).flatMap(([stack, template]) => {
    const around = aroundOf(stack);
    return resourcesIn(template).flatMap(([id, said]) => wrongResource(said, `${stack}/${id}`, around));
  });
};
