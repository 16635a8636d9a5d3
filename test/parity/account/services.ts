import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { Clock } from "../../../functions/dependencies.ts";
import type { Forward } from "../../support/gate/forward.ts";
import type { GateOptions } from "../../support/gate/gate.ts";
import { askingOf } from "./outside/asking.ts";
import { forwardOutside } from "./outside/forward-outside.ts";
import { alsoInto } from "./outside/mail-outside.ts";
import type { Outside, OutsideService } from "./outside/outside.ts";
import type { StandIns } from "./stand-ins.ts";
import type { Tidy } from "./tidy.ts";

/** Signs what the account itself asks of its stand-ins, past the gate: nobody there looks at it. */
const own = { accessKeyId: "account", secretAccessKey: "account" };

const names: { readonly [service in OutsideService]: string } = {
  dynamodb: "DynamoDB",
  streams: "DynamoDB Streams",
  states: "Step Functions",
  s3: "S3",
  sqs: "SQS",
  ses: "SES",
  secretsmanager: "Secrets Manager",
};

/** Clients of whoever deploys, each of a service here or outside. */
export const createClients = ({ at }: Pick<StandIns, "at">, { outside, tidy }: { outside: Outside; tidy: Tidy }) => {
  const { place, credentials } = outside;
  const asked = (service: OutsideService) => ({
    endpoint: at[service],
    region: place.region,
    credentials: outside.at[service] === undefined ? own : credentials,
  });
  const clients = {
    tables: new DynamoDBClient(asked("dynamodb")),
    machines: new SFNClient(asked("states")),
    queues: new SQSClient(asked("sqs")),
    secrets: new SecretsManagerClient(asked("secretsmanager")),
    mail: new SESClient({ ...asked("ses"), maxAttempts: 1 }),
    // The double reads bodies as they are, without the frames of checksums in trailers.
    files: new S3Client({ ...asked("s3"), forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" }),
  };
  for (const [name, client] of Object.entries(clients)) tidy.owe(`client of ${name}`, () => client.destroy());
  return clients;
};

/** How a call of the deployment is asked of a service, and what of it has to be taken away: nothing here, all of it outside. */
export const makingAt = ({ at }: Pick<StandIns, "at">, { outside, tidy }: { outside: Outside; tidy: Tidy }) => {
  const dies: Tidy = { owe: () => undefined, clear: async () => undefined };
  return <Client>(service: OutsideService, client: Client) => ({
    client,
    asking: askingOf(names[service], at[service]),
    tidy: outside.at[service] === undefined ? dies : tidy,
  });
};

/** What stands behind the gate: the stand-ins as they are, services outside by whoever signs anew for them. */
export const upstreamsOf = (
  { at, inbox }: Pick<StandIns, "at" | "inbox">,
  given: {
    readonly outside: Outside;
    readonly clock: Clock;
    /** Hears of every request to Step Functions outside. */
    readonly onMachines: () => void;
    readonly onRefused: (sentence: string) => void;
  },
): GateOptions["upstreams"] => {
  const { outside, onMachines } = given;
  const to = (service: Exclude<OutsideService, "streams">): string | Forward => {
    if (outside.at[service] === undefined) return at[service];
    const isStreams = (target: unknown): boolean => String(target).startsWith("DynamoDBStreams_");
    return forwardOutside({
      ...given,
      service,
      endpoint: ({ headers }) => at[isStreams(headers["x-amz-target"]) ? "streams" : service],
    });
  };
  const told =
    (forward: Forward): Forward =>
    async (question) => {
      onMachines();
      const answer = await forward(question);
      onMachines();
      return answer;
    };
  const [states, ses] = [to("states"), to("ses")];
  return {
    ...{ dynamodb: to("dynamodb"), s3: to("s3"), sqs: to("sqs"), secretsmanager: to("secretsmanager") },
    states: typeof states === "string" ? states : told(states),
    ses: typeof ses === "string" ? ses : alsoInto(inbox.endpoint, ses),
  };
};
