import { existsSync } from "node:fs";
import { join } from "node:path";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import type { Keys } from "../../functions/dependencies.ts";
import { openKeyFile } from "../key-file.ts";
import type { SealedSample } from "./sealed-samples.ts";

/** A key file that opens everything that was tried, one that does not, or none; what has nothing sealed needs none. */
export type KeysFound =
  | { readonly found: "right"; readonly path: string; readonly keys: Keys }
  | { readonly found: "wrong"; readonly path: string; readonly unopened: readonly string[] }
  | { readonly found: "none" };

/** Looks for a key file, in the first folder that has one, and tries it on something that each key has sealed. */
export const keyFileFor = async ({ folders, samples }: Looking): Promise<KeysFound> => {
  const path = folders.map((folder) => join(folder, "keys.json")).find((each) => existsSync(each));
  if (path === undefined) return { found: "none" };
  const keys = createKeys(await openKeyFile(path));
  const unopened = samples.filter(({ opens }) => !opens(keys)).map(({ keyId }) => keyId);
  return unopened.length > 0 ? { found: "wrong", path, unopened } : { found: "right", path, keys };
};

type Looking = { readonly folders: readonly string[]; readonly samples: readonly SealedSample[] };
