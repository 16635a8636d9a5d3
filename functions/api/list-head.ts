import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { ListHead } from "../../web/views/parts.ts";
import type { Dependencies } from "../dependencies.ts";
import { namesOf } from "./told-history.ts";

/** A list as staff see it, with the names of those who prepared, posted and signed it. */
export const listHead = async (deps: Pick<Dependencies, "staff">, list: AidList): Promise<ListHead> => {
  const { id, postedBy, window, takenDownAt, signatures, preparedBy, ...facts } = list;
  const names = await namesOf(deps, [
    preparedBy,
    ...(postedBy === undefined ? [] : [postedBy]),
    ...signatures.map(({ by }) => by),
  ]);
  const nameOf = (staffId: string): string => names.get(staffId) ?? staffId;
  return {
    ...facts,
    listId: id,
    preparedBy: nameOf(preparedBy),
    ...(postedBy !== undefined && { postedBy: nameOf(postedBy) }),
    ...(window && { window }),
    ...(takenDownAt && { takenDownAt }),
    signatures: signatures.map(({ by, ...signature }) => ({ ...signature, name: nameOf(by) })),
  };
};
