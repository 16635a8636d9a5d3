import { ArnFormat, type Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { catalogue } from "../../workflows/catalogue.ts";
import type { Folder, Grant } from "../rights/grant.ts";

/** Where the functions may reach. */
export type Reach = {
  readonly prefix: string;
  readonly tableArn: string;
  readonly streamArn: string;
  readonly keysSecretArn: string;
  readonly bucketArn: string;
  /** Name or ARN of the secret with the address of a mail server; absent where mail goes by SES. */
  readonly smtpSecret?: string | undefined;
};

type Place = Reach & { readonly stack: Stack };

const allow = (actions: string[], ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions, resources });

const inSteps = (place: Place, resource: "stateMachine" | "execution", resourceName: string): string =>
  place.stack.formatArn({ service: "states", resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });

/** By their names: the machines of a deployment whose name begins like ours are not ours. */
const machines = (place: Place): readonly string[] =>
  catalogue.map(({ name }) => inSteps(place, "stateMachine", `${place.prefix}-${name}`));

const executions = (place: Place): readonly string[] =>
  catalogue.map(({ name }) => inSteps(place, "execution", `${place.prefix}-${name}:*`));

/** A secret's ARN ends with six characters that nobody knows by its name. */
const secretOf = ({ stack }: Place, secret: string): string =>
  secret.startsWith("arn:")
    ? secret
    : stack.formatArn({
        service: "secretsmanager",
        resource: "secret",
        resourceName: `${secret}-??????`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });

/** SES asks for a right to the sender and, while an account is in the sandbox, to whom the mail goes. */
const mailRights = (place: Place): readonly PolicyStatement[] => {
  const { stack, prefix, smtpSecret } = place;
  if (smtpSecret !== undefined) return [allow(["secretsmanager:GetSecretValue"], secretOf(place, smtpSecret))];
  const inSes = (resource: string, resourceName: string) => stack.formatArn({ service: "ses", resource, resourceName });
  return [allow(["ses:SendRawEmail"], inSes("identity", "*"), inSes("configuration-set", prefix))];
};

const fileActions = { read: "s3:GetObject", put: "s3:PutObject", remove: "s3:DeleteObject" } as const;

/** Whoever reads must know what is there: without the right to list, S3 says "forbidden" of a file that is not. */
const fileRights = (
  { bucketArn }: Place,
  act: keyof typeof fileActions,
  folder: Folder,
): readonly PolicyStatement[] => [
  allow([fileActions[act]], `${bucketArn}/${folder}/*`),
  ...(act === "read" ? [allow(["s3:ListBucket"], bucketArn)] : []),
];

const plain: { readonly [G in Grant]?: (place: Place) => readonly PolicyStatement[] } = {
  // A commit of several records is one transaction, for which AWS asks the right to each thing done in it.
  "write records": ({ tableArn }) => [allow(["dynamodb:PutItem"], tableArn)],
  "remove records": ({ tableArn }) => [allow(["dynamodb:DeleteItem"], tableArn)],
  "walk table": ({ tableArn }) => [allow(["dynamodb:Scan"], tableArn)],
  "send mail": mailRights,
  // AWS knows no resource for these: a token names its execution by itself, is 256 bits or more and lies encrypted.
  "answer waits": () => [allow(["states:SendTaskSuccess", "states:SendTaskFailure"], "*")],
  "look at executions": (place) => [allow(["states:DescribeExecution"], ...executions(place))],
  "list executions": (place) => [allow(["states:ListExecutions"], ...machines(place))],
  "stop executions": (place) => [allow(["states:StopExecution"], ...executions(place))],
  "read history": ({ streamArn }) => [
    allow(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], streamArn),
    allow(["dynamodb:ListStreams"], "*"),
  ],
  // The queue is given by whoever wires the function to it, to this role alone.
  "set aside": () => [],
};

const statementsOf = (place: Place, grant: Grant): readonly PolicyStatement[] => {
  const [verb = "", what = ""] = grant.split(" ");
  if (verb === "query") return [allow(["dynamodb:Query"], `${place.tableArn}/index/${what}`)];
  if (verb === "start")
    return [allow(["states:StartExecution"], inSteps(place, "stateMachine", `${place.prefix}-${what}`))];
  if (grant.endsWith(" files")) return fileRights(place, verb as keyof typeof fileActions, what as Folder);
  const made = plain[grant]?.(place);
  if (made === undefined) throw new Error(`No policy says how to ${grant}`);
  return made;
};

/** What every function does: it reads records by their keys, opens what is sealed, and keeps its log. */
const always = ({ stack, prefix, tableArn, keysSecretArn }: Place): readonly PolicyStatement[] => {
  const logs = stack.formatArn({
    service: "logs",
    resource: "log-group",
    resourceName: `/aws/lambda/${prefix}-*:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [
    allow(["logs:CreateLogStream", "logs:PutLogEvents"], logs),
    allow(["secretsmanager:GetSecretValue"], keysSecretArn),
    allow(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"], tableArn),
  ];
};

/** The policy that follows from these grants, statement by statement. */
export const statementsFor = (stack: Stack, reach: Reach, grants: readonly Grant[]): readonly PolicyStatement[] => {
  const place = { stack, ...reach };
  return [...always(place), ...grants.flatMap((grant) => statementsOf(place, grant))];
};
