import * as z from "zod";
import { acceptedKey, quarantineKey } from "../../domain/file/stored-file.ts";
import { snapshotKey } from "../../domain/publicity/evidence.ts";

/**
 * A file that a stored record names, readable without any key: where it lies and the hash of what it holds. What is `kept`
 * must be there; what is `arriving` may have gone on to another place, or be emptied away.
 */
export type NamedFile = { readonly key: string; readonly sha256?: string; readonly is: "kept" | "arriving" };

const FileBody = z.object({ id: z.string(), status: z.string(), sha256: z.string().exactOptional() });
const EvidenceBody = z.object({ shows: z.object({ snapshot: z.object({ pages: z.array(z.string()) }) }) });

const ofFile = (body: unknown): readonly NamedFile[] => {
  const { data } = FileBody.safeParse(body);
  if (data?.status === "accepted")
    return [{ key: acceptedKey(data.id), ...(data.sha256 === undefined ? {} : { sha256: data.sha256 }), is: "kept" }];
  // The bytes of an awaited file may be there before its record says so.
  return data?.status === "quarantined" || data?.status === "awaited"
    ? [{ key: quarantineKey(data.id), is: "arriving" }]
    : [];
};

/** The files that one stored item names. */
export const filesNamedIn = (sk: string, body: unknown): readonly NamedFile[] => {
  if (sk === "file") return ofFile(body);
  const { data } = sk.startsWith("evidence#") ? EvidenceBody.safeParse(body) : {};
  return (data?.shows.snapshot.pages ?? []).map((sha256) => ({ key: snapshotKey(sha256), sha256, is: "kept" }));
};
