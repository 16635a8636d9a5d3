import type { County } from "../../domain/county/county.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { schoolsSeen } from "../../domain/responsibility/may-see.ts";
import { type TreeNode, treeOf } from "../../domain/responsibility/tree.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { TreePlace } from "../../web/views/responsibility.ts";
import type { Dependencies } from "../dependencies.ts";
import { namesOf } from "./told-history.ts";

/** What somebody sees of the county's responsibility: the grid, and the schools that concern the person. */
export type SeenGrid = {
  readonly county: County | undefined;
  readonly grid: SupervisionGrid | undefined;
  readonly schools: readonly County["schools"][number][];
  /** Of the seen schools; undefined without a grid. */
  readonly top: TreeNode | undefined;
};

/** Reads the grid as one person sees it. */
export const seenGrid = async (deps: Dependencies, staff: StaffMember): Promise<SeenGrid> => {
  const [county, grid] = await Promise.all([deps.county.get(), deps.grid.get()]);
  const schools = schoolsSeen(staff, { grid, schools: county?.schools ?? [] });
  const top = grid && county && treeOf({ grid, county, schools });
  return { county, grid, schools, top };
};

/** Places of the tree with the names of their leaders. */
export const treePlaces = async (deps: Dependencies, nodes: readonly TreeNode[]): Promise<TreePlace[]> => {
  const names = await namesOf(
    deps,
    nodes.flatMap(({ leaderId }) => leaderId ?? []),
  );
  return nodes.map(({ level, code, name, englishName, leaderId }) => {
    const leader = names.get(leaderId ?? "");
    return { level, code, name, englishName, ...(leader === undefined ? {} : { leader }) };
  });
};
