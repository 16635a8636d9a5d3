import { PolicyDocument, type Role } from "./policy.ts";

/** What a test allows: actions, resources, and conditions if there are any. */
export type Rule = { readonly allow: readonly string[]; readonly on: readonly string[]; readonly when?: object };

/** A role that may do what is listed, in an account of zeros. */
export const aRole = (name: string, ...rules: readonly Rule[]): Role => ({
  name,
  arn: `arn:aws:iam::000000000000:role/${name}`,
  statements: PolicyDocument.parse({
    Version: "2012-10-17",
    Statement: rules.map(({ allow: Action, on: Resource, when: Condition = {} }) => ({
      ...{ Effect: "Allow", Action, Resource, Condition },
    })),
  }).Statement,
});

/** The right to one action on these resources. */
export const may = (action: string, ...on: readonly string[]): Rule => ({ allow: [action], on });
