/** A part of a template in which names stand for values. */
export type Tree = { readonly [name: string]: unknown };

/** A resource as its template says it. */
export type Said = {
  readonly Type: string;
  readonly Properties?: Tree;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
};

/** The templates of a deployment by the names of their stacks. */
export type Templates = { readonly [stack: string]: Tree };

/** Whether a value has names and values. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A section of a template; one that is left out is empty. */
export const sectionOf = (template: Tree, section: string): Tree => {
  const found = template[section];
  return isTree(found) ? found : {};
};

/** The resources of a template by their logical ids. */
export const resourcesIn = (template: Tree): readonly (readonly [string, Said])[] =>
  Object.entries(sectionOf(template, "Resources") as { readonly [id: string]: Said });

/** The function of CloudFormation that stands for a value, and what it is given. */
export const intrinsicOf = (value: unknown): { readonly name: string; readonly given: unknown } | undefined => {
  if (!isTree(value)) return undefined;
  const [first, another] = Object.entries(value);
  if (first === undefined || another !== undefined || !/^(?:Ref|Fn::\w+)$/.test(first[0])) return undefined;
  return { name: first[0], given: first[1] };
};

/** The logical id and the attribute that `Fn::GetAtt` names. */
export const attributeNamed = (given: unknown): { readonly id: string; readonly attribute: string } => {
  const [id = "", ...rest] = typeof given === "string" ? given.split(".") : (given as readonly unknown[]).map(String);
  return { id, attribute: rest.join(".") };
};

/** What the stacks of a deployment export, by the names others import it by. */
export const exportsOf = (
  templates: Templates,
): ReadonlyMap<string, { readonly stack: string; readonly value: unknown }> =>
  new Map(
    Object.entries(templates).flatMap(([stack, template]) =>
      Object.values(sectionOf(template, "Outputs") as { readonly [id: string]: Tree }).flatMap((output) => {
        const { Name: name } = (output["Export"] ?? {}) as { readonly Name?: string };
        return name === undefined ? [] : [[name, { stack, value: output["Value"] }] as const];
      }),
    ),
  );
