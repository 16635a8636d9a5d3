import { countStandings } from "../../domain/task-book/item-sums.ts";
import { keeperRole } from "../../domain/task-book/task-acts.ts";
import { taskBookPage } from "../../web/pages/task-book/task-book-page.tsx";
import { TaskBookView } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";
import { BookQuery, bookFacts, goalViews } from "./task-book-facts.ts";
import { indicatorNames, itemRow } from "./task-item-facts.ts";
import { namesOf } from "./told-history.ts";

const pageSize = 100;

/** The task book of a year (任务书, S0-26): its goals with what is reached, its items with who and until when. */
export const showTaskBookHandler = apiHandler(
  { name: "show-task-book", access: "staff", query: BookQuery, view: TaskBookView, page: taskBookPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const { county, today, year, filter, items, shown, townships } = await bookFacts(deps, staff, query);
      const ownerIds = [...new Set(items.map(({ ownerId }) => ownerId))];
      const names = await namesOf(deps, ownerIds);
      const page = query.page ?? 1;
      const indicators = [...new Set(items.flatMap(({ indicator }) => indicator ?? []))].toSorted();
      return ok<TaskBookView>({
        year,
        today,
        filter,
        choices: {
          indicators: indicators.map((code) => ({ code, ...indicatorNames(code) })),
          owners: ownerIds.map((staffId) => ({ staffId, name: names.get(staffId) ?? staffId })),
          townships,
        },
        counts: countStandings(shown, today),
        goals: goalViews(shown, today),
        items: shown
          .slice((page - 1) * pageSize, page * pageSize)
          .map((item) => itemRow(item, { county, names, today })),
        page,
        pageSize,
        total: shown.length,
        may: keeperRole(staff) ? "keep" : "read",
      });
    },
);
