import { AddItemForm, addItem } from "../../domain/task-book/add-item.ts";
import type { TaskItem } from "../../domain/task-book/task-item.ts";
import { ItemReceipt } from "../../web/views/task-book.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { created, refused } from "./reply.ts";
import { showTaskItemFormHandler } from "./show-task-item-form.ts";
import { nextItemId } from "./task-item-facts.ts";

/** The office adds an item to a year's task book under the next number. */
export const addTaskItemHandler = apiHandler(
  {
    name: "add-task-item",
    access: "staff",
    body: AddItemForm,
    view: ItemReceipt,
    form: showTaskItemFormHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [county, owner, id, occasion] = await Promise.all([
          deps.county.get(),
          deps.staff.find(form.ownerId),
          nextItemId(deps, form.year),
          occasionOf(deps),
        ]);
        return addItem({ actor: staff, id, form, owner, county: county ?? { schools: [], townships: [] }, occasion });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const item = decision.change.save.find((record): record is TaskItem => record.kind === "taskItem");
      if (item === undefined) return refused({ code: "TaskNotFound" });
      return created<ItemReceipt>({ itemId: item.id, standing: "running" }, `/task-book/${item.id}`);
    },
);
