import * as z from "zod";

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());
const word = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const words = z.union([word, z.array(word)]).transform((given) => [given].flat());

const exactlyOne = (one: unknown, other: unknown): boolean => (one === undefined) !== (other === undefined);

const Statement = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(["Allow", "Deny"]),
    Action: oneOrMore.optional(),
    NotAction: oneOrMore.optional(),
    Resource: oneOrMore.optional(),
    NotResource: oneOrMore.optional(),
    Condition: z.record(z.string(), z.record(z.string(), words)).default({}),
  })
  .refine(({ Action, NotAction }) => exactlyOne(Action, NotAction), "either Action or NotAction")
  .refine(({ Resource, NotResource }) => exactlyOne(Resource, NotResource), "either Resource or NotResource");

/** One statement of an identity's policy; an element that the gate does not know, e.g. a principal, is refused. */
export type Statement = z.infer<typeof Statement>;

/** A policy as IAM reads it, every intrinsic of CloudFormation resolved. */
export const PolicyDocument = z.strictObject({
  Version: z.literal("2012-10-17"),
  Statement: z.union([Statement, z.array(Statement)]).transform((given) => [given].flat()),
});

/** What a function acts as: a role with the statements of all its policies. */
export type Role = { readonly name: string; readonly arn: string; readonly statements: readonly Statement[] };
