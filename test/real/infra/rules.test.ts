import { glob, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { deployments, type Resource, resourcesOf, type StackTemplate, synthesised } from "./synthesised.ts";

type Templates = { readonly [stack: string]: StackTemplate };

const built = Object.entries(deployments).map(([kind, context]) => {
  const { moving, ...templates } = synthesised(context);
  return { kind, templates: templates as Templates };
});

const all = (templates: Templates, type: string): readonly Resource[] =>
  Object.values(templates).flatMap((template) => resourcesOf(template, type));

const namesOf = (templates: Templates, type: string): readonly string[] =>
  Object.values(templates).flatMap((template) =>
    Object.entries(template["Resources"] as { readonly [id: string]: Resource }).flatMap(([id, { Type }]) =>
      Type === type ? [id] : [],
    ),
  );

/** Everything of these types that fails a rule, by its properties. */
const failing = (resources: readonly Resource[], rule: (text: string, resource: Resource) => boolean) =>
  resources.filter((resource) => !rule(JSON.stringify(resource.Properties), resource));

describe.each(built)("deployed: $kind", ({ templates }) => {
  const ofType = (type: string) => all(templates, type);

  test("everything that holds data is encrypted", () => {
    const { found, open } = {
      found: ["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic"].flatMap(ofType),
      open: [
        ...failing(ofType("AWS::DynamoDB::Table"), (text) => text.includes('"SSEEnabled":true')),
        ...failing(ofType("AWS::S3::Bucket"), (text) => text.includes('"BucketEncryption"')),
        ...failing(ofType("AWS::SQS::Queue"), (text) => text.includes('"SqsManagedSseEnabled":true')),
        ...failing(ofType("AWS::SNS::Topic"), (text) => text.includes('"KmsMasterKeyId"')),
      ],
    };

    expect(found.length).toBeGreaterThan(5);
    expect(open).toEqual([]);
  });

  test("a queue hides what a function reads from it for longer than the function may run, else AWS refuses to connect them", () => {
    const named = Object.values(templates).flatMap((template) =>
      Object.entries(template["Resources"] as { readonly [id: string]: Resource }),
    );
    const meant = (said: unknown) => named.find(([id]) => JSON.stringify(said).includes(`"${id}"`))?.[1];
    const fed = ofType("AWS::Lambda::EventSourceMapping").flatMap(({ Properties }) => {
      const queue = meant(Properties["EventSourceArn"]);
      return queue?.Type === "AWS::SQS::Queue" ? [{ queue, reader: meant(Properties["FunctionName"]) }] : [];
    });

    expect(fed).toHaveLength(2);
    for (const { queue, reader } of fed)
      expect(queue.Properties["VisibilityTimeout"]).toBeGreaterThan(Number(reader?.Properties["Timeout"]));
  });

  test("everything that can be reached is reached over TLS only", () => {
    const policies = ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"].flatMap(ofType);
    const guarded = ["AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic"].flatMap(ofType);

    expect(failing(policies, (text) => text.includes('"aws:SecureTransport":"false"'))).toEqual([]);
    expect(policies).toHaveLength(guarded.length);
    for (const { Properties } of ofType("AWS::CloudFront::Distribution")) {
      const text = JSON.stringify(Properties);
      expect(text.match(/"ViewerProtocolPolicy":"[^"]+"/g)).toEqual([
        '"ViewerProtocolPolicy":"redirect-to-https"',
        '"ViewerProtocolPolicy":"redirect-to-https"',
      ]);
      expect(text).toContain('"OriginProtocolPolicy":"https-only"');
      if (text.includes("AcmCertificateArn")) expect(text).toContain('"MinimumProtocolVersion":"TLSv1.2_2021"');
    }
    for (const { Properties } of ofType("AWS::ApiGatewayV2::DomainName"))
      expect(JSON.stringify(Properties)).toContain('"SecurityPolicy":"TLS_1_2"');
    for (const { Properties } of ofType("AWS::SES::ConfigurationSet"))
      expect(Properties).toMatchObject({ DeliveryOptions: { TlsPolicy: "REQUIRE" } });
  });

  test("no bucket is public", () => {
    expect(
      failing(ofType("AWS::S3::Bucket"), (text) =>
        ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"].every((word) =>
          text.includes(`"${word}":true`),
        ),
      ),
    ).toEqual([]);
  });

  test("every log is kept for a year, and nothing logs without one", () => {
    expect(failing(ofType("AWS::Logs::LogGroup"), (text) => text.includes('"RetentionInDays":365'))).toEqual([]);
    // What CDK brings for a reference from another region writes nothing of people.
    const ours = ofType("AWS::Lambda::Function").filter(({ Properties }) => Properties["FunctionName"] !== undefined);
    expect(failing(ours, (text) => text.includes('"LogGroup"'))).toEqual([]);
    expect(
      failing(ofType("AWS::StepFunctions::StateMachine"), (text) => text.includes('"IncludeExecutionData":false')),
    ).toEqual([]);
  });

  test("a log outlives what wrote it, and a deployment that has its writer again takes it up instead of failing", async () => {
    const logs = ofType("AWS::Logs::LogGroup");
    const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { readonly scripts: { deploy: string } };

    // What CloudFormation asks of a log that it is to take up: it stays, and has a name that no function computes.
    expect(logs.length).toBeGreaterThan(200);
    expect(
      logs.filter(
        ({ DeletionPolicy, UpdateReplacePolicy, Properties }) =>
          DeletionPolicy !== "RetainExceptOnCreate" ||
          UpdateReplacePolicy !== "Retain" ||
          typeof Properties["LogGroupName"] !== "string",
      ),
    ).toEqual([]);
    expect(scripts.deploy).toContain("--import-existing-resources");
  });

  test("no log holds a path, a query, an address or a sample of requests", () => {
    for (const { Properties } of ofType("AWS::ApiGatewayV2::Stage"))
      expect(JSON.stringify(Properties["AccessLogSettings"])).not.toMatch(
        /context\.(path|identity|domainName)|http\.path|requestUri|querystring/i,
      );
    expect(failing(ofType("AWS::CloudFront::Distribution"), (text) => !text.includes('"Logging"'))).toEqual([]);
    expect(failing(ofType("AWS::WAFv2::WebACL"), (text) => !text.includes('"SampledRequestsEnabled":true'))).toEqual(
      [],
    );
    expect(["AWS::WAFv2::LoggingConfiguration", "AWS::CloudFront::RealtimeLogConfig"].flatMap(ofType)).toEqual([]);
  });

  test("records, files and keys stay when everything else goes", () => {
    const kept = ["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::S3::BucketPolicy"].flatMap(ofType);
    const keys = resourcesOf(templates["storage"] ?? {}, "AWS::SecretsManager::Secret");

    expect([...kept, ...keys]).toHaveLength(4);
    for (const { DeletionPolicy, UpdateReplacePolicy } of [...kept, ...keys])
      expect({ DeletionPolicy, UpdateReplacePolicy }).toEqual({
        DeletionPolicy: "Retain",
        UpdateReplacePolicy: "Retain",
      });
  });

  test("every queue has a dead-letter queue or is one", () => {
    const text = JSON.stringify(templates);
    const deadLetters = [
      ...text.matchAll(
        /"(?:DeadLetterConfig|DeadLetterTargetArn|deadLetterTargetArn|OnFailure|SET_ASIDE_QUEUE)":.{0,40}?"(?:Fn::GetAtt|Ref)":\[?"(\w+)"/g,
      ),
    ].map(([, id]) => id);
    const withOne = Object.values(templates).flatMap((template) =>
      Object.entries(template["Resources"] as { readonly [id: string]: Resource }).flatMap(([id, { Properties }]) =>
        JSON.stringify(Properties ?? {}).includes('"RedrivePolicy"') ? [id] : [],
      ),
    );

    const alone = namesOf(templates, "AWS::SQS::Queue").filter(
      (id) => !deadLetters.includes(id) && !withOne.includes(id),
    );

    expect(alone).toEqual([]);
  });

  test("each stack keeps within what AWS takes: 500 resources, 60 references to secrets", () => {
    for (const template of Object.values(templates)) {
      expect(Object.keys(template["Resources"] as object).length).toBeLessThanOrEqual(450);
      expect(JSON.stringify(template).match(/\{\{resolve:/g)?.length ?? 0).toBeLessThanOrEqual(60);
    }
  });
});

test("in China nothing names the rest of the world", () => {
  const text = JSON.stringify(built.find(({ kind }) => kind === "china")?.templates);

  expect(text).not.toMatch(/arn:aws:|us-east-1|\.amazonaws\.com(?!\.cn)(?!")/);
  expect(text).not.toMatch(/AWS::(CloudFront|WAFv2|SES|Budgets)::/);
});

test("in China nothing is traced, nor may it be: Lambda there does not know X-Ray", () => {
  const text = JSON.stringify(built.find(({ kind }) => kind === "china")?.templates);

  expect(text).not.toMatch(/"TracingConfig"|"xray:|"TracingConfiguration":\{"Enabled":true/);
});

test("no file of infra names an account, and only those that must a region or a partition", async () => {
  const found: string[] = [];
  for await (const file of glob("infra/**/*.ts")) {
    const text = await readFile(file, "utf8");
    if (/\b\d{12}\b|arn:aws|\b[a-z]{2}-[a-z]+-\d\b/.test(text.replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, "")))
      found.push(file);
  }

  expect(found.toSorted()).toEqual([
    "infra/constructs/definition-text.ts",
    "infra/firewall-stack.ts",
    "infra/settings.ts",
  ]);
});
