import { smallCountyStaff } from "./small-county.ts";

/** One random turn: on which case, by whom, with which outcome. */
export type Turn = { readonly which: number; readonly who: number; readonly how: number };

/** One of these, whatever the number. */
export const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];

/** Whoever has the task in most turns, anybody of the county in the others. */
export const actorFor = (assignee: string | undefined, who: number) =>
  smallCountyStaff.find(({ id }) => who % 4 !== 0 && id === assignee) ??
  (pick(smallCountyStaff, who) as (typeof smallCountyStaff)[number]);
