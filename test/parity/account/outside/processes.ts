import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../../../local/free-port.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Every service as a process of its own, with the variables by which the AWS SDK and this run find them. */
export type Elsewhere = {
  readonly environment: { readonly [name: string]: string };
  readonly close: () => Promise<void>;
};

const scripts = {
  AWS_ENDPOINT_URL_DYNAMODB: ["--import", "tsx", "test/support/run-dynamodb-local.ts", "PORT"],
  AWS_ENDPOINT_URL_S3: ["--import", "tsx", "test/support/run-double.ts", "s3", "PORT"],
  AWS_ENDPOINT_URL_SQS: ["--import", "tsx", "test/support/run-double.ts", "sqs", "PORT"],
  AWS_ENDPOINT_URL_SECRETS_MANAGER: ["--import", "tsx", "test/support/run-double.ts", "secrets", "PORT"],
  AWS_ENDPOINT_URL_SES: ["node_modules/aws-ses-v2-local/dist/cli.js", "--host", "127.0.0.1", "--port", "PORT"],
  AWS_ENDPOINT_URL_SFN: ["--import", "tsx", "local/stepfunctions/serve.ts", "--port", "PORT", "--db", "DB"],
} as const;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Starts DynamoDB Local, the SES emulator, `npm run stepfunctions` and the stand-ins of S3, SQS and Secrets Manager, each by itself. */
export const startElsewhere = async (): Promise<Elsewhere> => {
  const folder = await mkdtemp(join(tmpdir(), "zhuxue-elsewhere-"));
  const lambda = `http://127.0.0.1:${await freePort()}`;
  const environment: { [name: string]: string } = {
    AWS_ENDPOINT_URL_LAMBDA: lambda,
    AWS_ACCESS_KEY_ID: "elsewhere",
    // The stand-in of S3 checks the signatures of forms by this one.
    AWS_SECRET_ACCESS_KEY: "double-secret",
  };
  const processes = await Promise.all(
    Object.entries(scripts).map(async ([name, script]) => {
      const port = await freePort();
      environment[name] = `http://127.0.0.1:${port}`;
      const words = script.map((word) => word.replace("PORT", String(port)).replace("DB", join(folder, "engine.db")));
      return spawn(process.execPath, words, {
        cwd: root,
        stdio: "ignore",
        env: { ...process.env, AWS_ENDPOINT_URL_LAMBDA: lambda },
      });
    }),
  );
  const ended = processes.map((each) => once(each, "exit"));
  const close = async (): Promise<void> => {
    for (const each of processes) each.kill();
    await Promise.all(ended);
    await rm(folder, { recursive: true, force: true });
  };
  for (const name of Object.keys(scripts))
    for (let url = environment[name] ?? ""; !(await answers(url)); await pause(100))
      if (processes.some(({ exitCode }) => exitCode !== null)) {
        await close();
        throw new Error(`A service ended before ${name} answered`);
      }
  return { environment, close };
};
