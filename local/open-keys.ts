import { stat } from "node:fs/promises";
import { createKeys } from "../functions/adapters/keys/keys.ts";
import type { Logger } from "../functions/dependencies.ts";
import { openKeyFile } from "./key-file.ts";

/** How often a running house looks whether its keys were rotated. */
const lookEveryMs = 1000;

/**
 * The Keys port over the county's key file. A file that was replaced is read within a second, so that a rotation needs no
 * restart; one that cannot be read, or that would make people unfindable, changes nothing and is told of.
 */
export const openKeys = async ({ path, logger }: { readonly path: string; readonly logger: Logger }) => {
  const keys = createKeys(await openKeyFile(path));
  let readAt = (await stat(path)).mtimeMs;

  const look = async (): Promise<void> => {
    const { mtimeMs } = await stat(path);
    if (mtimeMs === readAt) return;
    readAt = mtimeMs;
    const read = await openKeyFile(path);
    keys.replace(read);
    logger.info("keysRead", { newest: read.encryption.at(-1)?.id ?? "" });
  };
  const timer = setInterval(() => {
    look().catch(() => logger.error("keysNotRead"));
  }, lookEveryMs);
  timer.unref();

  return { keys, look, close: () => clearInterval(timer) };
};
