import type { Asked } from "./call.ts";
import { evaluate, type Grant, type Need } from "./evaluate.ts";
import type { Role } from "./policy.ts";
import type { RefusalKind } from "./refusals.ts";

/** Whether a request gets through: by which grants, or why not and in which words the service says so. */
export type Judgement =
  | { readonly passes: true; readonly by: readonly Grant[] }
  | {
      readonly passes: false;
      readonly kind: RefusalKind;
      readonly because: string;
      readonly message: string;
      readonly need?: Need;
    };

const stopped = (kind: RefusalKind, because: string, message: string): Judgement => ({
  ...{ passes: false, kind, because, message },
});

const wordsFor = { "explicit deny": "with an explicit deny in an identity-based policy", "no allow": "" } as const;

/** Who a function is while it acts by its role: AWS names the session too, here the access key. */
const principalOf = ({ arn }: Role, accessKeyId: string): string =>
  `${arn.replace(":iam:", ":sts:").replace(/:role\/(?:.*\/)?/, ":assumed-role/")}/${accessKeyId}`;

/** Judges what somebody asks for; every single need has to be allowed. */
export const judge = (
  { role, accessKeyId }: { readonly role: Role | undefined; readonly accessKeyId: string },
  { operation, needs }: Asked,
): Judgement => {
  if (role === undefined)
    return stopped("stranger", "no role", "The security token included in the request is invalid.");
  if (needs === undefined)
    return stopped("unknown operation", "unknown operation", `The gate does not know the operation ${operation}.`);
  const by: Grant[] = [];
  for (const each of needs) {
    const verdict = evaluate(role, each);
    if (!verdict.allowed) {
      const { action, resource } = each;
      const why = wordsFor[verdict.because] || `because no identity-based policy allows the ${action} action`;
      const message = `User: ${principalOf(role, accessKeyId)} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
      return { passes: false, kind: "denied", because: verdict.because, message, need: each };
    }
    by.push(...verdict.by);
  }
  return { passes: true, by };
};
