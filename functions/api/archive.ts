import { strToU8, zipSync } from "fflate";

/** An archive of texts by their paths; the same texts make the same bytes, whatever packs them and whenever. */
export const archiveOf = (files: { readonly [path: string]: string }): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((path) => [path, strToU8(files[path] ?? "")]),
    ),
    // Stored as it is, so that no version of a packer can change it; a zip knows no day before 1980.
    { level: 0, mtime: "1980-01-01T12:00:00" },
  );
