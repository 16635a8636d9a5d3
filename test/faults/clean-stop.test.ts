import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../local/free-port.ts";

let dataDir: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "zhuxue-stop-"));
});
afterAll(async () => {
  for (const process of started) process.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the whole system as `npm start` does, and waits until its pages answer. */
const start = async (environment: { readonly [name: string]: string }) => {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "local/main.ts"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), INBOX_PORT: "0", ...environment },
    stdio: "ignore",
  });
  started.push(child);
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    await pause(200);
  }
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const [code] = await ended;
    return code;
  };
  return { url, stop };
};

test("SIGTERM in the middle of the opening ends it cleanly, and the next start goes on from there", async () => {
  const first = await start({});
  const code = await first.stop();

  const second = await start({});
  const home = await fetch(second.url, { headers: { accept: "text/html" } });

  expect(code).toBe(0);
  expect(home.status).toBe(200);
  expect(await second.stop()).toBe(0);
});

test("run for real, there is no demo clock, no development page and no inbox", async () => {
  const real = await start({ NODE_ENV: "production", MAIL: "smtp://127.0.0.1:2525", DATA_DIR: join(dataDir, "real") });

  const development = await fetch(`${real.url}/development`);
  const skip = await fetch(`${real.url}/development/clock`, { method: "POST" });

  expect(development.status).toBe(404);
  expect(skip.status).toBe(404);
  expect(await real.stop()).toBe(0);
});

test("run for real without a mail server it does not start, and says why", async () => {
  await expect(start({ NODE_ENV: "production", MAIL: "inbox" })).rejects.toThrow("it ended with code 1");
});

test("the workflow engine answers the AWS CLI only where the operator opened it", async () => {
  const port = await freePort();
  const stepFunctions = `http://127.0.0.1:${port}`;
  const ask = () =>
    fetch(stepFunctions, {
      method: "POST",
      headers: { "x-amz-target": "AWSStepFunctions.ListStateMachines" },
      body: "{}",
    });
  const closed = await start({});

  const unheard = ask();

  await expect(unheard).rejects.toThrow("fetch failed");
  expect(await closed.stop()).toBe(0);

  const open = await start({ STEP_FUNCTIONS_PORT: String(port) });

  const answer = (await (await ask()).json()) as { readonly stateMachines: readonly { readonly name: string }[] };

  expect(answer.stateMachines.map(({ name }) => name)).toContain("application-review");
  expect(await open.stop()).toBe(0);
});
