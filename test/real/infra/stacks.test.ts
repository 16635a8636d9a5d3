import { describe, expect, test } from "vitest";
import { tableSchema } from "../../../functions/adapters/dynamodb/table-schema.ts";
import { routes } from "../../../functions/api/routes.ts";
import { schedules } from "../../../functions/schedules/schedules.ts";
import { houseFunctions } from "../../../infra/functions.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { resourcesOf, synthesised } from "./synthesised.ts";

const { moving, storage, edge, service } = synthesised();

const propertiesOf = (template: Parameters<typeof resourcesOf>[0], type: string) =>
  resourcesOf(template, type).map(({ Properties }) => Properties);

describe("the records", () => {
  const [table] = propertiesOf(storage, "AWS::DynamoDB::Table");

  test("have the keys and indexes of the schema, and nothing is provisioned", () => {
    const keysOf = (key: { readonly partitionKey: string; readonly sortKey: string }) => [
      { AttributeName: key.partitionKey, KeyType: "HASH" },
      { AttributeName: key.sortKey, KeyType: "RANGE" },
    ];

    expect(table).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: keysOf(tableSchema),
      GlobalSecondaryIndexes: tableSchema.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keysOf(index),
        Projection: { ProjectionType: tableSchema.projection },
      })),
    });
  });

  test("tell their history, forget what has expired, and can be restored", () => {
    expect(table).toMatchObject({
      StreamSpecification: { StreamViewType: tableSchema.streamView },
      TimeToLiveSpecification: { AttributeName: tableSchema.expiryAttribute, Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  test("and the keys stay when their stack goes", () => {
    const kept = Object.values(storage["Resources"] as object);

    expect(kept).not.toHaveLength(0);
    expect(kept).toSatisfy((resources: { DeletionPolicy?: string }[]) =>
      resources.every(({ DeletionPolicy }) => DeletionPolicy === "Retain"),
    );
  });

  test("no template holds or makes a key", () => {
    const [secret] = propertiesOf(storage, "AWS::SecretsManager::Secret");

    expect(Object.keys(secret ?? {})).toEqual(["Description"]);
  });
});

describe("the functions", () => {
  const functions = propertiesOf(moving, "AWS::Lambda::Function");

  test("run on Node 24 and arm64, and say what people miss while they fail", () => {
    const impacts = houseFunctions("ses").map(({ errorImpact }) => errorImpact);

    expect(functions).toHaveLength(impacts.length);
    for (const { Runtime, Architectures, Description } of functions) {
      expect({ Runtime, Architectures }).toEqual({ Runtime: "nodejs24.x", Architectures: ["arm64"] });
      expect(impacts).toContain(Description);
      expect(String(Description).length).toBeLessThanOrEqual(256);
    }
  });

  test("have names of their own that AWS accepts", () => {
    const names = functions.map(({ FunctionName }) => String(FunctionName));

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9-]{1,64}$/.test(name))).toEqual([]);
  });

  test("write to logs that are kept for a year, longer than the six months of the Cybersecurity Law", () => {
    const retentions = propertiesOf(moving, "AWS::Logs::LogGroup").map(({ RetentionInDays }) => RetentionInDays);

    expect(new Set(retentions)).toEqual(new Set([365]));
    expect(functions.every(({ LoggingConfig }) => LoggingConfig !== undefined)).toBe(true);
  });

  test("know a mail server's secret by its name, and never its address", () => {
    const bySmtp = propertiesOf(synthesised({ smtpSecret: "county/smtp" }).moving, "AWS::Lambda::Function");

    const environments = bySmtp.map(({ Environment }) => JSON.stringify(Environment));

    expect(environments.every((text) => text.includes('"SMTP_SECRET":"county/smtp"'))).toBe(true);
    expect(environments.filter((text) => text.includes("SMTP_URL") || text.includes("MAIL_SET"))).toEqual([]);
  });

  test("know their counties and what the edge says of itself, and none holds a secret in its words", () => {
    for (const { Environment } of functions) {
      const { Variables } = Environment as { readonly Variables: { readonly [name: string]: unknown } };
      expect(JSON.stringify(Variables["COUNTIES"])).toContain("619901");
      expect(JSON.stringify(Variables["EDGE_SECRET"])).toContain("{{resolve:secretsmanager:");
    }
  });
});

describe("the doors", () => {
  const keys = propertiesOf(moving, "AWS::ApiGatewayV2::Route").map(({ RouteKey }) => String(RouteKey));

  test("are the routes of the table, a page's for every method that no form takes, and one for everything else", () => {
    const expected = routes.map(({ method, path }) => `${method === "GET" ? "ANY" : method} ${path}`);

    expect(keys.toSorted()).toEqual([...expected, "$default"].toSorted());
  });

  test("log the route only: a path may hold a secret, an address belongs to a person", () => {
    const [stage] = propertiesOf(edge, "AWS::ApiGatewayV2::Stage");

    expect(stage).toMatchObject({ StageName: "$default" });
    expect(JSON.stringify(stage)).toContain("$context.routeKey");
    expect(JSON.stringify(stage)).not.toMatch(/context\.(path|identity)/);
  });
});

describe("a sealed topic", () => {
  const { mail = { Resources: {} }, monitoring } = synthesised();
  const mayUseKey = (template: Parameters<typeof resourcesOf>[0], service: string) =>
    propertiesOf(template, "AWS::KMS::Key").flatMap(({ KeyPolicy }) =>
      (KeyPolicy as { readonly Statement: readonly object[] }).Statement.filter((each) =>
        JSON.stringify(each).includes(`"Service":"${service}"`),
      ),
    );

  test("lets SES speak as SES's guide says, without a condition that nobody says it meets; the topic asks whose mail it is", () => {
    const [statement, ...others] = mayUseKey(mail, "ses.amazonaws.com");
    const publishing = JSON.stringify(propertiesOf(mail, "AWS::SNS::TopicPolicy"));

    expect(others).toEqual([]);
    expect(statement).toEqual({
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Effect: "Allow",
      Principal: { Service: "ses.amazonaws.com" },
      Resource: "*",
    });
    expect(publishing).toMatch(
      /"AWS:SourceAccount":.*"AWS:SourceArn":.*"Principal":\{"Service":"ses\.amazonaws\.com"\}/,
    );
  });

  test("lets CloudWatch speak for this account only", () => {
    expect(mayUseKey(monitoring, "cloudwatch.amazonaws.com")).toMatchObject([
      { Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } } },
    ]);
  });
});

describe("the sender's domain", () => {
  const mailOf = (context: Parameters<typeof synthesised>[0]) => synthesised(context).mail ?? { Resources: {} };

  test("stays when its stack goes, for an account has it once, and names nothing that goes with the stack", () => {
    const [identity] = resourcesOf(mailOf({}), "AWS::SES::EmailIdentity");

    expect(identity).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(identity?.Properties).not.toHaveProperty("ConfigurationSetAttributes");
  });

  test("is not made a second time where another deployment has made it: only how mail goes and what comes back is", () => {
    const second = mailOf({ stage: "restored", mailIdentity: "existing" });

    expect(resourcesOf(second, "AWS::SES::EmailIdentity")).toEqual([]);
    expect(propertiesOf(second, "AWS::SES::ConfigurationSet")).toMatchObject([{ Name: "zhuxue-restored" }]);
    expect(resourcesOf(second, "AWS::SES::ConfigurationSetEventDestination")).toHaveLength(1);
    expect(second["Outputs"]).toBeUndefined();
  });
});

describe("the workflows", () => {
  const machines = propertiesOf(service, "AWS::StepFunctions::StateMachine");

  test("are those of the catalogue, word for word but for the partition, and wait as long as they must", () => {
    const definitions = machines.map(({ DefinitionString }) =>
      JSON.parse(String(DefinitionString).replaceAll(/arn:\$\{partition\}:/g, "arn:aws:")),
    );

    expect(definitions).toEqual(catalogue.map(({ definition }) => definition));
    expect(machines.every(({ StateMachineType }) => StateMachineType === "STANDARD")).toBe(true);
  });

  test("no state machine logs execution data, and each can be traced", () => {
    expect(machines).not.toHaveLength(0);
    for (const { LoggingConfiguration, TracingConfiguration } of machines) {
      expect(LoggingConfiguration).toMatchObject({ IncludeExecutionData: false });
      expect(TracingConfiguration).toEqual({ Enabled: true });
    }
  });

  test("find a function behind every placeholder", () => {
    for (const { DefinitionString, DefinitionSubstitutions } of machines) {
      const placeholders = [...String(DefinitionString).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => String(name));
      expect(Object.keys(DefinitionSubstitutions ?? {}).toSorted()).toEqual([...new Set(placeholders)].toSorted());
    }
  });

  test("have the names by which functions start them", () => {
    const names = machines.map(({ StateMachineName }) => StateMachineName);
    const [first] = propertiesOf(service, "AWS::Lambda::Function");

    expect(names).toEqual(catalogue.map(({ name }) => `zhuxue-prod-${name}`));
    for (const name of names) expect(JSON.stringify(first?.["Environment"])).toContain(`:stateMachine:${name}`);
  });
});

describe("the history", () => {
  test("reaches its two readers whole and in order, and what they cannot read is kept aside", () => {
    const mappings = propertiesOf(service, "AWS::Lambda::EventSourceMapping");
    const readers = mappings.filter(({ StartingPosition }) => StartingPosition !== undefined);

    expect(readers).toHaveLength(2);
    for (const reader of readers) {
      expect(reader).toMatchObject({
        StartingPosition: "TRIM_HORIZON",
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"history":{"BOOL":[{"exists":true}]}}}}' }] },
        DestinationConfig: { OnFailure: expect.anything() },
      });
    }
    // The other two read again what an operator sends them.
    expect(mappings).toHaveLength(4);
  });
});

describe("the time table", () => {
  test("is the office's, by the clock of Shanghai", () => {
    const planned = propertiesOf(service, "AWS::Scheduler::Schedule");

    expect(planned.map(({ Description }) => Description)).toEqual(schedules.map(({ summary }) => summary));
    expect(planned.every(({ ScheduleExpressionTimezone }) => ScheduleExpressionTimezone === "Asia/Shanghai")).toBe(
      true,
    );
    expect(planned.map(({ ScheduleExpression }) => ScheduleExpression)).toContain("cron(30 8 * * ? *)");
  });
});
