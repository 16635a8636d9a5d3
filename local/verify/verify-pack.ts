import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import * as z from "zod";
import { checkPack, notProvedByChain, PackHistory } from "../../domain/history/pack.ts";
import { archiveOf } from "../../functions/api/archive.ts";
import { sha256, type Verdict, type VerifiedWith } from "./verify-county.ts";

/**
 * Checks an evidence pack. Its bytes follow from its files, so it is packed once more and compared: a byte that no file
 * holds, a date or a name in the archive's own tables, is found as well.
 */
export const verifyPack = async (path: string, { lines = [], now }: VerifiedWith): Promise<Verdict> => {
  const bytes = await readFile(path);
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, textOf(content)]));
  const faults = checkPack({ files, lines, now, hash: sha256 });
  const again = archiveOf(Object.fromEntries(files));
  const differs = faults.length > 0 ? -1 : firstDifference(bytes, again);
  const { data: histories = [] } = z.array(PackHistory).safeParse(parsed(files.get("history.json")));
  const { data: anchors } = z.object({ chain: z.array(z.unknown()) }).safeParse(parsed(files.get("anchors.json")));
  return {
    faults: differs < 0 ? faults : [{ kind: "fileChanged", of: path, at: `byte ${differs}` }],
    checked: {
      records: histories.length,
      entries: histories.reduce((sum, { entries }) => sum + entries.length, 0),
      unbound: 0,
      anchors: anchors?.chain.length ?? 0,
    },
    notProved: notProvedByChain,
  };
};

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
};

/** Where two archives begin to differ; -1 when they do not. */
const firstDifference = (one: Uint8Array, other: Uint8Array): number => {
  const longer = one.length > other.length ? one : other;
  return longer.findIndex((_, at) => one[at] !== other[at]);
};
