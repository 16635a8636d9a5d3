import { hash } from "node:crypto";
import type { Keys } from "../../../functions/dependencies.ts";
import type { BackedUpFile } from "../backup-file.ts";
import type { NamedFile } from "../named-files.ts";
import type { Found, Section } from "./section.ts";

/** Every file that a record names is there with the bytes whose hash it keeps, and no other file is. */
export const checkFiles = async ({ named, files, keys }: Given): Promise<Section> => {
  const found: Found[] = [];
  const seen = new Set<string>();
  let arriving = 0;
  for await (const { key, bytes } of files) {
    seen.add(key);
    const file = named.get(key);
    // Quarantine holds what nobody was told of yet, or no more.
    if (file === undefined && key.startsWith("quarantine/")) arriving += 1;
    else if (file === undefined) found.push({ at: key, what: "no record names this file" });
    else if (keys !== undefined) found.push(...wrongBytes(file, { key, bytes, keys }));
  }
  for (const { key, is } of named.values())
    if (!seen.has(key) && is === "kept") found.push({ at: key, what: "this file is missing" });
  return {
    name: "files",
    looked: seen.size,
    found,
    notes: [
      ...(keys ? [] : ["without the county's keys: whether files are there, not what they hold"]),
      ...(arriving > 0 ? [`${arriving} files in quarantine belong to nobody and may be removed`] : []),
    ],
  };
};

const wrongBytes = (
  { sha256 }: NamedFile,
  { key, bytes, keys }: BackedUpFile & { readonly keys: Keys },
): readonly Found[] => {
  try {
    const plain = keys.open(bytes, key);
    return sha256 === undefined || hash("sha256", plain) === sha256
      ? []
      : [{ at: key, what: "these are not the bytes that were kept" }];
  } catch {
    return [{ at: key, what: "this file cannot be opened" }];
  }
};

type Given = {
  readonly named: ReadonlyMap<string, NamedFile>;
  readonly files: AsyncIterable<BackedUpFile> | Iterable<BackedUpFile>;
  readonly keys: Keys | undefined;
};
