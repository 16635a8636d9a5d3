import * as z from "zod";

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.json()).default({}),
  Condition: z.string().optional(),
});

const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.json(), Export: z.object({ Name: z.json() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: z.json().optional() })).default({}),
  Conditions: z.record(z.string(), z.json()).default({}),
});

/** A value in a template, intrinsic functions included. */
export type Json = z.infer<ReturnType<typeof z.json>>;

const Stack = z.object({ name: z.string(), template: Template });
/** A stack as CloudFormation gets it. */
export type Stack = Readonly<z.infer<typeof Stack>>;

/** Reads stacks that were kept. */
export const readStacks = (kept: unknown): readonly Stack[] => z.array(Stack).parse(kept);

/** The stacks under another stage: every name that begins with the deployment's prefix begins with that stage's. */
export const stagedAs = (stage: string, stacks: readonly Stack[]): readonly Stack[] =>
  readStacks(JSON.parse(JSON.stringify(stacks).replaceAll("zhuxue-prod", `zhuxue-${stage}`)));
