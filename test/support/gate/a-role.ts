import { PolicyDocument, type Role } from "./policy.ts";

/** What a test allows or denies: its actions and its resources. */
export type Rule = { readonly allow: readonly string[]; readonly on: readonly string[] };

/** A role that may do what is listed, in an account of zeros. */
export const aRole = (name: string, ...rules: readonly Rule[]): Role => ({
  name,
  arn: `arn:aws:iam::000000000000:role/${name}`,
  statements: PolicyDocument.parse({
    Version: "2012-10-17",
    Statement: rules.map(({ allow, on }) => ({ Effect: "Allow", Action: allow, Resource: on })),
  }).Statement,
});
