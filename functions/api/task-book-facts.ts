import * as z from "zod";
import { yearOf } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { choice, wholeNumber } from "../../domain/shared/form-fields.ts";
import { bookYear } from "../../domain/task-book/add-item.ts";
import { goalSums } from "../../domain/task-book/item-sums.ts";
import { itemStandings, standingOf, type TaskItem } from "../../domain/task-book/task-item.ts";
import type { GoalView } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { indicatorNames, itemsSeen, todayOf } from "./task-item-facts.ts";

/** The year of a task book and what of it is shown. */
export const BookQuery = z.object({
  year: bookYear.exactOptional(),
  indicator: z.string().max(10).exactOptional(),
  state: choice(itemStandings).exactOptional(),
  owner: z.string().max(60).exactOptional(),
  township: z.string().max(20).exactOptional(),
  page: wholeNumber(1, 1000).exactOptional(),
});
export type BookQuery = z.infer<typeof BookQuery>;

/** What a person may see of a year's task book, and which items of it are asked for. */
export const bookFacts = async (deps: Dependencies, staff: StaffMember, query: BookQuery) => {
  const today = todayOf(deps);
  const { year = yearOf(today), page: _, ...filter } = query;
  const { county, items } = await itemsSeen(deps, staff, year);
  const townshipOf = ({ township, schoolCode }: TaskItem): string | undefined =>
    township ?? county?.schools.find(({ code }) => code === schoolCode)?.township;
  const shown = items.filter(
    (item) =>
      (filter.indicator === undefined || item.indicator === filter.indicator) &&
      (filter.state === undefined || standingOf(item, today) === filter.state) &&
      (filter.owner === undefined || item.ownerId === filter.owner) &&
      (filter.township === undefined || townshipOf(item) === filter.township),
  );
  const townships = [...new Set(items.flatMap((item) => townshipOf(item) ?? []))];
  return { county, today, year, filter, items, shown, townships };
};

/** The goals of some items as they are shown. */
export const goalViews = (items: readonly TaskItem[], today: Parameters<typeof goalSums>[1]): GoalView[] =>
  goalSums(items, today).map((goal) => ({
    ...goal,
    ...(goal.indicator === undefined ? {} : { title: indicatorNames(goal.indicator) }),
  }));
