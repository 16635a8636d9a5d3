import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { ListHead } from "../../web/views/parts.ts";
import type { Dependencies } from "../dependencies.ts";
import { namesOf } from "./told-history.ts";

const peopleOf = ({ preparedBy, postedBy, signatures }: AidList): readonly string[] => [
  preparedBy,
  ...(postedBy === undefined ? [] : [postedBy]),
  ...signatures.map(({ by }) => by),
];

const headOf = (list: AidList, names: ReadonlyMap<string, string>): ListHead => {
  const { id, postedBy, window, takenDownAt, signatures, preparedBy, ...facts } = list;
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

/** Lists as staff see them, with the names of those who prepared, posted and signed them. */
export const listHeads = async (deps: Pick<Dependencies, "staff">, lists: readonly AidList[]): Promise<ListHead[]> => {
  const names = await namesOf(deps, lists.flatMap(peopleOf));
  return lists.map((list) => headOf(list, names));
};

/** One list as staff see it. */
export const listHead = async (deps: Pick<Dependencies, "staff">, list: AidList): Promise<ListHead> =>
  headOf(list, await namesOf(deps, peopleOf(list)));
