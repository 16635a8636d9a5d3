import type { County } from "../../domain/county/county.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { ListHead, TwoNames } from "../../web/views/parts.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";
import { namesOf } from "./told-history.ts";

const peopleOf = ({ preparedBy, postedBy, signatures }: AidList): readonly string[] => [
  preparedBy,
  ...(postedBy === undefined ? [] : [postedBy]),
  ...signatures.map(({ by }) => by),
];

/** Both names of a list's school, or of the county. */
export const listUnit = (county: County | undefined, { level, scope, unitName }: AidList): TwoNames =>
  level === "school"
    ? schoolNames(county, scope)
    : { name: county?.name ?? unitName, englishName: county?.englishName ?? unitName };

type Known = { readonly county: County | undefined; readonly names: ReadonlyMap<string, string> };

const headOf = (list: AidList, { county, names }: Known): ListHead => {
  const { id, postedBy, window, takenDownAt, signatures, preparedBy, ...facts } = list;
  const nameOf = (staffId: string): string => names.get(staffId) ?? staffId;
  return {
    ...facts,
    listId: id,
    unit: listUnit(county, list),
    findings: list.findings.length,
    preparedBy: nameOf(preparedBy),
    ...(postedBy !== undefined && { postedBy: nameOf(postedBy) }),
    ...(window && { window }),
    ...(takenDownAt && { takenDownAt }),
    signatures: signatures.map(({ by, ...signature }) => ({ ...signature, name: nameOf(by) })),
  };
};

type Deps = Pick<Dependencies, "staff" | "county">;

/** Lists as staff see them, with the names of those who prepared, posted and signed them. */
export const listHeads = async (deps: Deps, lists: readonly AidList[]): Promise<ListHead[]> => {
  const [county, names] = await Promise.all([deps.county.get(), namesOf(deps, lists.flatMap(peopleOf))]);
  return lists.map((list) => headOf(list, { county, names }));
};

/** One list as staff see it. */
export const listHead = async (deps: Deps, list: AidList): Promise<ListHead> => {
  const [county, names] = await Promise.all([deps.county.get(), namesOf(deps, peopleOf(list))]);
  return headOf(list, { county, names });
};
