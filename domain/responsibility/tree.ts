import type { County } from "../county/county.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";

/** The levels of responsibility from the county down (网格化管理, S1-02, S1-03). */
export const treeLevels = ["county", "district", "area", "cell", "school"] as const;
/** One of these levels. */
export type TreeLevel = (typeof treeLevels)[number];

/** A place in the tree: who leads it and what lies below it. */
export type TreeNode = {
  readonly level: TreeLevel;
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  /** Staff id; of a school its contact, where one is named. */
  readonly leaderId?: string;
  readonly children: readonly TreeNode[];
  /** Codes of every school below it, its own for a school. */
  readonly schoolCodes: readonly string[];
};

/** The county's grid as a tree of those schools that are given: county, districts, areas, cells, schools. */
export const treeOf = ({ grid, county, schools }: TreeFacts): TreeNode => {
  const schoolByCode = new Map(schools.map((school) => [school.code, school]));
  const schoolNode = (code: string): readonly TreeNode[] => {
    const school = schoolByCode.get(code);
    const leaderId = grid.contacts[code];
    return school === undefined
      ? []
      : [
          {
            ...named("school", school),
            ...(leaderId === undefined ? {} : { leaderId }),
            children: [],
            schoolCodes: [code],
          },
        ];
  };
  const cellNodes = (area: string) =>
    grid.cells
      .filter((cell) => cell.area === area)
      .map((cell) => above("cell", cell, cell.leaderId, cell.schoolCodes.flatMap(schoolNode)));
  const areaNodes = (district: string) =>
    grid.areas
      .filter((area) => area.district === district)
      .map((area) => above("area", area, area.directorId, cellNodes(area.code)));
  const districts = grid.districts.map((district) =>
    above("district", district, district.leaderId, areaNodes(district.code)),
  );
  return above("county", county, grid.chiefLeaderId, districts);
};

/** The way from the top to a place, the place last; only the top where there is no such place. */
export const wayTo = (
  top: TreeNode,
  place: { readonly level: TreeLevel; readonly code: string },
): readonly TreeNode[] => find(top, place) ?? [top];

const find = (
  node: TreeNode,
  place: { readonly level: TreeLevel; readonly code: string },
): readonly TreeNode[] | undefined => {
  if (node.level === place.level && node.code === place.code) return [node];
  for (const child of node.children) {
    const below = find(child, place);
    if (below) return [node, ...below];
  }
  return undefined;
};

type Named = { readonly code: string; readonly name: string; readonly englishName: string };

const named = (level: TreeLevel, { code, name, englishName }: Named) => ({ level, code, name, englishName });

/** A place above others; those in which no given school lies are left out. */
const above = (level: TreeLevel, place: Named, leaderId: string, below: readonly TreeNode[]): TreeNode => {
  const children = below.filter(({ schoolCodes }) => schoolCodes.length > 0);
  return {
    ...named(level, place),
    leaderId,
    children,
    schoolCodes: children.flatMap(({ schoolCodes }) => schoolCodes),
  };
};

type TreeFacts = {
  readonly grid: SupervisionGrid;
  readonly county: Pick<County, "code" | "name" | "englishName">;
  /** The schools whoever asks may see. */
  readonly schools: readonly Named[];
};
