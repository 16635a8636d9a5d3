import * as z from "zod";
import { yearOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import { indicators } from "../../domain/indicator/catalogue.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { bookYear } from "../../domain/task-book/add-item.ts";
import { keeperRole } from "../../domain/task-book/task-acts.ts";
import { newItemPage } from "../../web/pages/task-book/new-item-page.tsx";
import { NewItemView } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { todayOf } from "./task-item-facts.ts";

/** Who can answer for an item: the bureau's offices, the heads of units, the directors of areas and leaders of cells. */
const ownersOf = (county: County | undefined, grid: SupervisionGrid | undefined): readonly string[] => {
  const offices = county
    ? [county.offices.bureauDirectorId, county.offices.deputyDirectorId, county.offices.centerHeadId]
    : [];
  const inGrid = grid
    ? [
        ...grid.units.map(({ headId }) => headId),
        ...grid.areas.map(({ directorId }) => directorId),
        ...grid.cells.map(({ leaderId }) => leaderId),
      ]
    : [];
  return [...new Set([...offices, ...inGrid])];
};

/** The form on which the office writes an item into the task book. */
export const showTaskItemFormHandler = apiHandler(
  {
    name: "show-task-item-form",
    access: "staff",
    query: z.object({ year: bookYear.exactOptional() }),
    view: NewItemView,
    page: newItemPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      if (keeperRole(staff) === undefined) return refused({ code: "NotAllowedHere" });
      const [county, grid] = await Promise.all([deps.county.get(), deps.grid.get()]);
      const ids = ownersOf(county, grid);
      const owners = new Map((await deps.staff.findMany(ids)).map((person) => [person.id, person]));
      return ok<NewItemView>({
        year: query.year ?? yearOf(todayOf(deps)),
        owners: ids.flatMap((id) => {
          const owner = owners.get(id);
          return owner ? [{ staffId: id, name: owner.name, unitName: owner.unitName }] : [];
        }),
        indicators: indicators.map(({ id, title }) => ({ code: id, name: title.zh, englishName: title.en })),
        townships: county?.townships ?? [],
        schools: (county?.schools ?? []).map(({ code, name, englishName }) => ({ code, name, englishName })),
      });
    },
);
