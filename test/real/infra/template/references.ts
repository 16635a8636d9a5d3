import { typeNamed } from "./specification.ts";
import {
  attributeNamed,
  exportsOf,
  intrinsicOf,
  isTree,
  resourcesIn,
  sectionOf,
  type Templates,
  type Tree,
} from "./tree.ts";

/** A place in a template that names something else. */
type Naming = {
  readonly at: string;
  readonly kind: "Ref" | "GetAtt" | "Import";
  readonly id: string;
  readonly attribute?: string;
};

const inText = (at: string, given: unknown): readonly Naming[] => {
  const [text, own] = typeof given === "string" ? [given, {}] : (given as readonly [string, Tree]);
  const named = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)]
    .map(([, name]) => String(name))
    .filter((name) => !(name in own));
  return named.map((name): Naming => {
    const { id, attribute } = attributeNamed(name);
    return attribute === "" ? { at, kind: "Ref", id } : { at, kind: "GetAtt", id, attribute };
  });
};

/** Everything that a part of a template names. */
const namingsIn = (value: unknown, at: string): readonly Naming[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => namingsIn(each, `${at}/${index}`));
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name === "Ref") return [{ at, kind: "Ref", id: String(intrinsic.given) }];
  if (intrinsic?.name === "Fn::GetAtt") return [{ at, kind: "GetAtt", ...attributeNamed(intrinsic.given) }];
  if (intrinsic?.name === "Fn::ImportValue") return [{ at, kind: "Import", id: String(intrinsic.given) }];
  const beside = intrinsic?.name === "Fn::Sub" ? inText(at, intrinsic.given) : [];
  if (!isTree(value)) return beside;
  return [...beside, ...Object.entries(value).flatMap(([name, each]) => namingsIn(each, `${at}/${name}`))];
};

const pseudo = /^AWS::(?:AccountId|NoValue|NotificationARNs|Partition|Region|StackId|StackName|URLSuffix)$/;

const dependenciesOf = (said: { readonly DependsOn?: string | readonly string[] }): readonly string[] =>
  [said.DependsOn ?? []].flat();

const wrongNamings = (stack: string, template: Tree, isExported: (name: string) => boolean): readonly string[] => {
  const resources = new Map(resourcesIn(template));
  const isWrong = ({ kind, id, attribute }: Naming): boolean => {
    if (kind === "Import") return !isExported(id);
    const resource = resources.get(id);
    if (kind === "Ref") return resource === undefined && !(id in sectionOf(template, "Parameters")) && !pseudo.test(id);
    // What a custom resource answers is known to its own code only.
    if (resource?.Type.startsWith("Custom::")) return false;
    return typeNamed(resource?.Type ?? "")?.attributes[attribute ?? ""] === undefined;
  };
  return [
    ...namingsIn(template, stack)
      .filter(isWrong)
      .map(
        ({ at, kind, id, attribute }) =>
          `${at}: ${kind} of ${[id, attribute ?? []].flat().join(".")}, which is not there`,
      ),
    ...[...resources].flatMap(([id, said]) => [
      ...dependenciesOf(said)
        .filter((other) => !resources.has(other))
        .map((other) => `${stack}/Resources/${id}: depends on ${other}, which is not there`),
      ...(said.Condition === undefined || said.Condition in sectionOf(template, "Conditions")
        ? []
        : [`${stack}/Resources/${id}: the condition ${said.Condition} is not there`]),
    ]),
  ];
};

/** A way through a graph that comes back to where it began; nothing if there is none. */
const circleIn = (graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined => {
  const finished = new Set<string>();
  const from = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (finished.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = from(next, [...way, node]);
      if (circle) return circle;
    }
    finished.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = from(node, []);
    if (circle) return circle;
  }
  return undefined;
};

const circleOf = (what: string, graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const circle = circleIn(graph);
  return circle ? [`${what}: ${circle.join(" → ")}`] : [];
};

const resourceGraph = (template: Tree): ReadonlyMap<string, ReadonlySet<string>> => {
  const resources = new Map(resourcesIn(template));
  return new Map(
    [...resources].map(([id, said]) => {
      const named = [...namingsIn(said, id).map((naming) => naming.id), ...dependenciesOf(said)];
      return [id, new Set(named.filter((other) => resources.has(other)))];
    }),
  );
};

/** What is named and not there, and what needs itself: in a stack, or from stack to stack. */
export const wrongReferences = (templates: Templates): readonly string[] => {
  const exports = exportsOf(templates);
  const stackGraph = new Map(
    Object.entries(templates).map(([stack, template]) => {
      const imports = namingsIn(template, stack).filter(({ kind }) => kind === "Import");
      return [stack, new Set(imports.flatMap(({ id }) => exports.get(id)?.stack ?? []))] as const;
    }),
  );
  return [
    ...Object.entries(templates).flatMap(([stack, template]) => [
      ...wrongNamings(stack, template, (name) => exports.has(name)),
      ...circleOf(stack, resourceGraph(template)),
    ]),
    ...circleOf("the stacks", stackGraph),
  ];
};
