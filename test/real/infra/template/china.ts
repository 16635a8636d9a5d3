import type { Plain } from "./limits.ts";

/**
 * The types of resources that both regions of China know, of those we use: AWS's own schemas of cn-north-1 and
 * cn-northwest-1, as cfn-lint carries them (src/cfnlint/data/schemas/providers). Whoever uses another looks there first.
 */
const known: ReadonlySet<string> = new Set(
  [
    "ApiGatewayV2::Api ApiGatewayV2::ApiMapping ApiGatewayV2::DomainName ApiGatewayV2::Integration ApiGatewayV2::Route",
    "ApiGatewayV2::Stage Budgets::Budget CloudWatch::Alarm CloudWatch::Dashboard DynamoDB::Table Events::Rule IAM::Policy",
    "IAM::Role KMS::Key Lambda::EventInvokeConfig Lambda::EventSourceMapping Lambda::Function Lambda::Permission",
    "Logs::LogGroup Logs::MetricFilter S3::Bucket S3::BucketPolicy SecretsManager::Secret SNS::Subscription SNS::Topic",
    "SNS::TopicPolicy SQS::Queue SQS::QueuePolicy StepFunctions::StateMachine",
  ].flatMap((line) => line.split(" ").map((name) => `AWS::${name}`)),
);

/** What a deployment in China must not have: types that its regions lack, and names of the other partition. */
export const wrongInChina = (resources: readonly Plain[]): readonly string[] =>
  resources.flatMap(({ stack, id, type, properties }) => [
    ...(known.has(type) ? [] : [`${stack}/${id}: nobody has seen ${type} in China`]),
    ...[...JSON.stringify(properties).matchAll(/arn:aws:[\w:/-]*/g)].map(
      ([arn]) => `${stack}/${id}: ${arn} is not in China`,
    ),
    // Lambda there has no X-Ray (docs.amazonaws.cn, Lambda: feature availability and implementation differences).
    ...(type === "AWS::Lambda::Function" && JSON.stringify(properties["TracingConfig"] ?? "").includes("Active")
      ? [`${stack}/${id}: no function is traced in China`]
      : []),
  ]);
