import { namedError } from "../interpreter/failure.ts";

const invalidArn = (sentence: string): Error => namedError("InvalidArn", `Invalid Arn: '${sentence}'`);

/** What an ARN of this kind names: its parts behind the kind. Throws `InvalidArn` in AWS's words for any other text. */
export const readArn = (arn: string, kind: "stateMachine" | "execution"): readonly string[] => {
  const [, type, rest] = /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:(\w+):(.+)$/.exec(arn) ?? [];
  if (type === undefined || rest === undefined) throw invalidArn(`Invalid ARN prefix: ${arn}`);
  if (type !== kind) throw invalidArn(`Resource type not valid in this context: ${type}`);
  return rest.split(":");
};

/** Refuses what is not the ARN of a role. */
export const checkRole = (arn: string): void => {
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(arn)) throw namedError("InvalidArn", `Invalid Role Arn: '${arn}'`);
};
