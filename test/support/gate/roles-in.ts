import * as z from "zod";
import { PolicyDocument, type Role, type Statement } from "./policy.ts";

/** A template as it was synthesised. */
export type Template = {
  readonly Resources: { readonly [id: string]: { readonly Type: string; readonly Properties?: unknown } };
};

/** What an intrinsic function (`Ref`, `Fn::GetAtt`, `Fn::ImportValue`, ...) gives inside of a stack; everything within is resolved too. */
export type Resolve = (value: unknown, stack: string) => unknown;

const Named = z.object({ PolicyDocument });
const RoleProperties = z.object({
  Policies: z.array(Named).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const PolicyProperties = z.object({ PolicyDocument, Roles: z.array(z.string()).default([]) });

const everywhere = (...Action: string[]): readonly Statement[] => [
  { Effect: "Allow", Action, Resource: ["*"], Condition: {} },
];

/** AWS's own policies that the templates name, by the end of their ARN. */
const managed: { readonly [name: string]: readonly Statement[] } = {
  "service-role/AWSLambdaBasicExecutionRole": everywhere(
    "logs:CreateLogGroup",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
  ),
  AWSXRayDaemonWriteAccess: everywhere(
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
    "xray:GetSamplingRules",
    "xray:GetSamplingTargets",
    "xray:GetSamplingStatisticSummaries",
  ),
};

const managedStatements = (arn: string): readonly Statement[] => {
  const statements = managed[arn.replace(/^.*:policy\//, "")];
  if (statements === undefined) throw new Error(`The gate does not know the managed policy ${arn}`);
  return statements;
};

/** The roles of all stacks by their ARN, each with what its own and other resources' policies say; ends at whatever it cannot read. */
export const rolesIn = (
  templates: { readonly [stack: string]: Template },
  resolve: Resolve,
): ReadonlyMap<string, Role> => {
  const all = Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, resource]) => ({ stack, id, ...resource })),
  );
  const attached = all
    .filter(({ Type }) => Type === "AWS::IAM::Policy" || Type === "AWS::IAM::ManagedPolicy")
    .map(({ stack, Properties }) => PolicyProperties.parse(resolve(Properties, stack)));
  const roles = all
    .filter(({ Type }) => Type === "AWS::IAM::Role")
    .map(({ stack, id, Properties }): Role => {
      const { Policies, ManagedPolicyArns } = RoleProperties.parse(resolve(Properties, stack));
      const name = z.string().parse(resolve({ Ref: id }, stack));
      const policies = [...Policies, ...attached.filter(({ Roles }) => Roles.includes(name))];
      return {
        name,
        arn: z.string().parse(resolve({ "Fn::GetAtt": [id, "Arn"] }, stack)),
        statements: [
          ...policies.flatMap(({ PolicyDocument: { Statement } }) => Statement),
          ...ManagedPolicyArns.flatMap(managedStatements),
        ],
      };
    });
  return new Map(roles.map((role) => [role.arn, role]));
};
