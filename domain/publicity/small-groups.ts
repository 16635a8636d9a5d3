import * as z from "zod";

/** How many persons must share what is published of them before their masked names stand beside it (k-anonymity). */
export const smallestGroup = 5;

/** What a line of a small group does not show: its class; its grade and class; or its name, grade and class. */
export const Blur = z.enum(["class", "grade", "name"]);
export type Blur = z.infer<typeof Blur>;

/** How many lines a list has, by stage and grade and then class; on a county list by school and then grade. */
export const Crowd = z.record(z.string(), z.record(z.string(), z.int()));
export type Crowd = z.infer<typeof Crowd>;

/** The small groups of a list and what they do not show; every other group shows all. */
export const Blurs = z.record(z.string(), Blur);
export type Blurs = z.infer<typeof Blurs>;

/** Where a line is published. */
type Place = {
  readonly level: "school" | "county";
  readonly schoolName: string;
  readonly stage: string;
  readonly grade: number;
  readonly classNo: number;
};

const unitOf = ({ level, schoolName, stage, grade }: Place): string =>
  level === "school" ? `${stage} ${grade}` : schoolName;
const partOf = ({ level, grade, classNo }: Place): string => String(level === "school" ? classNo : grade);
const groupOf = (place: Place): string => `${unitOf(place)} ${partOf(place)}`;

const changed = (crowd: Crowd, place: Place, by: 1 | -1): Crowd => {
  const [unit, part] = [unitOf(place), partOf(place)];
  const parts = crowd[unit] ?? {};
  return { ...crowd, [unit]: { ...parts, [part]: (parts[part] ?? 0) + by } };
};

/** The crowd with one more line. */
export const joined = (crowd: Crowd, place: Place): Crowd => changed(crowd, place, 1);

/** The crowd after a line has left the list. */
export const departed = (crowd: Crowd, place: Place): Crowd => changed(crowd, place, -1);

type Group = { readonly key: string; readonly within: readonly string[]; readonly count: number };

const groupsOf = (level: Place["level"], crowd: Crowd): readonly Group[] =>
  Object.entries(crowd).flatMap(([unit, parts]) =>
    Object.entries(parts).map(([part, count]) => ({
      key: `${unit} ${part}`,
      // The wider groups it may hide in, the narrowest first: the grade, then the stage; or the whole school.
      within: level === "school" ? [unit, unit.slice(0, unit.indexOf(" "))] : [unit],
      count,
    })),
  );

const sizeOf = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);

const wider = { school: ["class", "grade"], county: ["grade"] } as const;

/**
 * Which groups of a list are too small for what they would show, and what they lose: groups that lose the same are one
 * group, and it loses more until it has enough members; those that stay too small lose their names.
 */
export const blursOf = (level: Place["level"], crowd: Crowd): Blurs => {
  let small = groupsOf(level, crowd).filter(({ count }) => count < smallestGroup);
  const blurs: { [group: string]: Blur } = {};
  for (const [step, blur] of wider[level].entries()) {
    const merged = [...Map.groupBy(small, ({ within }) => within[step]).values()];
    small = merged.filter((groups) => sizeOf(groups) < smallestGroup).flat();
    for (const { key } of merged.filter((groups) => sizeOf(groups) >= smallestGroup).flat()) blurs[key] = blur;
  }
  for (const { key } of small) blurs[key] = "name";
  return blurs;
};

/** What a line does not show. A group nobody has counted is taken for a small one. */
export const blurOf = (
  { crowd, blurs }: { readonly crowd: Crowd; readonly blurs: Blurs },
  place: Place,
): Blur | undefined =>
  blurs[groupOf(place)] ?? (crowd[unitOf(place)]?.[partOf(place)] === undefined ? "name" : undefined);

/** How many lines each small group has. */
export const blurredGroups = (crowd: Crowd, blurs: Blurs): readonly { readonly blur: Blur; readonly count: number }[] =>
  Object.entries(crowd).flatMap(([unit, parts]) =>
    Object.entries(parts).flatMap(([part, count]) => {
      const blur = blurs[`${unit} ${part}`];
      return blur === undefined ? [] : [{ blur, count }];
    }),
  );
