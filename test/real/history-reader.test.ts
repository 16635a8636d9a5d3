import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateStateMachineCommand, ListExecutionsCommand, SFNClient } from "@aws-sdk/client-sfn";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { createTableIfMissing } from "../../functions/adapters/dynamodb/create-table.ts";
import { createDynamoDbTable } from "../../functions/adapters/dynamodb/dynamodb-table.ts";
import { createStreamShards } from "../../functions/adapters/dynamodb/stream-shards.ts";
import { newKeyMaterial } from "../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import { createDependencies } from "../../functions/create-dependencies.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { decideAndCommit, occasionOf } from "../../functions/repositories/unit-of-work.ts";
import { type Inbox, startInbox } from "../../local/inbox.ts";
import type { OpenServer } from "../../local/open-server.ts";
import { startStandAlone } from "../../local/stepfunctions/stand-alone.ts";
import { startReader } from "../support/deployed-reader.ts";
import { type DynamoDbLocal, startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { aCampaign, aForm, aPupil, monday } from "../support/factories.ts";
import { familyActs } from "../support/family-acts.ts";
import type { OfficeMachine } from "../support/office-machine.ts";
import { feedFromQueue } from "../support/queue-mapping.ts";
import { type SecretsManagerDouble, startSecretsManagerDouble } from "../support/secrets-manager-double.ts";
import { centralSchool, smallCounty, smallCountyStaff, smallGrid, teachingPoint } from "../support/small-county.ts";
import { type SqsDouble, startSqsDouble } from "../support/sqs-double.ts";

const tableName = "zhuxue-test";
const secretArn = "arn:aws:secretsmanager:us-east-1:000000000000:secret:keys-AbCdEf";
const named = "zhuxue-test-dispatch-events";
const material = newKeyMaterial();
const definition = {
  QueryLanguage: "JSONata",
  StartAt: "Class check",
  States: { "Class check": { Type: "Wait", Seconds: 86_400, End: true } },
};

let folder: string;
let dynamoDb: DynamoDbLocal;
let sqs: SqsDouble;
let stepFunctions: OpenServer;
let machines: SFNClient;
let machineArn: string;
let inbox: Inbox;
let secrets: SecretsManagerDouble;
let deps: Dependencies;
let environment: { readonly [name: string]: string };
const readers: ReturnType<typeof startReader>[] = [];

const nobody = new Proxy({}, { get: () => async () => undefined });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhuxue-reader-"));
  const logger = { info: () => undefined, error: () => undefined };
  [dynamoDb, sqs, inbox, secrets, stepFunctions] = await Promise.all([
    startDynamoDbLocal(),
    startSqsDouble({ longestWaitMs: 50 }),
    startInbox({ port: 0 }),
    startSecretsManagerDouble(),
    startStandAlone({
      ...{ port: 0, host: "127.0.0.1", file: join(folder, "machines.db"), region: "us-east-1" },
      ...{ account: "000000000000", lambda: undefined, logger },
    }),
  ]);
  secrets.put(secretArn, JSON.stringify(material));
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  machines = new SFNClient({ endpoint: stepFunctions.url, region: "us-east-1", credentials });
  const made = await machines.send(
    new CreateStateMachineCommand({
      ...{ name: "zhuxue-test-application-review", definition: JSON.stringify(definition) },
      roleArn: "arn:aws:iam::000000000000:role/zhuxue-test",
    }),
  );
  machineArn = made.stateMachineArn ?? "";
  const aside = sqs.createQueue(`${named}-aside`);
  sqs.createQueue(`${named}-again`, {
    VisibilityTimeout: "1",
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `arn:aws:sqs:x:y:${named}-aside`, maxReceiveCount: 3 }),
  });
  environment = {
    ...{ AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.config.endpoint,
    AWS_ENDPOINT_URL_SFN: stepFunctions.url,
    AWS_ENDPOINT_URL_SQS: sqs.endpoint,
    AWS_ENDPOINT_URL_SES: inbox.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    ...{ TABLE_NAME: tableName, KEYS_SECRET: secretArn, SET_ASIDE_QUEUE: aside, MAIL_FROM: "aid@example.com" },
    COUNTIES: JSON.stringify({ [smallCounty.code]: "https://aid.example.com" }),
    ...{ FILES_BUCKET: "files", FILES_ORIGIN: "https://files.example.com" },
    STATE_MACHINES: JSON.stringify({ "application-review": machineArn }),
  };
  await createTableIfMissing({ client: dynamoDb.client, tableName });
  deps = createDependencies({
    table: createDynamoDbTable({ client: dynamoDb.client, tableName }),
    ...({ engine: nobody, mail: nobody, files: nobody, site: nobody } as unknown as Dependencies),
    ...{ keys: createKeys(material), clock: { now: () => monday }, logger },
    settings: { publicUrl: "https://aid.example.com", countyCode: smallCounty.code },
  });
  const county = [...smallCountyStaff, centralSchool, teachingPoint, smallGrid, smallCounty];
  await deps.store.commit({ save: [...county, { ...aCampaign(), record: unrecorded }], emit: [] });
});
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.end();
});
afterAll(async () => {
  machines.destroy();
  await Promise.all([dynamoDb.close(), sqs.close(), inbox.close(), secrets.close(), stepFunctions.close()]);
  await rm(folder, { recursive: true });
});

const aReader = (reader: string, fate?: "dies") => {
  const started = startReader(reader, environment, fate);
  readers.push(started);
  return started;
};

let families = 0;
let acts: ReturnType<typeof familyActs> | undefined;
/** A family submits by a mailbox of its own; answers with the application's id and the mailbox. */
const submit = async () => {
  const act = async (decide: Parameters<OfficeMachine["act"]>[0]) => {
    const decision = await decideAndCommit(deps, decide);
    return decision.accepted ? ("done" as const) : decision.refusal.code;
  };
  acts ??= familyActs({ deps, act, occasion: () => occasionOf(deps) } as unknown as OfficeMachine);
  families += 1;
  const pupil = aPupil({ sequence: families });
  const email = `family-${families}@example.com`;
  const form = aForm({ guardian: { noticeChannel: "email", email } }, pupil);
  return { id: await acts.submit(pupil, form), email };
};

/** What the table's stream has told of an application, as Lambda hands it on. */
const toldOf = async (id: string): Promise<DynamoDBStreamEvent> => {
  const stream = createStreamShards({ ...dynamoDb, tableName });
  const Records: DynamoDBStreamEvent["Records"] = [];
  for (const shard of await stream.list()) {
    let after: string | undefined;
    for (let more = true; more; ) {
      const { records } = await stream.read(shard.id, after, 1000);
      after = records.at(-1)?.dynamodb?.SequenceNumber ?? after;
      more = records.length > 0;
      for (const record of records) {
        if (record.dynamodb?.Keys?.["pk"]?.S !== `${smallCounty.code}#application#${id}`) continue;
        const seconds = (record.dynamodb.ApproximateCreationDateTime?.getTime() ?? 0) / 1000;
        const dynamodb = { ...record.dynamodb, ApproximateCreationDateTime: seconds };
        Records.push(JSON.parse(JSON.stringify({ ...record, dynamodb, eventSource: "aws:dynamodb" })));
      }
    }
  }
  return { Records };
};

const startedFor = async (id: string): Promise<number> => {
  const { executions = [] } = await machines.send(new ListExecutionsCommand({ stateMachineArn: machineArn }));
  return executions.filter(({ name }) => name?.includes(id)).length;
};
const mailsTo = async (email: string): Promise<number> =>
  (await inbox.messages()).filter(({ to }) => to.includes(email)).length;

const nothingFailed = { batchItemFailures: [] };

test("a dispatcher killed between handling and answer starts no workflow twice", async () => {
  const { id } = await submit();
  const event = await toldOf(id);
  await aReader("dispatch-events", "dies").killOver(event);
  const before = await startedFor(id);

  const answer = await aReader("dispatch-events").answer(event);

  expect(before).toBe(1);
  expect(answer).toEqual(nothingFailed);
  expect(await startedFor(id)).toBe(1);
});

test("a teller of notices killed between handling and answer tells the family once", async () => {
  const { id, email } = await submit();
  const event = await toldOf(id);
  await aReader("send-notices", "dies").killOver(event);
  const before = await mailsTo(email);

  const answer = await aReader("send-notices").answer(event);

  expect(before).toBe(1);
  expect(answer).toEqual(nothingFailed);
  expect(await mailsTo(email)).toBe(1);
});

test("a damaged entry is set aside by its key, holds up nobody, and is handled once it was mended and the button pressed twice", async () => {
  const [damaged, sound] = [await submit(), await submit()];
  const first = await toldOf(damaged.id);
  const image = first.Records.map(({ dynamodb }) => dynamodb?.NewImage).find((item) => item?.["history"]?.BOOL);
  const key = { pk: { S: String(image?.["pk"]?.S) }, sk: { S: String(image?.["sk"]?.S) } };
  const { Item: whole } = await dynamoDb.client.send(new GetItemCommand({ TableName: tableName, Key: key }));
  const broken = { M: { ...whole?.["body"]?.M, event: { M: {} } } };
  const put = (Item: object) =>
    dynamoDb.client.send(new PutItemCommand({ TableName: tableName, Item: { ...whole, ...Item } }));
  const Records = JSON.parse(JSON.stringify(first.Records)) as typeof first.Records;
  for (const { dynamodb } of Records) if (dynamodb?.NewImage?.["history"]?.BOOL) dynamodb.NewImage["body"] = broken;
  await put({ body: broken });
  const reader = aReader("dispatch-events");
  const again = sqs.createQueue(`${named}-again`);
  const redrive = async (): Promise<string> => {
    const command = ["--import", "tsx", "local/redrive.ts", "--stage", "test", "--reader", "dispatch-events", "--go"];
    const pressed = promisify(execFile)(process.execPath, command, { env: { ...process.env, ...environment } });
    let ended = false;
    const end = pressed.then(
      ({ stdout }) => stdout,
      ({ stdout }: { readonly stdout: string }) => stdout,
    );
    void end.finally(() => {
      ended = true;
    });
    while (!ended) {
      await feedFromQueue(sqs.client, again, (event) => reader.answer(event));
      await pause(50);
    }
    return end;
  };

  const answer = await reader.answer({ Records: [...Records, ...(await toldOf(sound.id)).Records] });
  const aside = sqs.bodiesIn(`${named}-aside`);
  const stillBroken = await redrive();
  await put({});
  const mended = await redrive();
  const pressedAgain = await redrive();

  expect(answer).toEqual(nothingFailed);
  expect(await startedFor(sound.id)).toBe(1);
  expect(aside.map((body) => JSON.parse(body))).toMatchObject([
    { reader: "dispatch-events", pk: key.pk.S, sk: key.sk.S, error: "ZodError" },
  ]);
  expect(stillBroken).toContain(`still aside: dispatch-events  ${key.pk.S} ${key.sk.S}  ZodError`);
  expect(mended).toContain("Nothing lies aside.");
  expect(pressedAgain).toContain("Nothing lies aside.");
  expect(await startedFor(damaged.id)).toBe(1);
});
