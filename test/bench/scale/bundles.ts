import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { bundleFunctions } from "../../../infra/bundle.ts";
import { houseFunctions } from "../../../infra/functions.ts";
import type { Times } from "./times.ts";

const root = join(import.meta.dirname, "../../..");

/**
 * Loads one bundle in a process of its own. What the runtime brings is loaded before anything is measured, and the keys a
 * root waits for are answered in the process itself, so that only our own code counts: as CPU, which tells on a busy
 * machine what a quiet one would take.
 */
const loading = `
  import { readFile } from "node:fs/promises";
  const [path, keys] = JSON.parse(process.argv[1]);
  for (const [, name] of (await readFile(path, "utf8")).matchAll(/from ?"(@aws-sdk\\/[^"]+)"/g)) await import(name);
  const { SecretsManagerClient } = await import("@aws-sdk/client-secrets-manager");
  SecretsManagerClient.prototype.send = async () => ({ SecretString: keys });
  const before = process.cpuUsage();
  await import(path);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
`;

const environment = {
  AWS_REGION: "local",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_NAME: "records",
  COUNTIES: JSON.stringify({ "619901": "https://aid.example.com" }),
  KEYS_SECRET: "keys",
  MAIL_FROM: "aid@example.com",
  SET_ASIDE_QUEUE: "https://queues.example.com/aside",
  STATE_MACHINES: "{}",
  FILES_BUCKET: "files",
  FILES_ORIGIN: "https://files.example.com",
};

/** How often each bundle is loaded; the quickest counts, since whatever else the machine does only takes longer. */
const tries = 3;

const coldMs = async (folder: string, keys: string): Promise<number> => {
  const script = ["--input-type=module", "--eval", loading, JSON.stringify([join(folder, "index.mjs"), keys])];
  const taken: number[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, script, { env: environment, cwd: root });
    taken.push(Number(stdout));
  }
  return Math.min(...taken);
};

type Sized = { readonly name: string; readonly bytes: number; readonly ms: number };

/** Bundles every function as it is deployed and loads each in a fresh process. */
export const measureBundles = async (say: (line: string) => void): Promise<Times["bundles"]> => {
  await mkdir(join(root, "cdk.out"), { recursive: true });
  // Inside the repository, where the SDK of the runtime is found.
  const folder = await mkdtemp(join(root, "cdk.out", "scale-"));
  try {
    const bundles = await bundleFunctions(houseFunctions("ses"), folder);
    const keys = JSON.stringify(newKeyMaterial());
    const sized: Sized[] = [];
    for (const [name, { bytes, folder: at }] of bundles) {
      sized.push({ name, bytes, ms: await coldMs(at, keys) });
      if (sized.length % 50 === 0) say(`${sized.length} of ${bundles.size} bundles loaded`);
    }
    const bySize = sized.toSorted((one, other) => one.bytes - other.bytes);
    const byTime = sized.toSorted((one, other) => one.ms - other.ms);
    const at = (sorted: readonly Sized[], share: number) => sorted[Math.ceil(sorted.length * share) - 1];
    return {
      functions: sized.length,
      largestBytes: bySize.at(-1)?.bytes ?? 0,
      medianBytes: at(bySize, 0.5)?.bytes ?? 0,
      largest: bySize.at(-1)?.name ?? "",
      coldMs: {
        most: byTime.at(-1)?.ms ?? 0,
        p90: at(byTime, 0.9)?.ms ?? 0,
        median: at(byTime, 0.5)?.ms ?? 0,
        slowest: byTime.at(-1)?.name ?? "",
      },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};
