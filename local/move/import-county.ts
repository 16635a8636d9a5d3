import { Instant, later } from "../../domain/calendar/time.ts";
import { fileIdIn } from "../../domain/file/stored-file.ts";
import { createSealedSamples } from "../county-file/sealed-samples.ts";
import type { MoveProgress, readers } from "./county-source.ts";
import type { FilesTarget, RecordsTarget } from "./county-target.ts";
import { type MovedItem, type MoveLine, readMoveFile, type Totals } from "./move-file.ts";

/** A county that came in. */
export type Imported = Totals & { readonly county: string; readonly madeAt: Instant };

const perPage = 500;

/**
 * How long before the last entry of a table each reader of its stream may not have handled one: dispatch is behind by
 * minutes, and what it missed begins again anyway; notices wait for mail, and nobody else would ever send them, so they are
 * news for as long as the stream keeps them. A notice goes out once per cause.
 */
const onTheirWayMs: { readonly [reader in (typeof readers)[number]]: number } = {
  "dispatch-events": 600_000,
  "send-notices": 86_400_000,
};

/** When a history entry happened; empty for a record. */
const toldAt = ({ version, body }: MovedItem): string =>
  version === undefined ? String((body["event"] as { readonly at?: unknown } | undefined)?.at ?? "") : "";

type MoveHead = Extract<MoveLine, { is: "head" }>["head"];

/** The whole file read once, before anything is done with it. */
const checkFile = async (path: string, progress: MoveProgress) => {
  const samples = createSealedSamples();
  const found = { records: 0, history: 0, files: 0 };
  let head: MoveHead | undefined;
  let latest = "";
  let end: (Totals & { readonly sha256: string }) | undefined;
  let lines = 0;
  for await (const line of readMoveFile(path)) {
    lines += 1;
    if (lines % 10_000 === 0) progress("lines checked", lines);
    if (line.is === "head") head = line.head;
    if (line.is === "item") {
      if (!line.item.pk.startsWith(`${head?.county}#`))
        throw new Error(`${path} holds another county at line ${lines}`);
      found[line.item.version === undefined ? "history" : "records"] += 1;
      if (toldAt(line.item) > latest) latest = toldAt(line.item);
      samples.ofRow(line.item);
    }
    if (line.is === "file") {
      found.files += 1;
      samples.ofFile(line.file.key, line.file.bytes);
    }
    if (line.is === "end") end = line.totals;
  }
  if (head === undefined || end === undefined) throw new Error(`${path} is empty`);
  const { sha256, ...totals } = end;
  if (totals.records !== found.records || totals.history !== found.history || totals.files !== found.files)
    throw new Error(`${path} does not hold what its end says`);
  return { head, totals, sha256, samples: samples.all(), latest };
};

/**
 * Brings a county into a house that does not have it, out of the file of another house. The file is read to its end before
 * anything is written; killed, it is run again. The house begins every open case again from its record.
 */
export const importCounty = async ({ path, records, files, now, progress }: Wanted): Promise<Imported> => {
  const { head, totals, sha256, samples, latest } = await checkFile(path, progress);
  const { county, madeAt, from } = head;
  const youngest = Instant.safeParse(latest).data;
  const news =
    from === "table" && youngest !== undefined
      ? Object.entries(onTheirWayMs).map(([reader, ms]) => ({ reader, since: later(youngest, -ms) }))
      : [];
  const withNews = (item: MovedItem): MovedItem => {
    const untold = news.flatMap(({ reader, since }) => (toldAt(item) >= since ? [reader] : []));
    return untold.length > 0 ? { ...item, untold } : item;
  };
  try {
    await records.begin({ county, file: sha256, at: now(), samples });
    await files.begin();
    let page: MovedItem[] = [];
    const done = { items: 0, files: 0 };
    const put = async (): Promise<void> => {
      await records.put(page);
      done.items += page.length;
      progress("records and entries", done.items);
      page = [];
    };
    for await (const line of readMoveFile(path)) {
      if (line.is === "item") page.push(withNews(line.item));
      if (page.length === perPage) await put();
      if (line.is !== "file") continue;
      await records.requireOurs();
      await files.put(line.file);
      done.files += 1;
      if (done.files % 100 === 0) progress("files", done.files);
    }
    await put();
    await records.requireOurs();
    await files.finish();
    await records.finish();
    await wakeUnchecked({ path, files });
    return { ...totals, county, madeAt };
  } finally {
    await records.close();
  }
};

/** A house that was closed turned away whoever wanted to check an upload that came in; nobody checks it by himself later. */
const wakeUnchecked = async ({ path, files }: Pick<Wanted, "path" | "files">): Promise<void> => {
  if (files.wake === undefined) return;
  for await (const line of readMoveFile(path))
    if (line.is === "file" && fileIdIn(line.file.key) !== undefined) await files.wake(line.file);
};

type Wanted = {
  readonly path: string;
  readonly records: RecordsTarget;
  readonly files: FilesTarget;
  readonly now: () => Instant;
  readonly progress: MoveProgress;
};
