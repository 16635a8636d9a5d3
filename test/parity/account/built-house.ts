import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleFunctions } from "../../../infra/bundle.ts";
import { settingsFrom } from "../../../infra/settings.ts";
import { functionsOf } from "../../../infra/stacks.ts";
import { readStacks, type Stack, synthesiseStacks } from "./template.ts";

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

const build = async (folder: string): Promise<void> => {
  await mkdir(kept, { recursive: true });
  const made = await mkdtemp(join(kept, "building-"));
  await bundleFunctions(functionsOf(settingsFrom(() => undefined)), made);
  await writeFile(join(made, "stacks.json"), JSON.stringify(synthesiseStacks()));
  await rename(made, folder);
};

/** The house as `npm run deploy` would deploy it with the default settings; one built of the very same sources is found again. */
export const builtHouse = async (): Promise<BuiltHouse> => {
  const bundles = join(kept, await stateOfSources());
  if (!existsSync(bundles)) await build(bundles);
  return { stacks: readStacks(JSON.parse(await readFile(join(bundles, "stacks.json"), "utf8"))), bundles };
};
