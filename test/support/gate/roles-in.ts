import * as z from "zod";
import { PolicyDocument, type Role, type Statement } from "./policy.ts";

/** A resource of a deployed stack, every intrinsic of its template resolved; `ref` and attributes are what `Ref` and `Fn::GetAtt` give. */
export type DeployedResource = {
  readonly type: string;
  readonly identity: { readonly ref: string; readonly attributes: { readonly [name: string]: string } };
  readonly properties: unknown;
};

const RoleProperties = z.object({
  Policies: z.array(z.object({ PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  PermissionsBoundary: z.never().optional(),
});

const PolicyProperties = z.object({ PolicyDocument, Roles: z.array(z.string()).default([]) });

const everywhere = (...Action: string[]): readonly Statement[] => [
  { Effect: "Allow", Action, Resource: ["*"], Condition: {} },
];

/** AWS's own policies that templates may name, by the end of their ARN. */
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

/** The roles of all stacks by their ARN, each with what its own and others' policies say; ends at whatever it cannot read. */
export const rolesIn = (resources: readonly DeployedResource[]): ReadonlyMap<string, Role> => {
  const attached = resources
    .filter(({ type }) => type === "AWS::IAM::Policy" || type === "AWS::IAM::ManagedPolicy")
    .map(({ properties }) => PolicyProperties.parse(properties));
  const roles = resources
    .filter(({ type }) => type === "AWS::IAM::Role")
    .map(({ identity, properties }): Role => {
      const { Policies, ManagedPolicyArns } = RoleProperties.parse(properties);
      const name = identity.ref;
      const documents = [...Policies, ...attached.filter(({ Roles }) => Roles.includes(name))];
      return {
        name,
        arn: z.string().parse(identity.attributes["Arn"]),
        statements: [
          ...documents.flatMap(({ PolicyDocument: { Statement } }) => Statement),
          ...ManagedPolicyArns.flatMap(managedStatements),
        ],
      };
    });
  return new Map(roles.map((role) => [role.arn, role]));
};
