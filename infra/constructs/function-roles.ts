import { ArnFormat, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Kind } from "../functions.ts";

/** Where the functions may reach. */
export type Reach = {
  readonly prefix: string;
  readonly tableArn: string;
  readonly streamArn: string;
  readonly keysSecretArn: string;
  readonly bucketArn: string;
  readonly stateMachineArns: readonly string[];
};

const allow = (actions: string[], ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions, resources });

/** AWS knows no resource for these: a token names its execution by itself. */
const answersToWaits = allow(["states:SendTaskSuccess", "states:SendTaskFailure"], "*");

const statementsFor = (scope: Construct, reach: Reach): Readonly<Record<Kind, readonly PolicyStatement[]>> => {
  const { tableArn, streamArn, stateMachineArns } = reach;
  const stack = Stack.of(scope);
  const executions = stateMachineArns.map((arn) => `${arn.replace(":stateMachine:", ":execution:")}:*`);
  const logs = stack.formatArn({
    service: "logs",
    resource: "log-group",
    resourceName: `/aws/lambda/${reach.prefix}-*:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const records = [
    allow(["logs:CreateLogStream", "logs:PutLogEvents"], logs),
    allow(["secretsmanager:GetSecretValue"], reach.keysSecretArn),
    allow(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"], tableArn, `${tableArn}/index/*`),
    allow(["dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"], tableArn),
  ];
  const stream = [
    allow(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], streamArn),
    allow(["dynamodb:ListStreams"], "*"),
  ];
  const mail = allow(
    ["ses:SendRawEmail"],
    stack.formatArn({ service: "ses", resource: "identity", resourceName: "*" }),
    stack.formatArn({ service: "ses", resource: "configuration-set", resourceName: reach.prefix }),
  );
  const filesIn = (folder: "quarantine" | "accepted" | "evidence") => `${reach.bucketArn}/${folder}/*`;
  // Without it S3 says "forbidden" of a file that is not there.
  const knowsWhatIsThere = allow(["s3:ListBucket"], reach.bucketArn);
  return {
    api: records,
    letters: [...records, mail],
    // A form that is handed out can do no more than the role that signed it.
    papers: [
      ...records,
      knowsWhatIsThere,
      allow(["s3:PutObject"], filesIn("quarantine")),
      allow(["s3:GetObject"], filesIn("accepted"), filesIn("evidence")),
    ],
    removal: [...records, allow(["s3:DeleteObject"], filesIn("quarantine"), filesIn("accepted"))],
    task: [...records, answersToWaits],
    witness: [
      ...records,
      answersToWaits,
      knowsWhatIsThere,
      allow(["s3:GetObject", "s3:PutObject"], filesIn("evidence")),
    ],
    intake: [
      ...records,
      knowsWhatIsThere,
      allow(["s3:GetObject", "s3:DeleteObject"], filesIn("quarantine")),
      allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], filesIn("accepted")),
    ],
    dispatch: [
      ...records,
      ...stream,
      answersToWaits,
      allow(["states:StartExecution"], ...stateMachineArns),
      allow(["states:DescribeExecution"], ...executions),
    ],
    notices: [...records, ...stream, mail],
    schedule: [...records, mail],
    // Upkeep alone walks over the whole table, and takes away what is kept no longer.
    upkeep: [
      ...records,
      allow(["dynamodb:Scan"], tableArn),
      allow(["s3:DeleteObject"], filesIn("quarantine"), filesIn("accepted"), filesIn("evidence")),
    ],
    // What it puts right it starts, stops and answers by itself.
    sweep: [
      ...records,
      answersToWaits,
      allow(["states:StartExecution", "states:ListExecutions"], ...stateMachineArns),
      allow(["states:DescribeExecution", "states:StopExecution"], ...executions),
    ],
  };
};

/** One role for each kind of function, with what that kind needs and no more. */
export const functionRoles = (scope: Construct, reach: Reach): Readonly<Record<Kind, Role>> => {
  const statements = statementsFor(scope, reach);
  const role = (kind: Kind): Role => {
    const made = new Role(scope, `${kind}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    for (const statement of statements[kind]) made.addToPolicy(statement);
    return made;
  };
  return {
    api: role("api"),
    letters: role("letters"),
    papers: role("papers"),
    removal: role("removal"),
    task: role("task"),
    witness: role("witness"),
    intake: role("intake"),
    dispatch: role("dispatch"),
    notices: role("notices"),
    schedule: role("schedule"),
    upkeep: role("upkeep"),
    sweep: role("sweep"),
  };
};
