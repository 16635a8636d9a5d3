import { randomUUID } from "node:crypto";
import { access, link, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { Clock, FileStore, Keys } from "../../functions/dependencies.ts";
import { TaskError } from "../../functions/task-error.ts";
import { faultNameOf, namedFault } from "../sqlite/database-fault.ts";
import { syncPath } from "../sync-path.ts";
import { signedAddress, uploadAddress } from "./signed-words.ts";

/** Files in a folder of this machine; `put` is for the upload door, which may replace what still waits to be checked. */
export type DirectoryStore = FileStore & {
  readonly put: (file: { readonly key: string; readonly bytes: Uint8Array }) => Promise<void>;
  /** Seals with the newest key what older ones have sealed, and tells how many files that were. */
  readonly reseal: () => Promise<number>;
};

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/** A key is a path of plain words; nothing else ever becomes a path of this machine. */
const plainKey = /^[a-z0-9][\w-]*(?:\/[\w-]+)+$/;

const isNodeError = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** A folder that is new is on the disk before anything in it counts as stored. */
const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncPath(dirname(made));
};

/** The bytes in a file of its own, complete and on the disk, before they get their name. */
const writeDraft = async (path: string, bytes: Uint8Array): Promise<string> => {
  await makeFolder(dirname(path));
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  const file = await open(draft, "wx", ownerOnly);
  try {
    await file
      .writeFile(bytes)
      .then(() => file.sync())
      .finally(() => file.close());
  } catch (error) {
    // What found no room must not take the little there is.
    await rm(draft, { force: true });
    throw error;
  }
  return draft;
};

/** A disk that is full may have room again. */
const roomFor = async (draft: Promise<string>): Promise<string> => {
  try {
    return await draft;
  } catch (error) {
    if (faultNameOf(error) !== "DiskFull") throw error;
    throw new TaskError("Transient", "DiskFull", { cause: namedFault(error) });
  }
};

/** Makes the FileStore of one machine: every file sealed by the county's keys, mode 600, durable before it is told of. */
export const createDirectoryStore = ({ folder, keys, clock }: Given): DirectoryStore => {
  const pathOf = (key: string): string => {
    if (!plainKey.test(key)) throw new Error("A key of the file store is a path of plain words");
    return join(folder, key);
  };

  const read = async (key: string): Promise<Uint8Array | undefined> => {
    try {
      return keys.open(await readFile(pathOf(key)), key);
    } catch (error) {
      if (isNodeError(error, "ENOENT")) return undefined;
      throw error;
    }
  };

  const put = async ({ key, bytes }: { readonly key: string; readonly bytes: Uint8Array }): Promise<void> => {
    const path = pathOf(key);
    await rename(await roomFor(writeDraft(path, keys.seal(bytes, key))), path);
    await syncPath(dirname(path));
  };

  const write: FileStore["write"] = async ({ key, bytes }) => {
    const path = pathOf(key);
    const draft = await roomFor(writeDraft(path, keys.seal(bytes, key)));
    try {
      await link(draft, path);
    } catch (error) {
      if (!isNodeError(error, "EEXIST")) throw error;
      const there = await read(key);
      if (there === undefined || Buffer.compare(there, bytes) !== 0)
        throw new TaskError("RecordBroken", `another file lies under ${key}`);
    } finally {
      await rm(draft);
    }
    await syncPath(dirname(path));
  };

  const reseal = async (): Promise<number> => {
    const newest = `${keys.keyIds().at(-1)}.`;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    let done = 0;
    for (const entry of entries.filter((each) => each.isFile() && !each.name.startsWith("."))) {
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined || bytes.subarray(0, newest.length).toString() === newest) continue;
      const key = relative(folder, path);
      const draft = await writeDraft(path, keys.seal(keys.open(bytes, key), key));
      // Whatever was taken away meanwhile stays away.
      if ((await access(path).catch(() => "gone")) === "gone") await rm(draft);
      else await rename(draft, path);
      done += 1;
    }
    return done;
  };

  return {
    read,
    put,
    reseal,
    write,
    uploadForm: async (wanted) => ({ action: uploadAddress({ keys, now: clock.now(), wanted }), fields: {} }),
    remove: async (key) => {
      const path = pathOf(key);
      await rm(path, { force: true });
      await syncPath(dirname(path)).catch((error: unknown) => {
        if (!isNodeError(error, "ENOENT")) throw error;
      });
    },
    address: async (wanted) => signedAddress({ keys, now: clock.now(), wanted }),
  };
};

type Given = {
  /** Where the files lie; made when the first file comes. */
  readonly folder: string;
  readonly keys: Keys;
  readonly clock: Clock;
};
