import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readStacks, type Stack } from "./template.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
// Inside the repository, where the SDK of the runtime is found.
const kept = join(root, "cdk.out", "built-houses");

const sources = "{domain,functions,infra,web,workflows}/**/*.{ts,tsx,json,css}";

/** What is deployed: the stacks, and the folder in which each function's bundle has its own. */
export type BuiltHouse = { readonly stacks: readonly Stack[]; readonly bundles: string };

/** What the house of this moment is built of, in one word. */
const stateOfSources = async (): Promise<string> => {
  const hash = createHash("sha256");
  const files: string[] = ["package-lock.json"];
  for await (const file of glob(sources, { cwd: root })) files.push(file);
  for (const file of files.toSorted()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest("hex").slice(0, 16);
};

const dayMs = 86_400_000;

/** A run that is under way may still load from a house of today. */
const forgetOld = async (): Promise<void> => {
  for (const name of await readdir(kept)) {
    const folder = join(kept, name);
    if ((await stat(folder)).mtimeMs < Date.now() - dayMs) await rm(folder, { recursive: true, force: true });
  }
};

const build = async (folder: string): Promise<void> => {
  // The CDK takes seconds to load; a house that is found needs none.
  const { buildHouse } = await import("./build-house.ts");
  await forgetOld();
  const made = await mkdtemp(join(kept, "building-"));
  await buildHouse(made);
  await rename(made, folder).catch((error: unknown) => {
    // Somebody else was done before.
    if (!existsSync(folder)) throw error;
  });
  await rm(made, { recursive: true, force: true });
};

/** How long a build takes at most; whoever has not ended by then was killed. */
const longestMs = 300_000;

/** Two tests that run side by side need one house: one builds it, the other waits. */
const builtByOne = async (folder: string): Promise<void> => {
  const turn = `${folder}.turn`;
  await mkdir(kept, { recursive: true });
  for (; !existsSync(folder); await pause(250)) {
    const isOurs = await mkdir(turn).then(
      () => true,
      async () => ((await stat(turn).catch(() => undefined))?.mtimeMs ?? Date.now()) < Date.now() - longestMs,
    );
    if (isOurs) await build(folder).finally(() => rm(turn, { recursive: true, force: true }));
  }
};

/** The house as `npm run deploy` would deploy it with the default settings; one built of the very same sources is found again. */
export const builtHouse = async (): Promise<BuiltHouse> => {
  const bundles = join(kept, await stateOfSources());
  await builtByOne(bundles);
  return { stacks: readStacks(JSON.parse(await readFile(join(bundles, "stacks.json"), "utf8"))), bundles };
};
