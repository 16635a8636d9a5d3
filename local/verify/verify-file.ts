import { open } from "node:fs/promises";
import { linesSource, sqliteSource } from "./sources.ts";
import { type KeptLine, type Verdict, type VerifiedWith, verifyCounty } from "./verify-county.ts";
import { verifyPack } from "./verify-pack.ts";

const nothing: Verdict["checked"] = { records: 0, entries: 0, unbound: 0, anchors: 0 };

/** Checks a file by what it is: an evidence pack, a county's SQLite file, or lines of JSON. */
export const verifyFile = async (path: string, given: VerifiedWith): Promise<Verdict> => {
  const { lines = [] } = given;
  try {
    const begins = await firstBytes(path);
    if (begins.startsWith("PK") || path.endsWith(".zip")) return await verifyPack(path, given);
    return begins.startsWith("SQLite format 3")
      ? verifySqlite(path, lines)
      : verifyCounty(await linesSource(path), lines);
  } catch (error) {
    const at = error instanceof Error ? error.message : String(error);
    return { faults: [{ kind: "fileUnreadable", of: path, at }], checked: nothing, notProved: [] };
  }
};

const verifySqlite = (path: string, lines: readonly KeptLine[]): Verdict => {
  const source = sqliteSource(path);
  try {
    return verifyCounty(source, lines);
  } finally {
    source.close();
  }
};

const firstBytes = async (path: string): Promise<string> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
};
