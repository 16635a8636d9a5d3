import * as z from "zod";
import type { ProgrammeCode } from "../programme/programmes.ts";
import { trackOf } from "../programme/stacking.ts";

/** How many persons must share what is published of them before their masked names stand beside it (k-anonymity). */
export const smallestGroup = 5;

/** What a line of a small group does not show: its class; its grade and class; or its name, grade and class. */
export const Blur = z.enum(["class", "grade", "name"]);
export type Blur = z.infer<typeof Blur>;

/**
 * How many lines a list has, by programme, then stage and grade, then class; on a county list by school and then grade. A
 * pupil with two programmes has two lines, but only one under each key here, so that the largest count of a group is of
 * pupils, who are at least as many.
 */
export const Crowd = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int())));
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

/** A line that is counted. */
type Counted = Place & { readonly programme: ProgrammeCode };

const unitOf = ({ level, schoolName, stage, grade }: Place): string =>
  level === "school" ? `${stage} ${grade}` : schoolName;
const partOf = ({ level, grade, classNo }: Place): string => String(level === "school" ? classNo : grade);
const groupOf = (place: Place): string => `${unitOf(place)} ${partOf(place)}`;

const changed = (crowd: Crowd, line: Counted, by: 1 | -1): Crowd => {
  const [track, unit, part] = [trackOf(line.programme), unitOf(line), partOf(line)];
  const units = crowd[track] ?? {};
  const parts = units[unit] ?? {};
  return { ...crowd, [track]: { ...units, [unit]: { ...parts, [part]: (parts[part] ?? 0) + by } } };
};

/** The crowd with one more line. */
export const joined = (crowd: Crowd, line: Counted): Crowd => changed(crowd, line, 1);

/** The crowd after a line has left the list. */
export const departed = (crowd: Crowd, line: Counted): Crowd => changed(crowd, line, -1);

/** The lines of one group under one programme. */
type Share = { readonly track: string; readonly unit: string; readonly key: string; readonly count: number };

const sharesOf = (crowd: Crowd): readonly Share[] =>
  Object.entries(crowd).flatMap(([track, units]) =>
    Object.entries(units).flatMap(([unit, parts]) =>
      Object.entries(parts).map(([part, count]) => ({ track, unit, key: `${unit} ${part}`, count })),
    ),
  );

type Group = { readonly key: string; readonly within: readonly string[]; readonly shares: readonly Share[] };

const groupsOf = (level: Place["level"], crowd: Crowd): readonly Group[] =>
  [...Map.groupBy(sharesOf(crowd), ({ key }) => key)].map(([key, shares]) => {
    const unit = shares[0]?.unit ?? key;
    // The wider groups it may hide in, the narrowest first: the grade, then the stage; or the whole school.
    return { key, within: level === "school" ? [unit, unit.slice(0, unit.indexOf(" "))] : [unit], shares };
  });

const linesOf = (shares: readonly Share[]): number => shares.reduce((sum, { count }) => sum + count, 0);

/** How many pupils these groups have at least, each counted once. */
const pupilsOf = (groups: readonly Group[]): number =>
  [
    ...Map.groupBy(
      groups.flatMap(({ shares }) => shares),
      ({ track }) => track,
    ).values(),
  ].reduce((most, shares) => Math.max(most, linesOf(shares)), 0);

const wider = { school: ["class", "grade"], county: ["grade"] } as const;

/**
 * Which groups of a list are too small for what they would show, and what they lose: groups that lose the same are one
 * group, and it loses more until it has enough members; those that stay too small lose their names.
 */
export const blursOf = (level: Place["level"], crowd: Crowd): Blurs => {
  let small = groupsOf(level, crowd).filter((group) => pupilsOf([group]) < smallestGroup);
  const blurs: { [group: string]: Blur } = {};
  for (const [step, blur] of wider[level].entries()) {
    const merged = [...Map.groupBy(small, ({ within }) => within[step]).values()];
    small = merged.filter((groups) => pupilsOf(groups) < smallestGroup).flat();
    for (const { key } of merged.filter((groups) => pupilsOf(groups) >= smallestGroup).flat()) blurs[key] = blur;
  }
  for (const { key } of small) blurs[key] = "name";
  return blurs;
};

/** What a line does not show. A group nobody has counted is taken for a small one. */
export const blurOf = (
  { crowd, blurs }: { readonly crowd: Crowd; readonly blurs: Blurs },
  line: Counted,
): Blur | undefined =>
  blurs[groupOf(line)] ??
  (crowd[trackOf(line.programme)]?.[unitOf(line)]?.[partOf(line)] === undefined ? "name" : undefined);

/** How many lines each small group has. */
export const blurredGroups = (crowd: Crowd, blurs: Blurs): readonly { readonly blur: Blur; readonly count: number }[] =>
  sharesOf(crowd).flatMap(({ key, count }) => {
    const blur = blurs[key];
    return blur === undefined ? [] : [{ blur, count }];
  });
