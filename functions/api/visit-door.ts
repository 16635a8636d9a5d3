import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { Dependencies } from "../dependencies.ts";

/** What was noted on the spot of an inspection, read strongly by the record of the visit. */
export const notedFindings = async (
  deps: Pick<Dependencies, "findings">,
  visit: { readonly noted?: readonly { readonly findingId: string }[] } | undefined,
): Promise<readonly Finding[]> => {
  const ids = visit?.noted?.map(({ findingId }) => findingId) ?? [];
  return ids.length === 0 ? [] : deps.findings.findMany(ids);
};

/** The files of these ids that there are. */
export const filesById = async (
  deps: Pick<Dependencies, "storedFiles">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> => {
  const found = await Promise.all([...new Set(ids)].map((id) => deps.storedFiles.find(id)));
  return new Map(found.flatMap((file) => (file === undefined ? [] : [[file.id, file]])));
};
