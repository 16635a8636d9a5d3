import { resolveStacks } from "../../../parity/account/resolve.ts";
import { readStacks } from "../../../parity/account/template.ts";
import type { Plain } from "./limits.ts";
import { attributeNamed, intrinsicOf, resourcesIn, type Templates, type Tree } from "./tree.ts";

/** What a custom resource answers is known to its own code: CDK's carries the firewall's ARN from region to region. */
const carriedArn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/carried/00000000-0000-4000-8000-000000000000";

const withCarried = (template: Tree): unknown => {
  const custom = new Set(resourcesIn(template).flatMap(([id, { Type }]) => (Type.startsWith("Custom::") ? [id] : [])));
  return JSON.parse(JSON.stringify(template), (_, value: unknown) => {
    const intrinsic = intrinsicOf(value);
    return intrinsic?.name === "Fn::GetAtt" && custom.has(attributeNamed(intrinsic.given).id) ? carriedArn : value;
  });
};

/** The resources of a deployment as an account reads them: with names and ARNs instead of functions of CloudFormation. */
export const plainResources = (templates: Templates, region: string): readonly Plain[] =>
  resolveStacks(
    readStacks(Object.entries(templates).map(([name, template]) => ({ name, template: withCarried(template) }))),
    {
      place: { partition: region.startsWith("cn-") ? "aws-cn" : "aws", region, account: "111122223333" },
      origins: { api: "https://api.example.com", queues: "https://queues.example.com" },
      secretOf: () => "synthetic",
    },
  );
