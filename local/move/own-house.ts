import type { Keys } from "../../functions/dependencies.ts";
import { filesNamedIn } from "../county-file/named-files.ts";
import { createSealedSamples, type SealedSample } from "../county-file/sealed-samples.ts";
import type { CountySource, SealedFiles } from "./county-source.ts";

/** A county may have lost a file or two; of so many one is there, or they lie elsewhere. */
const filesTried = 20;

/** Whether the newest of the keys, by which files are sealed, has sealed some of this, or one of its elder ones when it has sealed nothing yet. */
const isOwn = (samples: readonly SealedSample[], keys: Keys): boolean => {
  const newest = samples.find(({ keyId }) => keyId === keys.keyIds().at(-1));
  return newest ? newest.opens(keys) : samples.some(({ opens }) => opens(keys));
};

/** Throws when files would be sealed by another county's keys; the ids do not tell, for fresh keys of any house begin with the same one. */
export const requireOwnKeys = (samples: readonly SealedSample[], sealedBy: Keys | undefined): void => {
  if (sealedBy === undefined || samples.length === 0 || isOwn(samples, sealedBy)) return;
  const ids = samples.map(({ keyId }) => keyId).join(", ");
  throw new Error(`the keys do not open what ${ids} sealed: the secret is another county's`);
};

/**
 * Whether the first files that records name are where somebody says. A right that is missing shows by itself; without keys
 * they lie in a directory, where one that is there or not says enough.
 */
const createLook = ({ read, sealedBy }: SealedFiles) => {
  let [tried, isFound] = [0, false];
  return {
    isDone: () => isFound || tried === filesTried,
    at: async (key: string): Promise<void> => {
      tried += 1;
      isFound = (await read(key)) !== undefined || sealedBy === undefined;
    },
    end: (): void => {
      if (tried > 0 && !isFound)
        throw new Error(
          `none of the first ${tried} files that its records name is in the bucket: it is another county's, or they are lost; without --bucket and --secret the records go alone`,
        );
    },
  };
};

/** Throws while a house is still at work when its keys, its files or the right to them are not what the export needs. */
export const requireOwnHouse = async ({ source, files }: Looking): Promise<void> => {
  const { sealedBy } = files;
  const samples = createSealedSamples();
  const look = createLook(files);
  let isKnown = sealedBy === undefined;
  for await (const item of source.items()) {
    if (sealedBy !== undefined && !isKnown) {
      samples.ofRow(item);
      isKnown = isOwn(samples.all(), sealedBy);
    }
    for (const { key, is } of filesNamedIn(item.sk, item.body)) if (is === "kept" && !look.isDone()) await look.at(key);
    if (isKnown && look.isDone()) break;
  }
  look.end();
  requireOwnKeys(samples.all(), sealedBy);
};

type Looking = { readonly source: CountySource; readonly files: SealedFiles };
