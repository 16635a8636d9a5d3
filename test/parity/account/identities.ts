import { hash } from "node:crypto";
import type { Json } from "./template.ts";

/** Where the account lies. */
export type Place = { readonly partition: string; readonly region: string; readonly account: string };

/** What `Ref` and `Fn::GetAtt` answer for a resource. */
export type Identity = { readonly ref: string; readonly attributes: { readonly [name: string]: string } };

/** A resource before it is made: what is known of it from the template alone. */
export type Described = {
  readonly place: Place;
  /** The origins at which the account's own services answer. */
  readonly origins: Origins;
  readonly stack: string;
  readonly id: string;
  readonly properties: { readonly [name: string]: Json };
};

/** Addresses that only the host of the account knows, and the ARNs that secrets made outside were given, by their names. */
export type Origins = {
  readonly api: string;
  readonly queues: string;
  readonly secrets?: ReadonlyMap<string, string>;
};

type IdentityOf = (described: Described) => Identity;

/** The name a template gives, or one made of the stack's and the resource's as CloudFormation makes it. */
export const nameBy =
  (property: string) =>
  ({ properties, stack, id }: Pick<Described, "properties" | "stack" | "id">): string => {
    const given = properties[property];
    return typeof given === "string" ? given : `${stack}-${id}`;
  };

const arn = ({ partition, region, account }: Place, service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

/** Letters and digits that look like an id of AWS and are the same at every deployment. */
const idOf = ({ stack, id }: Described, length: number): string => hash("sha256", `${stack}/${id}`).slice(0, length);

const named =
  (property: string, service: string, resource = ""): IdentityOf =>
  (described) => {
    const name = nameBy(property)(described);
    return { ref: name, attributes: { Arn: arn(described.place, service, `${resource}${name}`) } };
  };

const identities: { readonly [type: string]: IdentityOf } = {
  "AWS::DynamoDB::Table": (described) => {
    const { ref, attributes } = named("TableName", "dynamodb", "table/")(described);
    return { ref, attributes: { ...attributes, StreamArn: `${attributes["Arn"]}/stream/2026-01-01T00:00:00.000` } };
  },
  "AWS::Lambda::Function": named("FunctionName", "lambda", "function:"),
  "AWS::Logs::LogGroup": named("LogGroupName", "logs", "log-group:"),
  "AWS::Events::Rule": named("Name", "events", "rule/"),
  "AWS::IAM::Role": (described) => {
    const name = nameBy("RoleName")(described);
    const { partition, account } = described.place;
    return { ref: name, attributes: { Arn: `arn:${partition}:iam::${account}:role/${name}`, RoleId: name } };
  },
  "AWS::S3::Bucket": (described) => {
    const { partition, region } = described.place;
    const name = nameBy("BucketName")(described).toLowerCase();
    const domain = (part: string) => `${name}.s3${part}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`;
    return {
      ref: name,
      attributes: {
        Arn: `arn:${partition}:s3:::${name}`,
        DomainName: domain(""),
        RegionalDomainName: domain(`.${region}`),
      },
    };
  },
  "AWS::SecretsManager::Secret": (described) => {
    const name = nameBy("Name")(described);
    const made = described.origins.secrets?.get(name);
    const secret = made ?? arn(described.place, "secretsmanager", `secret:${name}-${idOf(described, 6)}`);
    return { ref: secret, attributes: { Id: secret } };
  },
  "AWS::StepFunctions::StateMachine": (described) => {
    const name = nameBy("StateMachineName")(described);
    const machine = arn(described.place, "states", `stateMachine:${name}`);
    return { ref: machine, attributes: { Arn: machine, Name: name } };
  },
  "AWS::SQS::Queue": (described) => {
    const name = nameBy("QueueName")(described);
    const url = `${described.origins.queues}/${described.place.account}/${name}`;
    return { ref: url, attributes: { Arn: arn(described.place, "sqs", name), QueueName: name, QueueUrl: url } };
  },
  "AWS::SNS::Topic": (described) => {
    const topic = arn(described.place, "sns", nameBy("TopicName")(described));
    return { ref: topic, attributes: { TopicArn: topic, TopicName: nameBy("TopicName")(described) } };
  },
  "AWS::ApiGatewayV2::Api": (described) => {
    const id = idOf(described, 10);
    return { ref: id, attributes: { ApiId: id, ApiEndpoint: described.origins.api } };
  },
  "AWS::CloudFront::Function": (described) => {
    const { partition, account } = described.place;
    const name = nameBy("Name")(described);
    return { ref: name, attributes: { FunctionARN: `arn:${partition}:cloudfront::${account}:function/${name}` } };
  },
  "AWS::CloudFront::Distribution": (described) => {
    const id = idOf(described, 14).toUpperCase();
    return { ref: id, attributes: { Id: id, DomainName: `d${idOf(described, 13)}.cloudfront.net` } };
  },
};

/** What a resource is called; one of a type that is not listed has a name and an ARN like most others. */
export const identityOf = (type: string, described: Described): Identity => {
  const [, service = "", kind = ""] = type.split("::");
  return (identities[type] ?? named("Name", service.toLowerCase(), `${kind.toLowerCase()}/`))(described);
};
