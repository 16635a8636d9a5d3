/** Names in AWS's form for what an engine runs, of one region and account. */
export type Arns = {
  readonly region: string;
  readonly role: string;
  readonly machine: (name: string) => string;
  readonly execution: (workflow: string, name: string) => string;
};

/** The names of a region and an account; China's regions lie in a partition of their own. */
export const createArns = ({ region, account }: { readonly region: string; readonly account: string }): Arns => {
  const partition = region.startsWith("cn-") ? "aws-cn" : "aws";
  const states = `arn:${partition}:states:${region}:${account}`;
  return {
    region,
    role: `arn:${partition}:iam::${account}:role/step-functions`,
    machine: (name) => `${states}:stateMachine:${name}`,
    execution: (workflow, name) => `${states}:execution:${workflow}:${name}`,
  };
};

/** The last part of an ARN, or the name itself where no ARN was given. */
export const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf(":") + 1);
