import { open } from "node:fs/promises";

/** Resolves when a file's bytes, or a folder's names, are on the disk. */
export const syncPath = async (path: string): Promise<void> => {
  const opened = await open(path, "r");
  await opened.sync().finally(() => opened.close());
};
