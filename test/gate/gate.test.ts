import { DeleteObjectCommand, ListBucketsCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { GetSecretValueCommand, PutSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { ListIdentitiesCommand, SendRawEmailCommand } from "@aws-sdk/client-ses";
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { describe, expect, test } from "vitest";
import { createLambdaClient } from "../../local/stepfunctions/lambda-client.ts";
import { may } from "../support/gate/a-role.ts";
import { keysSecret, type OpenGate, visit } from "./gate-visitors.ts";

const machine = "arn:aws:states:us-east-1:000000000000:stateMachine:review";
const executionArn = "arn:aws:states:us-east-1:000000000000:execution:review:case-1";
const queue = "arn:aws:sqs:us-east-1:000000000000:set-aside";
const identity = "arn:aws:ses:us-east-1:000000000000:identity/example.org";
const address = "arn:aws:ses:us-east-1:000000000000:identity/aid@example.com";
const set = "arn:aws:ses:us-east-1:000000000000:configuration-set/county";
const accepted = "arn:aws:s3:::files/accepted/*";

const nothing = may("xray:PutTraceSegments", "*");

const mailFrom = (Source: string) =>
  new SendRawEmailCommand({
    ...{ Source, Destinations: ["b@example.com"], ConfigurationSetName: "county" },
    RawMessage: { Data: Buffer.from("Subject: a\r\n\r\nb") },
  });

type Request = {
  readonly what: string;
  readonly ask: (open: OpenGate) => Promise<unknown>;
  readonly needs: readonly (readonly [action: string, resource: string])[];
  /** The name under which the SDK throws the refusal. */
  readonly refusedAs: string;
};

const requests: readonly Request[] = [
  {
    what: "starts a workflow",
    ask: ({ sfn }) => sfn.send(new StartExecutionCommand({ stateMachineArn: machine, name: "case-1" })),
    needs: [["states:StartExecution", machine]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "lists executions",
    ask: ({ sfn }) => sfn.send(new ListExecutionsCommand({ stateMachineArn: machine })),
    needs: [["states:ListExecutions", machine]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "asks how an execution is",
    ask: ({ sfn }) => sfn.send(new DescribeExecutionCommand({ executionArn })),
    needs: [["states:DescribeExecution", executionArn]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "stops an execution",
    ask: ({ sfn }) => sfn.send(new StopExecutionCommand({ executionArn })),
    needs: [["states:StopExecution", executionArn]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "answers a wait",
    ask: ({ sfn }) => sfn.send(new SendTaskSuccessCommand({ taskToken: "token", output: "{}" })),
    needs: [["states:SendTaskSuccess", "*"]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "sets something aside",
    ask: ({ sqs, gate }) =>
      sqs.send(new SendMessageCommand({ QueueUrl: `${gate.url}/000000000000/set-aside`, MessageBody: "{}" })),
    needs: [["sqs:SendMessage", queue]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "reads a secret",
    ask: ({ secrets }) => secrets.send(new GetSecretValueCommand({ SecretId: keysSecret })),
    needs: [["secretsmanager:GetSecretValue", keysSecret]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "reads a secret by its name",
    ask: ({ secrets }) => secrets.send(new GetSecretValueCommand({ SecretId: "county/keys" })),
    needs: [["secretsmanager:GetSecretValue", keysSecret.replace("AbCdEf", "??????")]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "writes a secret",
    ask: ({ secrets }) => secrets.send(new PutSecretValueCommand({ SecretId: keysSecret, SecretString: "newer" })),
    needs: [["secretsmanager:PutSecretValue", keysSecret]],
    refusedAs: "AccessDeniedException",
  },
  {
    what: "sends mail by a domain",
    ask: ({ ses }) => ses.send(mailFrom("aid@example.org")),
    needs: [
      ["ses:SendRawEmail", identity],
      ["ses:SendRawEmail", set],
    ],
    refusedAs: "AccessDenied",
  },
  {
    what: "sends mail by an address that is verified by itself",
    ask: ({ ses }) => ses.send(mailFrom("aid@example.com")),
    needs: [
      ["ses:SendRawEmail", address],
      ["ses:SendRawEmail", set],
    ],
    refusedAs: "AccessDenied",
  },
  {
    what: "writes an object",
    ask: ({ s3 }) => s3.send(new PutObjectCommand({ Bucket: "files", Key: "accepted/1/a b", Body: "text" })),
    needs: [["s3:PutObject", accepted]],
    refusedAs: "AccessDenied",
  },
  {
    what: "removes an object",
    ask: ({ s3 }) => s3.send(new DeleteObjectCommand({ Bucket: "files", Key: "accepted/1" })),
    needs: [["s3:DeleteObject", accepted]],
    refusedAs: "AccessDenied",
  },
];

describe("behind the gate", () => {
  test.each(requests)("who may, $what", async ({ ask, needs }) => {
    const open = await visit(...needs.map(([action, resource]) => may(action, resource)));

    await ask(open);

    expect(open.gate.denied()).toEqual([]);
    expect(open.gate.used()).toEqual(
      needs.map(([action, resource]) => ({ accessKeyId: "VISITOR", role: "visitor", action, resource })),
    );
    expect(open.gate.faults()).toEqual([]);
  });

  test.each(requests)("nobody else $what", async ({ ask, needs, refusedAs }) => {
    const [missing, ...rest] = needs.map(([action, resource]) => may(action, resource));
    const open = await visit(nothing, ...rest);

    await expect(ask(open)).rejects.toMatchObject({ name: refusedAs });

    const [action] = missing?.allow ?? [];
    expect(open.gate.denied()).toMatchObject([{ role: "visitor", action, because: "no allow" }]);
    expect(open.heard).toEqual([]);
  });

  test("a mail whose configuration set is not allowed stays where it is", async () => {
    const open = await visit(may("ses:SendRawEmail", identity));

    await expect(open.ses.send(mailFrom("aid@example.org"))).rejects.toThrow(`on resource: ${set}`);
  });

  test("a function is called only by whom its role allows, and told so in Lambda's words", async () => {
    const open = await visit(nothing);
    const call = createLambdaClient({ endpoint: open.gate.url, region: "us-east-1" });

    const refused = call("open-human-task", {});

    await expect(refused).rejects.toThrow(/Error Code: UnrecognizedClientException/);
  });

  test.each([
    ["Step Functions", (open: OpenGate) => open.sfn.send(new ListStateMachinesCommand()), "UnknownOperationException"],
    ["SES", (open: OpenGate) => open.ses.send(new ListIdentitiesCommand()), "InvalidAction"],
    ["S3", (open: OpenGate) => open.s3.send(new ListBucketsCommand()), "NotImplemented"],
  ])("an operation of %s that the gate does not know is refused by name", async (_, ask, name) => {
    const open = await visit(may("*", "*"));

    await expect(ask(open)).rejects.toMatchObject({ name });

    expect(open.gate.denied()).toMatchObject([{ because: "unknown operation" }]);
  });

  test("what reaches the service is what was asked, signature included", async () => {
    const open = await visit(may("states:StartExecution", machine));

    await open.sfn.send(new StartExecutionCommand({ stateMachineArn: machine, input: '{"a":"助"}' }));

    const [heard] = open.heard;
    expect(JSON.parse(heard?.body ?? "")).toMatchObject({ stateMachineArn: machine, input: '{"a":"助"}' });
    expect(heard?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=VISITOR\/\d{8}\/us-east-1\/states\/aws4_request/,
    );
  });

  test("what was allowed and never needed is known by name", async () => {
    const open = await visit(nothing, { allow: ["states:StartExecution", "states:StopExecution"], on: [machine, "*"] });

    await open.sfn.send(new StartExecutionCommand({ stateMachineArn: machine }));

    expect(open.gate.unusedBy("VISITOR").map(({ action, resource }) => [action, resource])).toEqual([
      ["states:StopExecution", machine],
      ["states:StopExecution", "*"],
    ]);
    expect(open.gate.unusedBy("STRANGER")).toEqual([]);
  });

  test("nothing that is not signed gets through", async () => {
    const open = await visit(may("*", "*"));

    const answer = await fetch(`${open.gate.url}/files/accepted/1`);

    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("<Code>AccessDenied</Code>");
    expect(open.gate.denied()).toMatchObject([{ because: "not signed" }]);
  });

  test("a condition that the gate cannot read cuts the line and is told", async () => {
    const open = await visit({
      ...may("states:StartExecution", machine),
      when: { StringEquals: { "aws:Unknown": "a" } },
    });

    await expect(open.sfn.send(new StartExecutionCommand({ stateMachineArn: machine }))).rejects.toThrow();

    expect(open.gate.faults()).toEqual(["The gate does not know the condition key aws:Unknown"]);
  });
});
