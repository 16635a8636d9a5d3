import { schoolsSeen } from "../../domain/responsibility/may-see.ts";
import { seesItem } from "../../domain/task-book/may-see-item.ts";
import { keeperRole } from "../../domain/task-book/task-acts.ts";
import { taskItemPage } from "../../web/pages/task-book/task-item-page.tsx";
import { TaskItemView } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { ItemPath, indicatorNames, itemRow, todayOf } from "./task-item-facts.ts";
import { namesOf } from "./told-history.ts";

const ItemEvent = TaskItemView.shape.history.element;

/** One item of the task book: how far it is and what proves it, what happened, and the form for what is the reader's to do. */
export const showTaskItemHandler = apiHandler(
  { name: "show-task-item", access: "staff", path: ItemPath, view: TaskItemView, page: taskItemPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { itemId } }) => {
      const [item, county, grid] = await Promise.all([deps.taskItems.find(itemId), deps.county.get(), deps.grid.get()]);
      const schools = schoolsSeen(staff, { grid, schools: county?.schools ?? [] });
      if (item === undefined || !seesItem(staff, item, { schoolCodes: schools.map(({ code }) => code) }))
        return refused({ code: "TaskNotFound" });
      const history = await deps.history.of({ kind: "taskItem", id: itemId });
      const { ownerId, progress, ended, indicator, source, from } = item;
      const people = [ownerId, ...progress.map(({ by }) => by), ...history.map(({ event }) => event.actor.id)];
      const names = await namesOf(deps, ended ? [...people, ended.by] : people);
      const nameOf = (id: string): string => names.get(id) ?? id;
      const isOwner = ownerId === staff.id;
      const mayEnd = keeperRole(staff) !== undefined && !isOwner;
      return ok<TaskItemView>({
        ...itemRow(item, { county, names, today: todayOf(deps) }),
        year: item.year,
        version: item.record.version,
        ...(indicator === undefined ? {} : { indicatorTitle: indicatorNames(indicator) }),
        ...(source === undefined ? {} : { source }),
        ...(from === undefined ? {} : { from }),
        progress: progress.map(({ by, ...said }) => ({ ...said, name: nameOf(by) })),
        ...(ended && {
          ended: {
            name: nameOf(ended.by),
            at: ended.at,
            text: ended.text,
            ...(ended.movedTo === undefined ? {} : { movedTo: ended.movedTo }),
          },
        }),
        history: history.toReversed().flatMap(({ event: { at, type, actor, words } }) => {
          const name = names.get(actor.id);
          const told = ItemEvent.safeParse({ at, type, role: actor.role, words, ...(name !== undefined && { name }) });
          return told.success ? [told.data] : [];
        }),
        may: item.status !== "open" ? "read" : isOwner ? "report" : mayEnd ? "end" : "read",
      });
    },
);
