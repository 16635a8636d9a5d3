import type { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import {
  type Evidence,
  type EvidenceKind,
  keepEvidence,
  presentEvidence,
  type Snapshot,
  snapshotKey,
} from "../../domain/publicity/evidence.ts";
import { publicHead, publicLines } from "../../domain/publicity/public-snapshot.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { listOf } from "./collect-lines.ts";

const pageSize = 500;

/** Whether this piece of evidence of the present posting is kept already. */
export const isKept = async (deps: Dependencies, list: AidList, what: EvidenceKind): Promise<boolean> =>
  presentEvidence(list, await deps.evidence.of(list.id)).some(({ shows }) => shows.what === what);

/** Keeps a piece of evidence once; whoever comes second finds it kept. */
export const keepOnce = async (deps: Dependencies, listId: string, shows: Evidence["shows"]): Promise<void> => {
  await commitChange(deps, async () => {
    const list = await listOf(deps, listId);
    return (await isKept(deps, list, shows.what)) ? undefined : keepEvidence(list, { at: deps.clock.now(), shows });
  });
};

/** Writes what the public sees of a list into the file store, page by page, sealed and hashed. */
export const takeSnapshot = async (deps: Dependencies, list: AidList): Promise<Snapshot> => {
  const { campaign } = await occasionOf(deps);
  const texts = [publicHead(list, campaign)];
  let lines = 0;
  for (let serial: number | undefined = 1; serial !== undefined; ) {
    const page: { readonly records: readonly ListLine[]; readonly next?: string } = await deps.lists.linesFrom(
      list.id,
      serial,
      pageSize,
    );
    const text = publicLines(list, page.records);
    if (text !== "") texts.push(text);
    lines += text.split("\n").length - 1;
    serial = page.next === undefined ? undefined : (page.records.at(-1)?.serial ?? 0) + 1;
  }
  const pages: string[] = [];
  for (const text of texts) pages.push(await writePage(deps, text));
  const whole = texts.join("");
  return { pages, lines, bytes: new TextEncoder().encode(whole).length, sha256: deps.keys.hash(whole) };
};

const writePage = async (deps: Dependencies, text: string): Promise<string> => {
  const sha256 = deps.keys.hash(text);
  const bytes = new TextEncoder().encode(text);
  await deps.files.write({ key: snapshotKey(sha256), bytes, contentType: "application/x-ndjson" });
  return sha256;
};
