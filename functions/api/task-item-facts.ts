import * as z from "zod";
import { type Day, dayOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { indicatorById } from "../../domain/indicator/catalogue.ts";
import { schoolsSeen } from "../../domain/responsibility/may-see.ts";
import { seesItem } from "../../domain/task-book/may-see-item.ts";
import { reachedOf, standingOf, type TaskItem, taskItemIdOf } from "../../domain/task-book/task-item.ts";
import type { TwoNames } from "../../web/views/parts.ts";
import type { ItemRow } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";

/** The path of one item's page. */
export const ItemPath = z.object({ itemId: z.string().regex(/^RW\d{4}-\d{3,6}$/) });

/** Today in Asia/Shanghai. */
export const todayOf = ({ clock }: Pick<Dependencies, "clock">): Day => dayOf(clock.now());

/** The items of a year that a person may see, by number, with the county they are of. */
export const itemsSeen = async (deps: Dependencies, staff: StaffMember, year: number) => {
  const [county, grid, items] = await Promise.all([deps.county.get(), deps.grid.get(), deps.taskItems.ofYear(year)]);
  const schools = schoolsSeen(staff, { grid, schools: county?.schools ?? [] });
  const own = { schoolCodes: schools.map(({ code }) => code) };
  return { county, items: items.filter((item) => seesItem(staff, item, own)).toSorted(byNumber) };
};

const numberOf = ({ id }: Pick<TaskItem, "id">): number => Number(id.slice(id.indexOf("-") + 1));

const byNumber = (one: TaskItem, other: TaskItem): number => numberOf(one) - numberOf(other);

/**
 * The next number of a year without gaps: one more than the highest the index knows, and further where a strongly
 * consistent read of the key finds it taken; whoever comes second with the same number conflicts and asks again.
 */
export const nextItemId = async (deps: Pick<Dependencies, "taskItems">, year: number): Promise<string> => {
  const known = await deps.taskItems.ofYear(year);
  let number = Math.max(0, ...known.map(numberOf)) + 1;
  while ((await deps.taskItems.find(taskItemIdOf(year, number))) !== undefined) number += 1;
  return taskItemIdOf(year, number);
};

/** Both names of an indicator; an id nobody knows stands for itself. */
export const indicatorNames = (id: string): TwoNames => {
  const title = indicatorById(id)?.title;
  return { name: title?.zh ?? id, englishName: title?.en ?? id };
};

/** An item as it stands in the book. */
export const itemRow = (item: TaskItem, { county, names, today }: RowFacts): ItemRow => {
  const { id, title, englishTitle = title, indicator, schoolCode, township, ownerId, dueOn, target } = item;
  const place =
    schoolCode === undefined ? township && { name: township, englishName: township } : schoolNames(county, schoolCode);
  return {
    itemId: id,
    title: { name: title, englishName: englishTitle },
    ...(indicator === undefined ? {} : { indicator }),
    ...(place ? { place } : {}),
    owner: names.get(ownerId) ?? ownerId,
    dueOn,
    target,
    reached: reachedOf(item),
    standing: standingOf(item, today),
  };
};

type RowFacts = {
  readonly county: County | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly today: Day;
};
