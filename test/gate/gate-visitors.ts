import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import { openServer } from "../../local/open-server.ts";
import { aRole, type Rule } from "../support/gate/a-role.ts";
import { startGate } from "../support/gate/gate.ts";
import { startS3Double } from "../support/s3-double.ts";
import { startSecretsManagerDouble } from "../support/secrets-manager-double.ts";

/** The secret that the visitors' gate keeps. */
export const keysSecret = "arn:aws:secretsmanager:us-east-1:000000000000:secret:county/keys-AbCdEf";

const mailAnswer =
  "<SendRawEmailResponse><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>";

/** A service that says yes to everything and keeps what it was asked. */
const startYes = async () => {
  const heard: { readonly path: string; readonly body: string; readonly authorization: string | undefined }[] = [];
  const server = createServer(async (request, response) => {
    const { authorization } = request.headers;
    heard.push({ path: request.url ?? "", body: await text(request), authorization });
    response.end(authorization?.includes("/ses/") ? mailAnswer : "{}");
  });
  return { ...(await openServer(server, { port: 0 })), heard };
};

const openGate = async (...rules: readonly Rule[]) => {
  const yes = await startYes();
  const files = await startS3Double("files");
  const secrets = await startSecretsManagerDouble();
  secrets.put(keysSecret, "synthetic");
  const role = aRole("visitor", ...rules);
  const gate = await startGate({
    account: "000000000000",
    upstreams: {
      states: yes.url,
      sqs: yes.url,
      lambda: yes.url,
      ses: yes.url,
      s3: files.url,
      secretsmanager: secrets.url,
    },
    roleOf: (accessKeyId) => (accessKeyId === "VISITOR" ? role : undefined),
    mailAddresses: ["aid@example.com"],
  });
  // The S3 double checks forms and addresses by this key.
  const credentials = { accessKeyId: "VISITOR", secretAccessKey: "double-secret" };
  const configuration = { endpoint: gate.url, region: "us-east-1", credentials, maxAttempts: 1 };
  const clients = {
    sfn: new SFNClient(configuration),
    sqs: new SQSClient({ ...configuration, md5: false }),
    ses: new SESClient(configuration),
    s3: new S3Client({ ...configuration, requestChecksumCalculation: "WHEN_REQUIRED" }),
    secrets: new SecretsManagerClient(configuration),
  };
  return {
    ...clients,
    gate,
    heard: yes.heard,
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      for (const server of [gate, yes, files, secrets]) await server.close();
    },
  };
};

/** The open gate, with the clients of its visitor. */
export type OpenGate = Awaited<ReturnType<typeof openGate>>;

/** A gate in front of small stand-ins, with one visitor, `VISITOR`, who may do what the rules say; closed when the test is over. */
export const visit = async (...rules: readonly Rule[]): Promise<OpenGate> => {
  const open = await openGate(...rules);
  onTestFinished(open.close);
  return open;
};
