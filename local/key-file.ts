import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { KeyMaterial, newKeyMaterial, withNewKey } from "../functions/adapters/keys/key-material.ts";
import { syncPath } from "./sync-path.ts";

const ownerOnly = 0o600;
const others = 0o077;

const isNodeError = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** The file appears complete or not at all, and is on the disk before anything is encrypted with it: without it, data is lost. */
const createKeyFile = async (path: string): Promise<void> => {
  const draft = `${path}.${process.pid}.new`;
  const file = await open(draft, "wx", ownerOnly);
  try {
    await file.writeFile(`${JSON.stringify(newKeyMaterial(), null, 2)}\n`);
    await file.sync();
    await link(draft, path);
  } catch (error) {
    // Another process was first; its keys are the county's keys.
    if (!isNodeError(error, "EEXIST")) throw error;
  } finally {
    await file.close();
    await rm(draft);
  }
  await syncPath(dirname(path));
};

const modeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if (isNodeError(error, "ENOENT")) return undefined;
    throw error;
  }
};

/** The secrets in the county's key file, made on the first start with mode 600; refuses a file that others may read. */
export const openKeyFile = async (path: string): Promise<KeyMaterial> => {
  if ((await modeOf(path)) === undefined) await createKeyFile(path);
  const mode = (await modeOf(path)) ?? 0;
  if ((mode & others) !== 0) throw new Error(`${path} may be read by others; run: chmod 600 ${path}`);
  return KeyMaterial.parse(JSON.parse(await readFile(path, "utf8")));
};

/** Whoever reads the keys to add one is the only one to do so: of two, the later file would lack the key of the other. */
const claim = (draft: string): ReturnType<typeof open> =>
  open(draft, "wx", ownerOnly).catch((error: unknown) => {
    if (!isNodeError(error, "EEXIST")) throw error;
    throw new Error(`${draft} is there: a key is being added, or whoever added one was killed; then remove it`);
  });

/**
 * Adds a key that seals from now on, and answers with its id; the older ones still open what they have sealed. The file is
 * replaced whole, once the new one is on the disk: whoever is killed meanwhile leaves the old one or the new one.
 */
export const addKey = async (path: string): Promise<string> => {
  if ((await modeOf(path)) === undefined) throw new Error(`${path} is not there: a county's first start makes it`);
  const draft = `${path}.new`;
  const file = await claim(draft);
  try {
    const material = withNewKey(await openKeyFile(path));
    await file.writeFile(`${JSON.stringify(material, null, 2)}\n`);
    await file.sync();
    await rename(draft, path);
    await syncPath(dirname(path));
    return material.encryption.at(-1)?.id ?? "";
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await file.close();
  }
};
