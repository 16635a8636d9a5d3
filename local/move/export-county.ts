import { filesNamedIn } from "../county-file/named-files.ts";
import { createSealedSamples } from "../county-file/sealed-samples.ts";
import type { CountySource, MoveProgress, Now, SealedFiles } from "./county-source.ts";
import { createMoveFile, type Totals } from "./move-file.ts";
import { requireOwnHouse, requireOwnKeys } from "./own-house.ts";

const toldEvery = 1000;

/**
 * Carries a county out of its house into one file: its records, histories and anchors as of one moment, then the files they
 * name. The house is closed for writing when this ends, and stays so; what its engine keeps is not in the file.
 */
export const exportCounty = async ({ source, files, path, now, progress }: Wanted): Promise<Totals> => {
  const file = await createMoveFile(path, { county: source.county, madeAt: now(), from: source.from });
  try {
    if (source.from === "table") await requireOwnHouse({ source, files });
    await source.still();
    const samples = createSealedSamples();
    const named = new Map<string, "kept" | "arriving">();
    let [records, history, carried] = [0, 0, 0];
    const missing: string[] = [];
    for await (const item of source.items()) {
      if (item.version === undefined) history += 1;
      else records += 1;
      samples.ofRow(item);
      for (const { key, is } of filesNamedIn(item.sk, item.body)) named.set(key, is);
      await file.item(item);
      if ((records + history) % toldEvery === 0) progress("records and entries", records + history);
    }
    requireOwnKeys(samples.all(), files.sealedBy);
    for (const [key, is] of named) {
      const bytes = await files.read(key);
      if (bytes === undefined) {
        if (is === "kept") missing.push(key);
        continue;
      }
      samples.ofFile(key, bytes);
      await file.file({ key, bytes });
      carried += 1;
      if (carried % toldEvery === 0) progress("files", carried);
    }
    const keyIds = samples.all().map(({ keyId }) => keyId);
    const totals = { records, history, files: carried, keyIds, missing };
    await file.end(totals);
    await source.leave();
    await file.publish();
    return totals;
  } catch (error) {
    await file.giveUp();
    throw error;
  }
};

type Wanted = {
  readonly source: CountySource;
  readonly files: SealedFiles;
  /** Where the file goes; nothing may be there. */
  readonly path: string;
  readonly now: Now;
  readonly progress: MoveProgress;
};
